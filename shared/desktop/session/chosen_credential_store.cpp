// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/session/chosen_credential_store.h"

#include "shared/base/log.h"

namespace vitascope::desktop {

Result<void> ChosenCredentialStore::keep(const QUrl& server, const Secret& refreshToken) const {
    const auto kept = keychain_.keep(server, refreshToken);
    hasRefused_ = !kept;
    if (!kept) {
        log::info("a sign-in is kept in a file", {{"why", kept.error().message}});
        return files_.keep(server, refreshToken);
    }
    files_.forget(server);
    return kept;
}

// The file first: where there is one, the keychain could not take the last token, and has at best an older one.
std::optional<Secret> ChosenCredentialStore::find(const QUrl& server) const {
    auto found = files_.find(server);
    return found ? found : keychain_.find(server);
}

void ChosenCredentialStore::forget(const QUrl& server) const {
    files_.forget(server);
    keychain_.forget(server);
}

CredentialPlace ChosenCredentialStore::place() const {
    const bool isInKeychain = !hasRefused_ && keychain_.place() == CredentialPlace::Keychain;
    return isInKeychain ? CredentialPlace::Keychain : files_.place();
}

} // namespace vitascope::desktop
