// SPDX-License-Identifier: GPL-3.0-or-later
// A line that tells a person what happened: with an icon, words, at most one thing to do and one to do without it.
// Hidden until told to show. Thread: the GUI thread.
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace vitascope::desktop {

class IconLabel;

enum class NoticeTone { Info, Success, Error };

class NoticeBar final : public QFrame {
    Q_OBJECT
public:
    explicit NoticeBar(QWidget* parent = nullptr);

    // Without an action's or a refusal's text there is no button.
    void tell(NoticeTone tone, const QString& text, const QString& action = {}, const QString& refusal = {});
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void actionChosen();
    void refusalChosen();

private:
    IconLabel* icon_;
    QLabel* text_;
    QPushButton* action_;
    QPushButton* refusal_;
};

} // namespace vitascope::desktop
