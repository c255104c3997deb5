// SPDX-License-Identifier: GPL-3.0-or-later
// A store of sign-ins that holds up nobody: what is to be kept or forgotten is noted, and put into the store behind it
// by the worker "sign-ins"; of several changes for one server that wait, only the last is made. Whoever looks finds
// what was noted last. Thread: any, keep() and forget() also the GUI thread; find() and place() may wait for the store
// behind, as it says itself.
#pragma once

#include "shared/desktop/session/credential_store.h"

#include <QThreadPool>

#include <chrono>
#include <condition_variable>
#include <map>
#include <mutex>

namespace vitascope::desktop {

class LateCredentialStore final : public CredentialStore {
public:
    // The store outlives it.
    explicit LateCredentialStore(const CredentialStore& store);
    // Waits until everything noted is in the store: one that may hang is to be closed before.
    ~LateCredentialStore() override;

    // Waits until everything noted is in the store, or for so long; whether it is.
    bool finish(std::chrono::milliseconds patience) const;

    // Always succeeds; the log tells if the store behind refuses it.
    [[nodiscard]] Result<void> keep(const QUrl& server, const Secret& refreshToken) const override;
    // What the store behind is still forgetting (CredentialStore::isForgetting) is noted once more.
    [[nodiscard]] std::optional<Secret> find(const QUrl& server) const override;
    // Always succeeds.
    Result<void> forget(const QUrl& server) const override;
    // Waits a moment for what was noted, on which it may depend.
    [[nodiscard]] CredentialPlace place() const override;

private:
    using Change = std::optional<Secret>; // nothing: to be forgotten

    void note(const QUrl& server, Change change) const;
    void wait(const QUrl& server, Change change) const; // under the mutex
    void tryAgain(const QUrl& server) const;
    void work() const;
    void make(const QUrl& server, const Change& change) const;

    const CredentialStore& store_;
    mutable std::mutex mutex_;
    mutable std::condition_variable changed_;
    mutable std::map<QUrl, Change> waiting_;
    mutable std::optional<std::pair<QUrl, Change>> underWay_;
    mutable bool isWorking_ = false;
    mutable QThreadPool pool_; // last: its thread uses the others
};

} // namespace vitascope::desktop
