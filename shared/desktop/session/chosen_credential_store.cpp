// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/session/chosen_credential_store.h"

#include "shared/base/log.h"

namespace vitascope::desktop {
namespace {

const std::string kForgotten = "forgotten"; // stands in the place of a token, which is longer

bool isNote(const std::optional<Secret>& found) {
    return found && found->reveal() == kForgotten;
}

} // namespace

Result<void> ChosenCredentialStore::keep(const QUrl& server, const Secret& refreshToken) const {
    const std::scoped_lock lock(turn_);
    const auto kept = keychain_.keep(server, refreshToken);
    hasRefused_ = !kept;
    if (!kept) {
        log::info("a sign-in is kept in a file", {{"why", kept.error().message}});
        return files_.keep(server, refreshToken);
    }
    return files_.forget(server); // what stayed there would be found first
}

// The file first: where there is one, the keychain could not take the last token, and has at best an older one.
std::optional<Secret> ChosenCredentialStore::find(const QUrl& server) const {
    if (isForgetting(server)) // without a turn: the keychain may have one for a minute
        return std::nullopt;
    const std::scoped_lock lock(turn_);
    auto found = files_.find(server);
    if (!found)
        return keychain_.find(server);
    return isNote(found) ? std::nullopt : std::move(found);
}

bool ChosenCredentialStore::isForgetting(const QUrl& server) const {
    return isNote(files_.find(server));
}

// Noted first: the keychain may take its time, and the program may end meanwhile. The note takes the place of a token
// in a file; where there is no room for it, the token goes all the same.
Result<void> ChosenCredentialStore::forget(const QUrl& server) const {
    const std::scoped_lock lock(turn_);
    const bool wasNoted = isForgetting(server);
    const auto noted = wasNoted ? Result<void>() : files_.keep(server, Secret(kForgotten));
    if (!noted)
        (void)files_.forget(server);
    const auto gone = keychain_.forget(server);
    if (gone)
        return files_.forget(server);
    if (!wasNoted)
        log::info("a sign-in is to be removed from the keychain later", {{"why", gone.error().message}});
    return noted;
}

CredentialPlace ChosenCredentialStore::place() const {
    const bool isInKeychain = !hasRefused_ && keychain_.place() == CredentialPlace::Keychain;
    return isInKeychain ? CredentialPlace::Keychain : files_.place();
}

} // namespace vitascope::desktop
