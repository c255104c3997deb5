// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/session/remote_own_account.h"

#include "shared/client/own_account_api.h"

namespace vitascope::desktop {

using client::OwnAccountApi;

void RemoteOwnAccount::changePassword(const wire::PasswordChange& change, QObject* context, Answer<void> answer) {
    calls_.run<void>(
        context,
        [change](client::Session& session, const std::stop_token& stop) {
            return OwnAccountApi(session).changePassword(change, stop);
        },
        std::move(answer));
}

void RemoteOwnAccount::sessions(QObject* context, Answer<wire::SessionList> answer) {
    calls_.run<wire::SessionList>(
        context,
        [](client::Session& session, const std::stop_token& stop) { return OwnAccountApi(session).sessions(stop); },
        std::move(answer));
}

void RemoteOwnAccount::endSession(SessionId id, QObject* context, Answer<void> answer) {
    calls_.run<void>(
        context,
        [id](client::Session& session, const std::stop_token& stop) {
            return OwnAccountApi(session).endSession(id, stop);
        },
        std::move(answer));
}

void RemoteOwnAccount::endOtherSessions(QObject* context, Answer<void> answer) {
    calls_.run<void>(
        context,
        [](client::Session& session, const std::stop_token& stop) {
            return OwnAccountApi(session).endOtherSessions(stop);
        },
        std::move(answer));
}

} // namespace vitascope::desktop
