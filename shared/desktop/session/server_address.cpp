// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/session/server_address.h"

#include <QHostAddress>

namespace vitascope::desktop {
namespace {

// Of a server that stands alone.
constexpr int kOpenPort = 8080;
constexpr int kEncryptedPort = 8443;

} // namespace

bool isNear(const QString& host) {
    if (host == QLatin1String("localhost") || host.endsWith(QLatin1String(".local")))
        return true;
    const QHostAddress address(host);
    if (address.isNull())
        return false;
    for (const auto* subnet : {"10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"})
        if (address.isInSubnet(QHostAddress::parseSubnet(QLatin1String(subnet))))
            return true;
    return address.isLoopback() || address.isLinkLocal();
}

bool isThisMachine(const QUrl& server) {
    return server.host() == QLatin1String("localhost") || QHostAddress(server.host()).isLoopback();
}

QUrl serverPlace(const QString& address) {
    const auto typed = address.trimmed();
    if (typed.isEmpty())
        return {};
    const bool isWhole = typed.contains(QLatin1String("://")) || typed.startsWith(QLatin1String("//"));
    auto url = QUrl(isWhole ? typed : QLatin1String("//") + typed);
    if (url.scheme().isEmpty() && !isNear(url.host()))
        url.setScheme(QStringLiteral("https"));
    const bool isHttp =
        url.scheme().isEmpty() || url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    if (!url.isValid() || url.host().isEmpty() || !isHttp)
        return {};
    url.setPath({});
    url.setQuery(QString());
    url.setFragment({});
    url.setUserInfo({});
    return url;
}

QUrl serverUrl(const QString& address) {
    auto url = serverPlace(address);
    if (!url.isEmpty() && url.scheme().isEmpty())
        url.setScheme(QStringLiteral("http"));
    return url;
}

QString addressOf(const QUrl& place) {
    return place.scheme().isEmpty() ? place.authority() : place.toDisplayString();
}

bool isAt(const QUrl& server, const QUrl& place) {
    return place.scheme().isEmpty() ? serverCandidates(place.authority()).contains(server) : server == place;
}

QList<QUrl> serverCandidates(const QString& address) {
    auto url = serverUrl(address);
    if (url.isEmpty())
        return {};
    if (address.contains(QLatin1String("://")))
        return {url};
    QList<QUrl> candidates;
    const auto add = [&](const char* scheme, int port) {
        url.setScheme(QLatin1String(scheme));
        url.setPort(port);
        candidates.append(url);
    };
    const int typed = url.port();
    add("https", typed);
    if (typed < 0)
        add("https", kEncryptedPort);
    if (!isNear(url.host()))
        return candidates;
    add("http", typed);
    if (typed < 0)
        add("http", kOpenPort);
    return candidates;
}

} // namespace vitascope::desktop
