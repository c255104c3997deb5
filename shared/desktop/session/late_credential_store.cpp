// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/session/late_credential_store.h"

#include "shared/base/log.h"

namespace vitascope::desktop {
namespace {

using namespace std::chrono_literals;

constexpr auto kMoment = 3s;

QUrl originOf(const QUrl& server) {
    return server.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveUserInfo);
}

} // namespace

LateCredentialStore::LateCredentialStore(const CredentialStore& store) : store_(store) {
    pool_.setObjectName(QStringLiteral("sign-ins"));
    pool_.setMaxThreadCount(1);
}

LateCredentialStore::~LateCredentialStore() {
    pool_.waitForDone();
}

bool LateCredentialStore::finish(std::chrono::milliseconds patience) const {
    std::unique_lock lock(mutex_);
    return changed_.wait_for(lock, patience, [this] { return !isWorking_; });
}

Result<void> LateCredentialStore::keep(const QUrl& server, const Secret& refreshToken) const {
    note(server, refreshToken);
    return {};
}

Result<void> LateCredentialStore::forget(const QUrl& server) const {
    note(server, std::nullopt);
    return {};
}

std::optional<Secret> LateCredentialStore::find(const QUrl& server) const {
    {
        const std::scoped_lock lock(mutex_);
        if (const auto noted = waiting_.find(originOf(server)); noted != waiting_.end())
            return noted->second;
        if (underWay_ && underWay_->first == originOf(server))
            return underWay_->second;
    }
    auto found = store_.find(server);
    if (!found && store_.isForgetting(server))
        tryAgain(server);
    return found;
}

// Unless somebody wanted something else of it meanwhile.
void LateCredentialStore::tryAgain(const QUrl& server) const {
    const std::scoped_lock lock(mutex_);
    const bool isWaiting = waiting_.contains(originOf(server));
    if (!isWaiting && !(underWay_ && underWay_->first == originOf(server)))
        wait(server, std::nullopt);
}

CredentialPlace LateCredentialStore::place() const {
    finish(kMoment);
    return store_.place();
}

void LateCredentialStore::note(const QUrl& server, Change change) const {
    const std::scoped_lock lock(mutex_);
    wait(server, std::move(change));
}

void LateCredentialStore::wait(const QUrl& server, Change change) const {
    waiting_.insert_or_assign(originOf(server), std::move(change));
    if (std::exchange(isWorking_, true))
        return;
    pool_.start([this] { work(); });
}

void LateCredentialStore::work() const {
    std::unique_lock lock(mutex_);
    while (!waiting_.empty()) {
        auto next = waiting_.extract(waiting_.begin());
        underWay_.emplace(next.key(), std::move(next.mapped()));
        const auto [server, change] = *underWay_;
        lock.unlock();
        make(server, change);
        lock.lock();
        underWay_.reset();
    }
    isWorking_ = false;
    changed_.notify_all();
}

void LateCredentialStore::make(const QUrl& server, const Change& change) const {
    const auto made = change ? store_.keep(server, *change) : store_.forget(server);
    if (!made)
        log::warning(change ? "the sign-in was not kept" : "the sign-in was not removed",
                     {{"why", made.error().message}});
}

} // namespace vitascope::desktop
