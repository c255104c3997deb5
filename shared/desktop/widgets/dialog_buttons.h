// SPDX-License-Identifier: GPL-3.0-or-later
// The row of buttons at the foot of a dialog: the way out at the left, the act by its own verb at the right. The words
// are the program's own, so that they are translated with it. Thread: the GUI thread.
#pragma once

#include <QWidget>

class QDialog;
class QPushButton;

namespace vitascope::desktop {

enum class Act { Primary, Danger };

class DialogButtons final : public QWidget {
    Q_OBJECT
public:
    // The buttons accept and reject the dialog. An act that cannot be taken back leaves Enter to the way out.
    DialogButtons(QDialog& dialog, const QString& act, Act kind = Act::Primary);
    // Of a dialog that only tells: "Close", which rejects it.
    explicit DialogButtons(QDialog& dialog);

    // Null in a dialog that only tells.
    [[nodiscard]] QPushButton* act() const { return act_; }
    [[nodiscard]] QPushButton* wayOut() const { return wayOut_; }

private:
    QPushButton* wayOut_;
    QPushButton* act_ = nullptr;
};

} // namespace vitascope::desktop
