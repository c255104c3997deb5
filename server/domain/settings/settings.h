// SPDX-License-Identifier: GPL-3.0-or-later
// The settings of a running server: what the configuration file says, and what administrators changed since. A change
// is checked as a whole, stored with its line in the audit log, and only then counts. Those that need a restart count
// from the next start on. Changes happen one after the other, so that what counts is what is stored. Thread: any.
#pragma once

#include "server/domain/audit/audit_log.h"
#include "server/domain/settings/setting.h"
#include "server/domain/settings/setting_repository.h"
#include "shared/base/locked.h"

#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace vitascope::server::settings {

// A setting as people see it.
struct Setting {
    const Definition& definition; // of the settings; lives as long
    Value value;                  // that was set, or the usual one
    bool isChanged = false;       // it is not that of the configuration file
    bool waitsForRestart = false; // the server still runs with another value
};

using Values = std::map<std::string, Value, std::less<>>;

// What was changed of these definitions; stored texts that break the rules of this version are passed over, with a line
// in the log.
[[nodiscard]] Result<Values> readStored(UnitOfWork& work, SettingRepository& repository,
                                        const std::vector<Definition>& definitions);

class Settings {
public:
    // All of it outlives the settings.
    struct Parts {
        UnitOfWork& work;
        SettingRepository& repository;
        audit::AuditLog& audit;
        const Clock& clock;
    };

    // `stored` is what readStored() has told of these definitions.
    Settings(const Parts& parts, std::vector<Definition> definitions, Values stored);

    // What counts now, in the order of the definitions.
    [[nodiscard]] std::vector<Setting> list() const;
    // What counts; a key that is not defined is a bug and throws std::logic_error. No database.
    [[nodiscard]] Value value(std::string_view key) const;
    template<class T>
    [[nodiscard]] T get(std::string_view key) const {
        return std::get<T>(value(key));
    }

    // Changes all of them or none. InvalidInput for an unknown key or a value that breaks its rule.
    [[nodiscard]] Result<void> change(const audit::Origin& origin, const std::map<std::string, Value>& values);
    // Back to what the configuration file says. NotFound for an unknown key.
    [[nodiscard]] Result<void> reset(const audit::Origin& origin, const std::string& key);

    // Called with each change after it counts, on the thread that made it, one at a time; it must not change settings
    // itself. Before the first change.
    void onChange(std::function<void(const std::string& key, const Value& value)> follower);

private:
    [[nodiscard]] const Definition* find(std::string_view key) const;
    void announce(const std::string& key) const;

    const Parts parts_;
    const std::vector<Definition> definitions_;
    const Values atStart_; // what the server began with
    std::mutex turns_;     // held from a change of the stored values until its followers know
    Locked<Values> stored_;
    std::vector<std::function<void(const std::string&, const Value&)>> followers_;
};

} // namespace vitascope::server::settings
