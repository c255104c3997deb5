// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/session/remote_vocabulary.h"

#include "shared/client/discovery_api.h"
#include "shared/client/people_api.h"
#include "shared/desktop/session/server_calls.h"

namespace vitascope::desktop {

void RemoteVocabulary::people(const QString& beginning, int limit, QObject* context, Answer<wire::PersonList> answer) {
    calls_.run<wire::PersonList>(
        context,
        [name = beginning.toStdString(), limit](client::Session& session, const std::stop_token& stop) {
            return client::PeopleApi(session).find(name, limit, stop);
        },
        std::move(answer));
}

void RemoteVocabulary::genres(QObject* context, Answer<wire::GenreList> answer) {
    calls_.run<wire::GenreList>(
        context,
        [](client::Session& session, const std::stop_token& stop) {
            return client::DiscoveryApi(session).genres(stop);
        },
        std::move(answer));
}

} // namespace vitascope::desktop
