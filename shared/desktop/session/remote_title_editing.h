// SPDX-License-Identifier: GPL-3.0-or-later
// TitleEditing on the server of the present sign-in. Thread: the GUI thread.
#pragma once

#include "shared/desktop/session/server_calls.h"
#include "shared/desktop/session/title_editing.h"

namespace vitascope::desktop {

class RemoteTitleEditing final : public TitleEditing {
public:
    explicit RemoteTitleEditing(ServerCalls& calls) : calls_(calls) {} // which outlives it

    void load(TitleId id, QObject* context, Answer<wire::Title> answer) override;
    void change(TitleId id, int version, const wire::TitleInput& from, const wire::TitleInput& to, QObject* context,
                Answer<wire::Title> answer) override;
    void publish(TitleId id, QObject* context, Answer<wire::Title> answer) override;
    void withdraw(TitleId id, QObject* context, Answer<wire::Title> answer) override;
    void trash(TitleId id, QObject* context, Answer<void> answer) override;
    void restore(TitleId id, QObject* context, Answer<wire::Title> answer) override;
    void purge(TitleId id, QObject* context, Answer<void> answer) override;

private:
    ServerCalls& calls_;
};

} // namespace vitascope::desktop
