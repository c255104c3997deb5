// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/session/person_key.h"

#include <QCryptographicHash>

namespace vitascope::desktop {

QString personKey(const QUrl& server, const UserId& user) {
    const auto who = server.toString() + QLatin1Char(' ') + QString::fromStdString(user.toString());
    const auto hash = QCryptographicHash::hash(who.toUtf8(), QCryptographicHash::Sha256).toHex().left(32);
    return QString::fromLatin1(hash);
}

} // namespace vitascope::desktop
