// SPDX-License-Identifier: GPL-3.0-or-later
// A short notice that lies over the foot of a page for some seconds, with at most one thing to do. It stays while the
// pointer or the focus is on it. Thread: the GUI thread.
#pragma once

#include <QFrame>
#include <QTimer>

#include <functional>

class QLabel;
class QPushButton;

namespace vitascope::studio {

class Toast final : public QFrame {
    Q_OBJECT
public:
    // Lies over this widget, which owns it.
    explicit Toast(QWidget& over);

    // Without an action's text there is no button. A newer notice takes the place of the one before.
    void tell(const QString& text, const QString& action = {}, std::function<void()> act = {});
    [[nodiscard]] QString text() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool event(QEvent* event) override;

private:
    void place();
    void leaveUnlessUsed();

    QWidget& over_;
    QLabel* text_;
    QPushButton* action_;
    std::function<void()> act_;
    QTimer away_;
};

} // namespace vitascope::studio
