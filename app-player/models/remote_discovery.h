// SPDX-License-Identifier: GPL-3.0-or-later
// Discovery at the server of the present sign-in. Thread: the GUI thread.
#pragma once

#include "app-player/models/discovery.h"
#include "shared/desktop/session/server_calls.h"

namespace vitascope::player {

class RemoteDiscovery final : public Discovery {
public:
    // The calls outlive it.
    explicit RemoteDiscovery(desktop::ServerCalls& calls) : calls_(calls) {}

    void genres(QObject* context, desktop::Answer<wire::GenreList> answer) override;
    void suggest(const std::string& text, QObject* context, desktop::Answer<wire::Suggestions> answer) override;

private:
    desktop::ServerCalls& calls_;
};

} // namespace vitascope::player
