// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps sign-ins in memory, but changes nothing before it is opened: a keychain that waits for its person. Thread: any.
#pragma once

#include "tests/support/desktop/fake_credential_store.h"

#include <condition_variable>
#include <mutex>

namespace vitascope::desktop {

class SlowCredentialStore final : public CredentialStore {
public:
    void open() const {
        const std::scoped_lock lock(mutex_);
        isOpen_ = true;
        opened_.notify_all();
    }
    [[nodiscard]] int changes() const {
        const std::scoped_lock lock(mutex_);
        return changes_;
    }

    [[nodiscard]] Result<void> keep(const QUrl& server, const Secret& token) const override {
        const auto lock = waited();
        return store_.keep(server, token);
    }
    [[nodiscard]] std::optional<Secret> find(const QUrl& server) const override {
        const std::scoped_lock lock(mutex_);
        return store_.find(server);
    }
    Result<void> forget(const QUrl& server) const override {
        const auto lock = waited();
        return store_.forget(server);
    }
    [[nodiscard]] CredentialPlace place() const override { return CredentialPlace::Keychain; }

private:
    [[nodiscard]] std::unique_lock<std::mutex> waited() const {
        std::unique_lock lock(mutex_);
        opened_.wait(lock, [this] { return isOpen_; });
        ++changes_;
        return lock;
    }

    FakeCredentialStore store_;
    mutable std::mutex mutex_;
    mutable std::condition_variable opened_;
    mutable bool isOpen_ = false;
    mutable int changes_ = 0;
};

} // namespace vitascope::desktop
