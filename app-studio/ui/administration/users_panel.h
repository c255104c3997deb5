// SPDX-License-Identifier: GPL-3.0-or-later
// Who has an account: a table that is searched, and the chosen user beside it. Thread: the GUI thread.
#pragma once

#include "app-studio/ui/administration/admin_panel.h"
#include "shared/base/id.h"

#include <functional>
#include <optional>

class QLineEdit;
class QTableView;
class QTimer;

namespace vitascope::studio {

class UserModel;
class UsersModel;

class UsersPanel final : public AdminPanel {
    Q_OBJECT
public:
    using Self = std::function<std::optional<UserId>()>;
    // Who looks. The models outlive the panel.
    UsersPanel(UsersModel& users, UserModel& user, Self self, QWidget* parent = nullptr);

    void begin() override;

private:
    void onOffer() override;
    void refresh();
    void chooseRow(int row);

    UsersModel& users_;
    UserModel& user_;
    QLineEdit* search_;
    QTimer* typing_;
    QTableView* table_;
};

} // namespace vitascope::studio
