// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/session/known_servers.h"

#include "shared/desktop/text/format_text.h"

#include <algorithm>

namespace vitascope::desktop {
namespace {

constexpr qsizetype kMost = 20;

} // namespace

KnownServers::KnownServers(Session& session, Settings& settings, QObject* parent)
    : QObject(parent), session_(session), settings_(settings) {
    connect(&session_, &Session::signedIn, this, &KnownServers::remember);
}

void KnownServers::remember() {
    const auto url = session_.server();
    KnownServer server{url, {}, fromUtf8(session_.user()->login)};
    for (const auto& known : list())
        if (known.url == url)
            server.name = known.name;
    put(server);
    session_.askServer(url, this, [this, url](const Result<wire::ServerInfo>& info) {
        for (auto known : list())
            if (info && known.url == url && known.name != fromUtf8(info->name)) {
                known.name = fromUtf8(info->name);
                auto servers = list();
                std::replace_if(
                    servers.begin(), servers.end(), [&](const KnownServer& each) { return each.url == url; }, known);
                settings_.setServers(servers);
                Q_EMIT changed();
            }
    });
}

void KnownServers::put(const KnownServer& server) {
    auto servers = list();
    servers.removeIf([&](const KnownServer& known) { return known.url == server.url; });
    servers.prepend(server);
    settings_.setServers(servers.mid(0, kMost));
    Q_EMIT changed();
}

void KnownServers::switchTo(const QUrl& server) {
    session_.restore(server, this, [this, server](const Result<wire::User>& user) {
        if (!user && user.error().code != ErrorCode::Cancelled)
            Q_EMIT signInNeeded(server);
    });
}

void KnownServers::forget(const QUrl& server) {
    if (session_.user() && session_.server() == server)
        return;
    auto servers = list();
    servers.removeIf([&](const KnownServer& known) { return known.url == server; });
    settings_.setServers(servers);
    session_.forget(server);
    Q_EMIT changed();
}

} // namespace vitascope::desktop
