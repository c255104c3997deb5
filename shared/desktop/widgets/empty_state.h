// SPDX-License-Identifier: GPL-3.0-or-later
// What a page shows when it has nothing else to show: a sign, what is the case, what to do about it.
// Thread: the GUI thread.
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace vitascope::desktop {

class EmptyState final : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(QWidget* parent = nullptr);

    // Without an action's text there is no button.
    void tell(const QString& iconName, const QString& heading, const QString& text, const QString& action = {});
    [[nodiscard]] QString heading() const;

Q_SIGNALS:
    void actionChosen();

protected:
    void changeEvent(QEvent* event) override;

private:
    void drawIcon();

    QString iconName_;
    QLabel* icon_;
    QLabel* heading_;
    QLabel* text_;
    QPushButton* action_;
};

} // namespace vitascope::desktop
