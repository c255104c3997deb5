// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/session/person_key.h"

#include "shared/base/sha256.h"

namespace vitascope::desktop {

QString personKey(const QUrl& server, UserId user) {
    const auto whose =
        server.toString(QUrl::RemovePath | QUrl::StripTrailingSlash).toStdString() + '\n' + user.toString();
    return QString::fromStdString(Sha256::of(whose).toHex().substr(0, 24));
}

} // namespace vitascope::desktop
