// SPDX-License-Identifier: GPL-3.0-or-later
// The server's settings while somebody edits them: what is typed stays a draft until it is saved, and is saved only
// when every draft keeps its rule. Thread: the GUI thread.
#pragma once

#include "app-studio/models/administration/load_state.h"
#include "app-studio/models/administration/server_settings.h"
#include "app-studio/models/administration/setting_check.h"

#include <QObject>

#include <map>
#include <string>
#include <vector>

namespace vitascope::studio {

class SettingsModel final : public QObject {
    Q_OBJECT
public:
    // The settings outlive this.
    explicit SettingsModel(ServerSettings& settings, QObject* parent = nullptr);

    void reload(); // drafts stay
    void clear();

    [[nodiscard]] LoadState state() const { return state_; }
    [[nodiscard]] const Error& error() const { return error_; } // of the last failure
    [[nodiscard]] bool isSaving() const { return isSaving_; }
    // As the server has them, in its order.
    [[nodiscard]] const std::vector<wire::Setting>& settings() const { return settings_; }
    // Null for one that the server does not have.
    [[nodiscard]] const wire::Setting* find(const std::string& key) const;

    // The draft, or what the server has.
    [[nodiscard]] wire::SettingValue value(const std::string& key) const;
    [[nodiscard]] SettingMistake mistake(const std::string& key) const;
    void edit(const std::string& key, const wire::SettingValue& value);

    [[nodiscard]] bool hasDrafts() const { return !drafts_.empty(); }
    [[nodiscard]] int countDrafts() const { return static_cast<int>(drafts_.size()); }
    [[nodiscard]] bool canSave() const; // there is a draft, and none has a mistake
    [[nodiscard]] bool waitsForRestart() const;

    void save();
    void discard();
    // To what the configuration file says, at once.
    void putBack(const std::string& key);

Q_SIGNALS:
    void stateChanged();  // the settings themselves, or whether there are any
    void draftsChanged(); // values, mistakes, whether something can be saved
    void saved();
    void failed(const vitascope::Error& error);

private:
    void take(Result<wire::SettingList> list, bool isSave);
    void setState(LoadState state);

    ServerSettings& server_;
    LoadState state_ = LoadState::Idle;
    Error error_;
    bool isSaving_ = false;
    std::vector<wire::Setting> settings_;
    std::map<std::string, wire::SettingValue> drafts_; // of settings that are there, and other than they are
    int generation_ = 0;                               // answers of before clear() are dropped
};

} // namespace vitascope::studio
