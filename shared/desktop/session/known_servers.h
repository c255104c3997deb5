// SPDX-License-Identifier: GPL-3.0-or-later
// The servers that a person has signed in to: remembered with their names, switched between, forgotten. The one used
// last comes first. Thread: the GUI thread.
#pragma once

#include "shared/desktop/session/session.h"
#include "shared/desktop/session/settings.h"

#include <QObject>

namespace vitascope::desktop {

class KnownServers final : public QObject {
    Q_OBJECT
public:
    // Both outlive it. Each sign-in of the session is remembered.
    KnownServers(Session& session, Settings& settings, QObject* parent = nullptr);

    [[nodiscard]] QList<KnownServer> list() const { return settings_.servers(); }
    // Whether anybody ever signed in to a server with this program.
    [[nodiscard]] bool isEmpty() const { return list().isEmpty(); }

    // Signs in with what is kept for the server; where nothing is, or it is no longer good, signInNeeded().
    void switchTo(const QUrl& server);
    // With what is kept for it, too. One where somebody is signed in now is left alone.
    void forget(const QUrl& server);

Q_SIGNALS:
    void changed();
    void signInNeeded(const QUrl& server);

private:
    void remember();
    void put(const KnownServer& server);

    Session& session_;
    Settings& settings_;
};

} // namespace vitascope::desktop
