// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/app/sign_in_name.h"

#include "shared/base/sha256.h"

namespace vitascope::studio {

std::string signInName(const QUrl& server, UserId user) {
    const auto whose =
        server.toString(QUrl::RemovePath | QUrl::StripTrailingSlash).toStdString() + '\n' + user.toString();
    return Sha256::of(whose).toHex().substr(0, 24);
}

} // namespace vitascope::studio
