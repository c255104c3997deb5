// SPDX-License-Identifier: GPL-3.0-or-later
// What a person types as the address of a server, as a URL. Thread: any.
#pragma once

#include <QList>
#include <QString>
#include <QUrl>

namespace vitascope::desktop {

// This machine or one of the house's network, by its name or address; nothing is looked up.
[[nodiscard]] bool isNear(const QString& host);

// Only this machine: what is sent to it meets no network.
[[nodiscard]] bool isThisMachine(const QUrl& server);

// Scheme, host and port; a missing scheme is http:// for a near host and https:// for all others. Empty when it is no
// address of a server.
[[nodiscard]] QUrl serverUrl(const QString& address);

// As serverUrl(), but without a scheme for a near host that was given without one: what it speaks is found by asking.
[[nodiscard]] QUrl serverPlace(const QString& address);
// The address of a place, as a person types it.
[[nodiscard]] QString addressOf(const QUrl& place);
// A server that is found at a place.
[[nodiscard]] bool isAt(const QUrl& server, const QUrl& place);

// Where a server of this address may be, the best place first: encrypted on its usual ports, and for a near host in the
// open as well. An address with a scheme is only itself. Empty when it is no address.
[[nodiscard]] QList<QUrl> serverCandidates(const QString& address);

} // namespace vitascope::desktop
