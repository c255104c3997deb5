// SPDX-License-Identifier: GPL-3.0-or-later
// Changes of titles that are there, a call each, always with the version that they start from: what editors do in
// lists, and what undo and redo are made of. Thread: the GUI thread. Failures: Conflict as said, NotFound for a title
// that is gone for good, Forbidden without the right, Unauthenticated after the sign-in ended, Unavailable and Timeout
// while the server is away.
#pragma once

#include "shared/desktop/session/answer.h"
#include "shared/wire/title.h"

namespace vitascope::desktop {

class TitleEditing {
public:
    virtual ~TitleEditing() = default;

    // The whole title as it is now, in its own language, with credits and texts; also one in the trash.
    virtual void load(TitleId id, QObject* context, Answer<wire::Title> answer) = 0;
    // Only what differs between the two is sent. Conflict when the title is no longer at the version.
    virtual void change(TitleId id, int version, const wire::TitleInput& from, const wire::TitleInput& to,
                        QObject* context, Answer<wire::Title> answer) = 0;
    // Conflict when the title has nothing to play.
    virtual void publish(TitleId id, QObject* context, Answer<wire::Title> answer) = 0;
    virtual void withdraw(TitleId id, QObject* context, Answer<wire::Title> answer) = 0;
    virtual void trash(TitleId id, QObject* context, Answer<void> answer) = 0;
    // As a draft. Conflict when it is not in the trash.
    virtual void restore(TitleId id, QObject* context, Answer<wire::Title> answer) = 0;
    // For good, with its films and pictures; administrators only.
    virtual void purge(TitleId id, QObject* context, Answer<void> answer) = 0;
};

} // namespace vitascope::desktop
