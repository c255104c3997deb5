// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/session/remote_watching.h"

#include "shared/client/watching_api.h"
#include "shared/desktop/session/server_calls.h"

namespace vitascope::desktop {

using client::Session;
using client::WatchingApi;

void RemoteWatching::marks(TitleId title, QObject* context, Answer<wire::TitleMarks> answer) {
    calls_.run<wire::TitleMarks>(
        context,
        [title](Session& session, const std::stop_token& stop) { return WatchingApi(session).marks(title, stop); },
        std::move(answer));
}

void RemoteWatching::setFavourite(TitleId title, bool isFavourite, QObject* context, Answer<void> answer) {
    calls_.run<void>(
        context,
        [title, isFavourite](Session& session, const std::stop_token& stop) {
            return WatchingApi(session).setFavourite(title, isFavourite, stop);
        },
        std::move(answer));
}

void RemoteWatching::rate(TitleId title, std::optional<int> stars, QObject* context, Answer<void> answer) {
    calls_.run<void>(
        context,
        [title, stars](Session& session, const std::stop_token& stop) {
            return WatchingApi(session).rate(title, stars, stop);
        },
        std::move(answer));
}

void RemoteWatching::forgetPosition(TitleId title, QObject* context, Answer<void> answer) {
    calls_.run<void>(
        context,
        [title](Session& session, const std::stop_token& stop) {
            return WatchingApi(session).forgetPosition(title, stop);
        },
        std::move(answer));
}

void RemoteWatching::favourites(int limit, const std::optional<std::string>& cursor, QObject* context,
                                Answer<wire::TitlePage> answer) {
    calls_.run<wire::TitlePage>(
        context,
        [limit, cursor](Session& session, const std::stop_token& stop) {
            return WatchingApi(session).favourites(limit, cursor, stop);
        },
        std::move(answer));
}

void RemoteWatching::continueWatching(int limit, QObject* context, Answer<wire::UnfinishedList> answer) {
    calls_.run<wire::UnfinishedList>(
        context,
        [limit](Session& session, const std::stop_token& stop) {
            return WatchingApi(session).continueWatching(limit, stop);
        },
        std::move(answer));
}

void RemoteWatching::tell(const wire::WatchEventBatch& events, QObject* context,
                          Answer<wire::WatchEventReport> answer) {
    calls_.run<wire::WatchEventReport>(
        context,
        [events](Session& session, const std::stop_token& stop) { return WatchingApi(session).tell(events, stop); },
        std::move(answer));
}

} // namespace vitascope::desktop
