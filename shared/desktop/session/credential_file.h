// SPDX-License-Identifier: GPL-3.0-or-later
// What keeps a person signed in after the program ends: for each server one file with the refresh token that only
// the person can read (mode 0600). Thread: any, one object one thread.
#pragma once

#include "shared/desktop/session/credential_store.h"

namespace vitascope::desktop {

class CredentialFile final : public CredentialStore {
public:
    // The folder is made when first needed.
    explicit CredentialFile(QString folder) : folder_(std::move(folder)) {}

    // Unavailable when it cannot be written; the file never exists with wider permissions, even for a moment.
    [[nodiscard]] Result<void> keep(const QUrl& server, const Secret& refreshToken) const override;
    // Nothing was kept, or the file is not the person's alone (then it is left unread).
    [[nodiscard]] std::optional<Secret> find(const QUrl& server) const override;
    Result<void> forget(const QUrl& server) const override;
    [[nodiscard]] CredentialPlace place() const override { return CredentialPlace::File; }

private:
    [[nodiscard]] QString path(const QUrl& server) const;

    QString folder_;
};

} // namespace vitascope::desktop
