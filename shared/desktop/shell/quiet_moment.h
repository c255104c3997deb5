// SPDX-License-Identifier: GPL-3.0-or-later
// A moment in which a window can be taken away: no dialog or menu of the program is open, and no code waits for the
// answer of one (QDialog::exec() and the like run event loops of their own and go on in a page that must still be
// there). What is open is closed as by Escape. Thread: the GUI thread.
#pragma once

#include <QObject>
#include <QTimer>

#include <functional>

namespace vitascope::desktop {

class QuietMoment final : public QObject {
    Q_OBJECT
public:
    QuietMoment();

    // Calls act once, later, from the program's own event loop. A new act takes the place of one that still waits.
    void await(std::function<void()> act);

private:
    void look();

    QTimer again_;
    std::function<void()> act_;
};

} // namespace vitascope::desktop
