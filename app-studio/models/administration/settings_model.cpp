// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/administration/settings_model.h"

#include <algorithm>
#include <utility>

namespace vitascope::studio {

SettingsModel::SettingsModel(ServerSettings& settings, QObject* parent) : QObject(parent), server_(settings) {}

void SettingsModel::reload() {
    if (state_ != LoadState::Ready)
        setState(LoadState::Loading);
    server_.list(this, [this, generation = generation_](Result<wire::SettingList> list) {
        if (generation == generation_)
            take(std::move(list), false);
    });
}

void SettingsModel::clear() {
    ++generation_;
    settings_.clear();
    drafts_.clear();
    isSaving_ = false;
    setState(LoadState::Idle);
    Q_EMIT draftsChanged();
}

const wire::Setting* SettingsModel::find(const std::string& key) const {
    const auto found = std::ranges::find(settings_, key, &wire::Setting::key);
    return found == settings_.end() ? nullptr : &*found;
}

wire::SettingValue SettingsModel::value(const std::string& key) const {
    if (const auto draft = drafts_.find(key); draft != drafts_.end())
        return draft->second;
    const auto* setting = find(key);
    return setting != nullptr ? setting->value : wire::SettingValue();
}

SettingMistake SettingsModel::mistake(const std::string& key) const {
    const auto draft = drafts_.find(key);
    const auto* setting = find(key);
    return draft == drafts_.end() || setting == nullptr ? SettingMistake::None : checkSetting(*setting, draft->second);
}

void SettingsModel::edit(const std::string& key, const wire::SettingValue& value) {
    const auto* setting = find(key);
    if (setting == nullptr)
        return;
    if (value == setting->value)
        drafts_.erase(key);
    else
        drafts_.insert_or_assign(key, value);
    Q_EMIT draftsChanged();
}

bool SettingsModel::canSave() const {
    return !isSaving_ && !drafts_.empty() && std::ranges::all_of(drafts_, [this](const auto& draft) {
        return mistake(draft.first) == SettingMistake::None;
    });
}

bool SettingsModel::waitsForRestart() const {
    return std::ranges::any_of(settings_, &wire::Setting::waitsForRestart);
}

void SettingsModel::save() {
    if (!canSave())
        return;
    isSaving_ = true;
    Q_EMIT draftsChanged();
    server_.change({drafts_}, this, [this, generation = generation_](Result<wire::SettingList> list) {
        if (generation == generation_)
            take(std::move(list), true);
    });
}

void SettingsModel::discard() {
    drafts_.clear();
    Q_EMIT draftsChanged();
}

void SettingsModel::putBack(const std::string& key) {
    drafts_.erase(key);
    isSaving_ = true;
    Q_EMIT draftsChanged();
    server_.reset(key, this, [this, generation = generation_](Result<wire::SettingList> list) {
        if (generation == generation_)
            take(std::move(list), true);
    });
}

void SettingsModel::take(Result<wire::SettingList> list, bool isSave) {
    if (isSave)
        isSaving_ = false;
    if (!list) {
        error_ = list.error();
        Q_EMIT draftsChanged();
        if (state_ == LoadState::Ready)
            return Q_EMIT failed(error_);
        return setState(LoadState::Failed);
    }
    settings_ = std::move(list->items);
    // What was saved is no draft any more; what somebody goes on typing meanwhile is.
    std::erase_if(drafts_, [this](const auto& draft) {
        const auto* setting = find(draft.first);
        return setting == nullptr || setting->value == draft.second;
    });
    setState(LoadState::Ready);
    Q_EMIT draftsChanged();
    if (isSave)
        Q_EMIT saved();
}

void SettingsModel::setState(LoadState state) {
    state_ = state;
    Q_EMIT stateChanged();
}

} // namespace vitascope::studio
