// SPDX-License-Identifier: GPL-3.0-or-later
// One user of the server: role, whether they may sign in, where they are signed in. Each change is the server's at once
// and comes back as the user that it made. Thread: the GUI thread.
#pragma once

#include "app-studio/models/administration/accounts.h"
#include "app-studio/models/administration/load_state.h"

#include <QObject>

#include <optional>
#include <vector>

namespace vitascope::studio {

class UserModel final : public QObject {
    Q_OBJECT
public:
    // The accounts outlive this.
    explicit UserModel(Accounts& accounts, QObject* parent = nullptr);

    void choose(const wire::User& user);
    void clear();
    [[nodiscard]] const std::optional<wire::User>& user() const { return user_; }

    [[nodiscard]] LoadState sessionsState() const { return sessionsState_; }
    [[nodiscard]] const std::vector<wire::Session>& sessions() const { return sessions_; }
    // A change is on its way.
    [[nodiscard]] bool isBusy() const { return busy_ > 0; }

    void setRole(wire::Role role);
    void setBlocked(bool isBlocked);
    void allowPasswordReset();
    void endSession(SessionId session);
    void endSessions();

Q_SIGNALS:
    void changed(); // anything of the above
    void saved(const vitascope::wire::User& user);
    // Told once: the model forgets it.
    void resetAllowed(const vitascope::wire::User& user, const vitascope::wire::ResetToken& token);
    void failed(const vitascope::Error& error);

private:
    void loadSessions();
    // Runs when the answer comes for the user that is chosen still.
    template<class T, class Taken>
    desktop::Answer<T> answerTo(Taken taken);

    Accounts& accounts_;
    std::optional<wire::User> user_;
    LoadState sessionsState_ = LoadState::Idle;
    std::vector<wire::Session> sessions_;
    int busy_ = 0;
};

} // namespace vitascope::studio
