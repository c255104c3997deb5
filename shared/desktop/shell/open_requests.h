// SPDX-License-Identifier: GPL-3.0-or-later
// Takes what the program is asked to open, by its command line or by a later start, to the place where it can be
// opened: the right server, once somebody is signed in there. Thread: the GUI thread.
#pragma once

#include "shared/desktop/program/open_request.h"
#include "shared/desktop/session/known_servers.h"

#include <QObject>

namespace vitascope::desktop {

class OpenRequests final : public QObject {
    Q_OBJECT
public:
    // Both outlive it.
    OpenRequests(Session& session, KnownServers& servers, QObject* parent = nullptr);

    // Opens it once somebody is signed in, wherever that is; instead of one that still waits.
    void await(const OpenRequest& request);
    // Opens it now: signs in where it is, if need be. A server that nobody knows is only put to the person, who may
    // sign in there.
    void open(const OpenRequest& request);

    // The address as the person knows it: a link does not say whether the server speaks TLS.
    [[nodiscard]] QUrl known(const QUrl& server) const;

Q_SIGNALS:
    // For now: on the server where somebody is signed in.
    void titleWanted(const vitascope::TitleId& title, bool play);
    void filesWanted(const QStringList& files);

private:
    void deliver();

    Session& session_;
    KnownServers& servers_;
    OpenRequest waiting_;
};

} // namespace vitascope::desktop
