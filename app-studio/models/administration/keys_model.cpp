// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/administration/keys_model.h"

#include <utility>

namespace vitascope::studio {

KeysModel::KeysModel(Operations& operations, QObject* parent) : QObject(parent), operations_(operations) {}

void KeysModel::reload() {
    if (state_ != LoadState::Ready) {
        state_ = LoadState::Loading;
        Q_EMIT changed();
    }
    operations_.keys(this, [this, generation = generation_](Result<wire::KeyList> list) {
        if (generation == generation_)
            take(std::move(list));
    });
}

void KeysModel::clear() {
    ++generation_;
    keys_.clear();
    isBusy_ = false;
    state_ = LoadState::Idle;
    Q_EMIT changed();
}

void KeysModel::rotate(const std::string& purpose) {
    isBusy_ = true;
    Q_EMIT changed();
    operations_.rotateKey(purpose, this, [this, generation = generation_, purpose](Result<wire::KeyList> list) {
        if (generation != generation_)
            return;
        isBusy_ = false;
        if (list) {
            Q_EMIT rotated(QString::fromStdString(purpose));
            return reload();
        }
        Q_EMIT failed(list.error());
        Q_EMIT changed();
    });
}

void KeysModel::take(Result<wire::KeyList> list) {
    if (list) {
        keys_ = std::move(list->items);
        state_ = LoadState::Ready;
    } else {
        error_ = list.error();
        if (state_ != LoadState::Ready)
            state_ = LoadState::Failed;
    }
    Q_EMIT changed();
}

} // namespace vitascope::studio
