// SPDX-License-Identifier: GPL-3.0-or-later
// The bar at the head of the catalogue's pages: the program's name or a way back, and the account. Thread: the GUI
// thread.
#pragma once

#include <QFrame>

class QPushButton;

namespace vitascope::desktop {
class AccountMenu;
}

namespace vitascope::player {

class TopBar final : public QFrame {
    Q_OBJECT
public:
    enum class Start { Brand, Back };
    // Takes the account menu as its child.
    TopBar(Start start, desktop::AccountMenu* account, QWidget* parent = nullptr);

Q_SIGNALS:
    void backChosen();
};

} // namespace vitascope::player
