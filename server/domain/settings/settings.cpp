// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/settings/settings.h"

#include "shared/base/log.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace vitascope::server::settings {

Result<Values> readStored(UnitOfWork& work, SettingRepository& repository, const std::vector<Definition>& definitions) {
    const auto rows = work.read([&](ReadScope& scope) { return repository.list(scope); });
    if (!rows)
        return fail("read the settings", rows.error());
    Values stored;
    for (const auto& definition : definitions) {
        const auto row = rows->find(definition.key);
        if (row == rows->end())
            continue;
        if (auto value = parseValue(definition, row->second))
            stored.emplace(definition.key, std::move(*value));
        else
            log::warning("a stored setting is passed over", {{"key", definition.key}, {"value", row->second}});
    }
    return stored;
}

Settings::Settings(const Parts& parts, std::vector<Definition> definitions, Values stored)
    : parts_(parts), definitions_(std::move(definitions)), atStart_(stored), stored_(std::move(stored)) {}

const Definition* Settings::find(std::string_view key) const {
    const auto found = std::ranges::find(definitions_, key, &Definition::key);
    return found == definitions_.end() ? nullptr : &*found;
}

std::vector<Setting> Settings::list() const {
    const auto stored = stored_.with([](const auto& values) { return values; });
    const auto valueIn = [](const Values& values, const Definition& definition) {
        const auto found = values.find(definition.key);
        return found == values.end() ? definition.usual : found->second;
    };
    std::vector<Setting> all;
    for (const auto& definition : definitions_) {
        const auto value = valueIn(stored, definition);
        all.push_back({definition, value, value != definition.usual,
                       definition.needsRestart && value != valueIn(atStart_, definition)});
    }
    return all;
}

Value Settings::value(std::string_view key) const {
    const auto* definition = find(key);
    if (definition == nullptr)
        throw std::logic_error("there is no setting " + std::string(key));
    return stored_.with([&](const auto& values) {
        const auto found = values.find(key);
        return found == values.end() ? definition->usual : found->second;
    });
}

Result<void> Settings::change(const audit::Origin& origin, const std::map<std::string, Value>& values) {
    std::map<std::string, Value> checked;
    for (const auto& [key, value] : values) {
        const auto* definition = find(key);
        if (definition == nullptr)
            return fail(ErrorCode::InvalidInput, "there is no setting " + key);
        auto kept = checkValue(*definition, value);
        if (!kept)
            return fail(kept.error());
        checked.emplace(key, std::move(*kept));
    }
    const std::scoped_lock turn(turns_);
    const auto done = parts_.work.write([&](WriteScope& scope) -> Result<void> {
        for (const auto& [key, value] : checked) {
            const auto text = toText(value);
            if (auto put = parts_.repository.put(scope, key, text, parts_.clock.utcNow()); !put)
                return put;
            audit::Act act{"setting.change", "setting:" + key, {audit::detail("value", text)}};
            if (auto noted = parts_.audit.append(scope, origin, std::move(act)); !noted)
                return noted;
        }
        return {};
    });
    if (!done)
        return done;
    stored_.with([&](auto& stored) {
        for (const auto& [key, value] : checked)
            stored.insert_or_assign(key, value);
    });
    for (const auto& [key, value] : checked)
        announce(key);
    return {};
}

Result<void> Settings::reset(const audit::Origin& origin, const std::string& key) {
    if (find(key) == nullptr)
        return fail(ErrorCode::NotFound, "there is no setting " + key);
    const std::scoped_lock turn(turns_);
    const auto done = parts_.work.write([&](WriteScope& scope) -> Result<void> {
        if (auto removed = parts_.repository.remove(scope, key); !removed)
            return removed;
        return parts_.audit.append(scope, origin, {"setting.reset", "setting:" + key, {}});
    });
    if (!done)
        return done;
    stored_.with([&](auto& stored) { stored.erase(key); });
    announce(key);
    return {};
}

void Settings::onChange(std::function<void(const std::string& key, const Value& value)> follower) {
    followers_.push_back(std::move(follower));
}

void Settings::announce(const std::string& key) const {
    const auto now = value(key);
    for (const auto& follower : followers_)
        follower(key, now);
}

} // namespace vitascope::server::settings
