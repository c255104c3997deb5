// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps sign-ins in memory, and refuses on demand as a keychain does that is away.
#pragma once

#include "shared/desktop/session/credential_store.h"

#include <QMap>

namespace vitascope::desktop {

class FakeCredentialStore final : public CredentialStore {
public:
    explicit FakeCredentialStore(CredentialPlace place = CredentialPlace::Keychain) : place_(place) {}
    bool isAway = false;

    [[nodiscard]] Result<void> keep(const QUrl& server, const Secret& token) const override {
        if (isAway)
            return fail(ErrorCode::Unavailable, "the keychain is away");
        kept_[key(server)] = token;
        return {};
    }
    [[nodiscard]] std::optional<Secret> find(const QUrl& server) const override {
        return isAway || !kept_.contains(key(server)) ? std::nullopt : std::optional(kept_[key(server)]);
    }
    Result<void> forget(const QUrl& server) const override {
        if (isAway)
            return fail(ErrorCode::Unavailable, "the keychain is away");
        kept_.remove(key(server));
        return {};
    }
    [[nodiscard]] CredentialPlace place() const override { return isAway ? CredentialPlace::Unknown : place_; }

private:
    static QString key(const QUrl& server) { return server.scheme() + server.authority(); }

    CredentialPlace place_;
    mutable QMap<QString, Secret> kept_;
};

} // namespace vitascope::desktop
