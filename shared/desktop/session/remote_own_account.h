// SPDX-License-Identifier: GPL-3.0-or-later
// The own account of the present sign-in, over the API. Thread: the GUI thread.
#pragma once

#include "shared/desktop/session/own_account.h"
#include "shared/desktop/session/server_calls.h"

namespace vitascope::desktop {

class RemoteOwnAccount final : public OwnAccount {
public:
    // The calls outlive it.
    explicit RemoteOwnAccount(ServerCalls& calls) : calls_(calls) {}

    void changePassword(const wire::PasswordChange& change, QObject* context, Answer<void> answer) override;
    void sessions(QObject* context, Answer<wire::SessionList> answer) override;
    void endSession(SessionId id, QObject* context, Answer<void> answer) override;
    void endOtherSessions(QObject* context, Answer<void> answer) override;

private:
    ServerCalls& calls_;
};

} // namespace vitascope::desktop
