// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/models/remote_discovery.h"

#include "shared/client/discovery_api.h"

namespace vitascope::player {

using client::DiscoveryApi;

void RemoteDiscovery::genres(QObject* context, desktop::Answer<wire::GenreList> answer) {
    calls_.run<wire::GenreList>(
        context,
        [](client::Session& session, const std::stop_token& stop) { return DiscoveryApi(session).genres(stop); },
        std::move(answer));
}

void RemoteDiscovery::suggest(const std::string& text, QObject* context, desktop::Answer<wire::Suggestions> answer) {
    calls_.run<wire::Suggestions>(
        context,
        [text](client::Session& session, const std::stop_token& stop) {
            return DiscoveryApi(session).suggest(text, stop);
        },
        std::move(answer));
}

} // namespace vitascope::player
