// SPDX-License-Identifier: GPL-3.0-or-later
// Tells when a person has not moved the mouse over a widget, nor used the keyboard in it, for a while. Thread: the GUI
// thread.
#pragma once

#include <QObject>
#include <QPoint>
#include <QTimer>

class QWidget;

namespace vitascope::player {

class IdleWatch final : public QObject {
    Q_OBJECT
public:
    // Watches the widget and all that lies in it now.
    explicit IdleWatch(QWidget& widget);

    void restart(); // as if something had moved

Q_SIGNALS:
    void moved();
    void idle(); // and again after the same time, as long as nothing moves

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QTimer timer_;
    QPoint pointer_; // a window that appears under a resting pointer gets events of motion too
};

} // namespace vitascope::player
