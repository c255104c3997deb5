// SPDX-License-Identifier: GPL-3.0-or-later
// The chosen user: role, the way in, and where they are signed in. Thread: the GUI thread.
#pragma once

#include "app-studio/models/administration/user_model.h"
#include "shared/desktop/widgets/confirmation.h"

#include <QFrame>

#include <functional>
#include <optional>

class QComboBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace vitascope::desktop {
class Badge;
}

namespace vitascope::studio {

class UserCard final : public QFrame {
    Q_OBJECT
public:
    using Self = std::function<std::optional<UserId>()>;
    // Who looks; their own account is treated with more care. The model outlives the card.
    UserCard(UserModel& model, Self self, QWidget* parent = nullptr);

private:
    void refresh();
    void refreshSessions();
    [[nodiscard]] QWidget* makeSession(const wire::Session& session);
    [[nodiscard]] bool isSelf() const;
    void changeRole(wire::Role role);
    void changeBlocked();
    void askReset();
    void ask(const desktop::Confirmation::Question& question, std::function<void()> act);

    UserModel& model_;
    const Self self_;
    QLabel* name_;
    QLabel* login_;
    desktop::Badge* state_;
    QComboBox* role_;
    QPushButton* block_;
    QPushButton* reset_;
    QLabel* sessionsHeading_;
    QPushButton* endAll_;
    QWidget* sessions_;
    QVBoxLayout* sessionList_;
};

} // namespace vitascope::studio
