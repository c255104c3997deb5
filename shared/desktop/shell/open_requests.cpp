// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/shell/open_requests.h"

#include "shared/desktop/session/server_address.h"

#include <utility>

namespace vitascope::desktop {

OpenRequests::OpenRequests(Session& session, KnownServers& servers, QObject* parent)
    : QObject(parent), session_(session), servers_(servers) {
    // Queued: after the window has shown its first page.
    connect(&session_, &Session::signedIn, this, &OpenRequests::deliver, Qt::QueuedConnection);
}

QUrl OpenRequests::known(const QUrl& server) const {
    for (const auto& each : servers_.list())
        if (each.url.authority() == server.authority() || isAt(each.url, server))
            return each.url;
    return server;
}

void OpenRequests::await(const OpenRequest& request) {
    waiting_ = request;
    waiting_.server = request.server.isEmpty() ? QUrl() : known(request.server);
}

void OpenRequests::open(const OpenRequest& request) {
    await(request);
    const bool isElsewhere = !waiting_.server.isEmpty() && !isAt(session_.server(), waiting_.server);
    if (isElsewhere)
        servers_.switchTo(waiting_.server);
    else
        deliver();
}

void OpenRequests::deliver() {
    if (!session_.user() || (!waiting_.server.isEmpty() && !isAt(session_.server(), waiting_.server)))
        return;
    const auto request = std::exchange(waiting_, {});
    if (request.title)
        Q_EMIT titleWanted(*request.title, request.play);
    if (!request.files.isEmpty())
        Q_EMIT filesWanted(request.files);
}

} // namespace vitascope::desktop
