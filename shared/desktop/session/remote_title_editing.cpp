// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/session/remote_title_editing.h"

#include "shared/client/api_client.h"
#include "shared/client/title_editing_api.h"

namespace vitascope::desktop {

using client::ApiClient;
using client::Session;
using client::TitleEditingApi;

void RemoteTitleEditing::load(TitleId id, QObject* context, Answer<wire::Title> answer) {
    calls_.run<wire::Title>(
        context, [id](Session& session, const std::stop_token& stop) { return ApiClient(session).title(id, stop); },
        std::move(answer));
}

void RemoteTitleEditing::change(TitleId id, int version, const wire::TitleInput& from, const wire::TitleInput& to,
                                QObject* context, Answer<wire::Title> answer) {
    calls_.run<wire::Title>(
        context,
        [id, version, from, to](Session& session, const std::stop_token& stop) {
            return TitleEditingApi(session).change(id, version, from, to, stop);
        },
        std::move(answer));
}

void RemoteTitleEditing::publish(TitleId id, QObject* context, Answer<wire::Title> answer) {
    calls_.run<wire::Title>(
        context, [id](Session& session, const std::stop_token& stop) { return ApiClient(session).publish(id, stop); },
        std::move(answer));
}

void RemoteTitleEditing::withdraw(TitleId id, QObject* context, Answer<wire::Title> answer) {
    calls_.run<wire::Title>(
        context, [id](Session& session, const std::stop_token& stop) { return ApiClient(session).withdraw(id, stop); },
        std::move(answer));
}

void RemoteTitleEditing::trash(TitleId id, QObject* context, Answer<void> answer) {
    calls_.run<void>(
        context,
        [id](Session& session, const std::stop_token& stop) { return TitleEditingApi(session).trash(id, stop); },
        std::move(answer));
}

void RemoteTitleEditing::restore(TitleId id, QObject* context, Answer<wire::Title> answer) {
    calls_.run<wire::Title>(
        context,
        [id](Session& session, const std::stop_token& stop) { return TitleEditingApi(session).restore(id, stop); },
        std::move(answer));
}

void RemoteTitleEditing::purge(TitleId id, QObject* context, Answer<void> answer) {
    calls_.run<void>(
        context,
        [id](Session& session, const std::stop_token& stop) { return TitleEditingApi(session).purge(id, stop); },
        std::move(answer));
}

} // namespace vitascope::desktop
