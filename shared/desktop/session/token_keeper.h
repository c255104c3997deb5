// SPDX-License-Identifier: GPL-3.0-or-later
// Decides whose refresh token is kept for a server: that of the sign-in whose first token came last. One that was
// there before may still be in the middle of a refresh; what comes of it is passed over. Thread: any.
#pragma once

#include "shared/desktop/session/credential_store.h"
#include "shared/wire/auth.h"

#include <cstdint>
#include <map>
#include <mutex>
#include <optional>

namespace vitascope::desktop {

class TokenKeeper {
public:
    // One sign-in; its owner keeps it. The fields behind `keep` belong to the keeper.
    struct SignIn {
        SignIn(QUrl at, bool keepIt, bool once = false) : server(std::move(at)), keep(keepIt), isForOnce(once) {}

        const QUrl server;
        const bool keep;      // the person wants to stay signed in
        const bool isForOnce; // what is kept is not touched
        std::uint64_t number = 0;
        bool isRetired = false;
    };

    // The store outlives it and holds up nobody (late_credential_store.h).
    explicit TokenKeeper(const CredentialStore& store) : store_(store) {}

    // New tokens, or nothing: the server ended the session. False: the sign-in is no longer the one to keep; nothing
    // was done.
    bool take(SignIn& signIn, const std::optional<wire::Tokens>& tokens) {
        const std::scoped_lock lock(mutex_);
        if (signIn.isRetired || signIn.isForOnce)
            return !signIn.isRetired;
        if (tokens && signIn.number == 0)
            begin(signIn);
        const auto present = present_.find(signIn.server);
        if (present != present_.end() && present->second != signIn.number)
            return false;
        if (!tokens)
            store_.forget(signIn.server);
        else if (signIn.keep)
            (void)store_.keep(signIn.server, tokens->refreshToken);
        return true;
    }
    // From now on its tokens are passed over.
    void retire(SignIn& signIn) {
        const std::scoped_lock lock(mutex_);
        signIn.isRetired = true;
        makeRoom(signIn);
    }
    // It makes room for another one, but its tokens are kept until that one has some.
    void leave(const SignIn& signIn) {
        const std::scoped_lock lock(mutex_);
        makeRoom(signIn);
    }

private:
    // Under the mutex. Who does not want to stay signed in does not want to be signed in as before either.
    void begin(SignIn& signIn) {
        signIn.number = ++last_;
        present_.insert_or_assign(signIn.server, signIn.number);
        if (!signIn.keep)
            store_.forget(signIn.server);
    }
    void makeRoom(const SignIn& signIn) { // under the mutex
        const auto present = present_.find(signIn.server);
        if (present != present_.end() && present->second == signIn.number)
            present_.erase(present);
    }

    const CredentialStore& store_;
    std::mutex mutex_;
    std::uint64_t last_ = 0;
    std::map<QUrl, std::uint64_t> present_; // the number of the sign-in that is kept, for each server
};

} // namespace vitascope::desktop
