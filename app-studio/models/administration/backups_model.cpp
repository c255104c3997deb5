// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/administration/backups_model.h"

#include <algorithm>
#include <utility>

namespace vitascope::studio {
namespace {

constexpr int kWhileMaking = 1000; // ms

bool isRunning(const wire::Backup& backup) {
    return backup.state == wire::BackupState::Running;
}

} // namespace

BackupsModel::BackupsModel(Operations& operations, QObject* parent) : QObject(parent), operations_(operations) {
    timer_.setSingleShot(true);
    timer_.setInterval(kWhileMaking);
    connect(&timer_, &QTimer::timeout, this, &BackupsModel::reload);
}

void BackupsModel::setWatched(bool isWatched) {
    isWatched_ = isWatched;
    if (isWatched)
        reload();
    else
        timer_.stop();
}

bool BackupsModel::isMaking() const {
    return isAsked_ || std::ranges::any_of(list_.items, isRunning);
}

void BackupsModel::reload() {
    if (state_ != LoadState::Ready) {
        state_ = LoadState::Loading;
        Q_EMIT changed();
    }
    operations_.backups(this, [this, generation = generation_](Result<wire::BackupList> list) {
        if (generation == generation_)
            take(std::move(list));
    });
}

void BackupsModel::makeOne() {
    if (isMaking())
        return;
    isAsked_ = true;
    Q_EMIT changed();
    operations_.makeBackup(this, [this, generation = generation_](const Result<wire::Backup>& backup) {
        if (generation != generation_)
            return;
        isAsked_ = false;
        if (!backup)
            Q_EMIT failed(backup.error());
        else
            list_.items.insert(list_.items.begin(), *backup);
        Q_EMIT changed();
        reload();
    });
}

void BackupsModel::take(Result<wire::BackupList> list) {
    if (!list) {
        error_ = list.error();
        if (state_ != LoadState::Ready)
            state_ = LoadState::Failed;
    } else {
        std::vector<std::string> running;
        for (const auto& backup : list_.items)
            if (isRunning(backup))
                running.push_back(backup.name);
        list_ = std::move(*list);
        state_ = LoadState::Ready;
        for (const auto& backup : list_.items)
            if (!isRunning(backup) && std::ranges::find(running, backup.name) != running.end())
                Q_EMIT ended(backup);
    }
    if (isWatched_ && isMaking())
        timer_.start();
    Q_EMIT changed();
}

void BackupsModel::clear() {
    ++generation_;
    timer_.stop();
    isAsked_ = false;
    state_ = LoadState::Idle;
    list_ = {};
    Q_EMIT changed();
}

} // namespace vitascope::studio
