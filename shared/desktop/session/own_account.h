// SPDX-License-Identifier: GPL-3.0-or-later
// A person's own account on the server: the password, and the devices that are signed in. Thread: the GUI thread.
#pragma once

#include "shared/desktop/session/answer.h"
#include "shared/wire/accounts.h"

namespace vitascope::desktop {

class OwnAccount {
public:
    OwnAccount() = default;
    virtual ~OwnAccount() = default;
    OwnAccount(const OwnAccount&) = delete;
    OwnAccount& operator=(const OwnAccount&) = delete;

    // All other devices are signed out by it.
    virtual void changePassword(const wire::PasswordChange& change, QObject* context, Answer<void> answer) = 0;
    virtual void sessions(QObject* context, Answer<wire::SessionList> answer) = 0;
    virtual void endSession(SessionId id, QObject* context, Answer<void> answer) = 0;
    virtual void endOtherSessions(QObject* context, Answer<void> answer) = 0;
};

} // namespace vitascope::desktop
