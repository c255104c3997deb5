// SPDX-License-Identifier: GPL-3.0-or-later
// Asks before something that cannot simply be taken back: what will happen, the act by its name, and a way out, which
// is what Escape chooses, and Enter where the act is a dangerous one. Thread: the GUI thread.
#pragma once

#include "shared/desktop/widgets/dialog_buttons.h"

#include <QDialog>

#include <functional>
#include <memory>

namespace vitascope::desktop {

class Confirmation final : public QDialog {
    Q_OBJECT
public:
    struct Question {
        QString heading; // "Block Anna?"
        QString text;    // what will happen
        QString act;     // "Block"
        Act kind = Act::Danger;
    };
    // To be run by exec(); accepted if the person says so.
    Confirmation(const Question& question, QWidget* parent);

    // Calls `act` if the person says so, from the event loop. Deletes itself.
    static void ask(QWidget* parent, const Question& question, std::function<void()> act);
    // Only tells; deletes itself.
    static void tell(QWidget* parent, const QString& heading, const QString& text);
    // A dialog that only tells, to be run by exec().
    [[nodiscard]] static std::unique_ptr<Confirmation> makeTelling(const QString& heading, const QString& text,
                                                                   QWidget* parent = nullptr);

private:
    Confirmation(const QString& heading, const QString& text, QWidget* parent);
};

} // namespace vitascope::desktop
