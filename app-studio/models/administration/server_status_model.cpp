// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/administration/server_status_model.h"

#include <utility>

namespace vitascope::studio {

ServerStatusModel::ServerStatusModel(Operations& operations, QObject* parent)
    : QObject(parent), operations_(operations) {
    timer_.setInterval(kInterval);
    connect(&timer_, &QTimer::timeout, this, &ServerStatusModel::reload);
}

void ServerStatusModel::setWatched(const QObject* watcher, bool isWatched) {
    isWatched ? void(watchers_.insert(watcher)) : void(watchers_.remove(watcher));
    if (watchers_.isEmpty())
        return timer_.stop();
    if (timer_.isActive())
        return;
    timer_.start();
    reload();
}

void ServerStatusModel::reload() {
    if (state_ != LoadState::Ready) {
        state_ = LoadState::Loading;
        Q_EMIT changed();
    }
    operations_.status(this, [this, generation = generation_](Result<wire::ServerStatus> status) {
        if (generation != generation_)
            return;
        if (!status)
            return fail(status.error());
        status_ = std::move(*status);
        state_ = LoadState::Ready;
        isStale_ = false;
        Q_EMIT changed();
    });
    operations_.activity(this, [this, generation = generation_](Result<wire::Activity> activity) {
        if (generation != generation_ || !activity)
            return;
        activity_ = std::move(*activity);
        Q_EMIT changed();
    });
}

void ServerStatusModel::fail(const Error& error) {
    error_ = error;
    isStale_ = true;
    if (state_ != LoadState::Ready)
        state_ = LoadState::Failed;
    Q_EMIT changed();
}

void ServerStatusModel::clear() {
    ++generation_;
    timer_.stop();
    state_ = LoadState::Idle;
    isStale_ = false;
    status_ = {};
    activity_ = {};
    Q_EMIT changed();
}

} // namespace vitascope::studio
