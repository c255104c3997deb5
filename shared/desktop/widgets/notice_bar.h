// SPDX-License-Identifier: GPL-3.0-or-later
// A line that tells a person what happened: with an icon, words, and at most one thing to do. Hidden until told to
// show. Thread: the GUI thread.
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace vitascope::desktop {

enum class NoticeTone { Info, Success, Error };

class NoticeBar final : public QFrame {
    Q_OBJECT
public:
    explicit NoticeBar(QWidget* parent = nullptr);

    // Without an action's text there is no button.
    void tell(NoticeTone tone, const QString& text, const QString& action = {});
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void actionChosen();

private:
    QLabel* icon_;
    QLabel* text_;
    QPushButton* action_;
};

} // namespace vitascope::desktop
