// SPDX-License-Identifier: GPL-3.0-or-later
// Asks before something that cannot simply be taken back: what will happen, the act by its name, and a way out, which
// is what Enter and Escape choose. Thread: the GUI thread.
#pragma once

#include <QDialog>

#include <functional>

namespace vitascope::studio {

class Confirmation final : public QDialog {
    Q_OBJECT
public:
    struct Question {
        QString heading; // "Block Anna?"
        QString text;    // what will happen
        QString act;     // "Block"
    };
    // Calls `act` if the person says so, from the event loop. Deletes itself.
    static void ask(QWidget* parent, const Question& question, std::function<void()> act);

private:
    Confirmation(QWidget* parent, const Question& question);
};

} // namespace vitascope::studio
