// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps sign-ins in the system's keychain where there is one that works, and else in files that only the person can
// read (credential_file.h). What lies in a file moves to the keychain when it next changes and that is possible. What
// is forgotten is noted in a file until the keychain has removed it, also over the end of the program: it is never
// found again, and who looks for it does not wait for the keychain. Thread: any but the GUI thread.
#pragma once

#include "shared/desktop/session/credential_store.h"

#include <atomic>
#include <mutex>

namespace vitascope::desktop {

class ChosenCredentialStore final : public CredentialStore {
public:
    // Both outlive it.
    ChosenCredentialStore(const CredentialStore& keychain, const CredentialStore& files)
        : keychain_(keychain), files_(files) {}

    [[nodiscard]] Result<void> keep(const QUrl& server, const Secret& refreshToken) const override;
    [[nodiscard]] std::optional<Secret> find(const QUrl& server) const override;
    Result<void> forget(const QUrl& server) const override;
    [[nodiscard]] bool isForgetting(const QUrl& server) const override;
    [[nodiscard]] CredentialPlace place() const override;

private:
    const CredentialStore& keychain_;
    const CredentialStore& files_;
    mutable std::mutex turn_;                      // of whoever reads or changes sign-ins
    mutable std::atomic<bool> hasRefused_ = false; // the keychain, the last time
};

} // namespace vitascope::desktop
