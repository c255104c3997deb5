// SPDX-License-Identifier: GPL-3.0-or-later
// What keeps a person signed in after the program ends: the refresh token of each server. It may take its time (a
// person unlocks a keychain). Thread: any but the GUI thread.
#pragma once

#include "shared/base/result.h"
#include "shared/base/secret.h"

#include <QString>
#include <QUrl>

#include <optional>

namespace vitascope::desktop {

// For the notice about it.
enum class CredentialPlace { Unknown, Keychain, File };

class CredentialStore {
public:
    CredentialStore() = default;
    virtual ~CredentialStore() = default;
    CredentialStore(const CredentialStore&) = default;
    CredentialStore& operator=(const CredentialStore&) = default;

    // In the place of what was kept for the server; Unavailable when it cannot be kept.
    [[nodiscard]] virtual Result<void> keep(const QUrl& server, const Secret& refreshToken) const = 0;
    // Nothing: none was kept, or it may not be read.
    [[nodiscard]] virtual std::optional<Secret> find(const QUrl& server) const = 0;
    // Success also when none was kept; a failure says that it may still be there.
    virtual Result<void> forget(const QUrl& server) const = 0;
    // Whether what was to be forgotten may still be there: then forget() is worth another try. Never waits.
    [[nodiscard]] virtual bool isForgetting(const QUrl& /*server*/) const { return false; }
    // Where the next one will be kept; Unknown: nowhere.
    [[nodiscard]] virtual CredentialPlace place() const = 0;
};

} // namespace vitascope::desktop
