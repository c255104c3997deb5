// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/server_settings.h"

#include <array>
#include <string>
#include <utility>

namespace vitascope::server::app {
namespace {

using settings::ChoiceRule;
using settings::Definition;
using settings::FlagRule;
using settings::NumberRule;
using settings::TextRule;
using settings::Value;

constexpr std::uint64_t kMiB = 1024ULL * 1024;
constexpr std::int64_t kMostMiB = 1LL << 32;
using Registration = Config::Auth::Registration;
constexpr std::array kRegistrations{std::pair{Registration::Open, "open"},
                                    std::pair{Registration::Invitation, "invitation"},
                                    std::pair{Registration::Closed, "closed"}};
constexpr std::array kLevels{std::pair{log::Level::Debug, "debug"}, std::pair{log::Level::Info, "info"},
                             std::pair{log::Level::Warning, "warning"}, std::pair{log::Level::Error, "error"}};

template<class Table, class Meaning>
std::string wordOf(const Table& table, Meaning meaning) {
    for (const auto& [value, word] : table)
        if (value == meaning)
            return word;
    return {};
}

// A value that the rule let pass is in the table.
template<class Table>
auto meaningOf(const Table& table, const Value& value) {
    for (const auto& [meaning, word] : table)
        if (std::get<std::string>(value) == word)
            return meaning;
    return table.front().first;
}

template<class Table>
ChoiceRule choiceOf(const Table& table) {
    ChoiceRule rule;
    for (const auto& [meaning, word] : table)
        rule.words.emplace_back(word);
    return rule;
}

template<class Number>
Value count(Number number) {
    return static_cast<std::int64_t>(number);
}

template<class Number>
void take(const Value& value, Number& number, std::uint64_t unit = 1) {
    number = static_cast<Number>(static_cast<std::uint64_t>(std::get<std::int64_t>(value)) * unit);
}

// A definition, and what of the configuration it stands for.
struct Entry {
    Definition definition;
    void (*put)(Config& config, const Value& value);
};

std::vector<Entry> entriesOf(const Config& c) {
    return {
        {{"server.name", "The name that people see.", "", TextRule{1, 100}, c.server.name},
         [](Config& config, const Value& value) { config.server.name = std::get<std::string>(value); }},
        {{"auth.registration", "Who may make an account.", "", choiceOf(kRegistrations),
          wordOf(kRegistrations, c.auth.registration)},
         [](Config& config, const Value& value) { config.auth.registration = meaningOf(kRegistrations, value); }},
        {{"limits.upload_quota_mib", "What one user may have in the server; 0 sets no limit.", "MiB",
          NumberRule{0, kMostMiB}, count(c.limits.userBytes / kMiB)},
         [](Config& config, const Value& value) { take(value, config.limits.userBytes, kMiB); }},
        {{"limits.storage_quota_mib", "What all users together may have in the server; 0 sets no limit.", "MiB",
          NumberRule{0, kMostMiB}, count(c.limits.storedBytes / kMiB)},
         [](Config& config, const Value& value) { take(value, config.limits.storedBytes, kMiB); }},
        {{"limits.open_uploads", "Uploads that one user may have open; 0 sets no limit.", "", NumberRule{0, 1'000'000},
          count(c.limits.openUploads)},
         [](Config& config, const Value& value) { take(value, config.limits.openUploads); }},
        {{"limits.upload_mib", "The largest upload.", "MiB", NumberRule{1, kMostMiB},
          count(c.limits.uploadBytes / kMiB), true},
         [](Config& config, const Value& value) { take(value, config.limits.uploadBytes, kMiB); }},
        {{"limits.connections", "Connections at a time.", "", NumberRule{16, 1'000'000}, count(c.limits.connections),
          true},
         [](Config& config, const Value& value) { take(value, config.limits.connections); }},
        {{"limits.api_threads", "Threads that work on API requests.", "", NumberRule{1, 256},
          count(c.limits.apiThreads), true},
         [](Config& config, const Value& value) { take(value, config.limits.apiThreads); }},
        {{"limits.password_hashes", "Password hashes computed at a time; 0: one a core.", "", NumberRule{0, 64},
          count(c.limits.passwordHashes), true},
         [](Config& config, const Value& value) { take(value, config.limits.passwordHashes); }},
        {{"worker.jobs", "Jobs at a time.", "", NumberRule{1, 64}, count(c.worker.jobs), true},
         [](Config& config, const Value& value) { take(value, config.worker.jobs); }},
        {{"backup.keep", "Backups that are kept.", "", NumberRule{1, 365}, count(c.backup.keep)},
         [](Config& config, const Value& value) { take(value, config.backup.keep); }},
        {{"log.level", "The least that is logged.", "", choiceOf(kLevels), wordOf(kLevels, c.log.level)},
         [](Config& config, const Value& value) { config.log.level = meaningOf(kLevels, value); }},
        {{"log.requests", "A line in the log for each request.", "", FlagRule{}, c.log.requests},
         [](Config& config, const Value& value) { config.log.requests = std::get<bool>(value); }},
    };
}

} // namespace

std::vector<Definition> settingsOf(const Config& config) {
    std::vector<Definition> definitions;
    for (auto& entry : entriesOf(config))
        definitions.push_back(std::move(entry.definition));
    return definitions;
}

Config withChanges(Config config, const settings::Values& changed) {
    for (const auto& [definition, put] : entriesOf(config))
        if (const auto found = changed.find(definition.key); found != changed.end())
            put(config, found->second);
    return config;
}

void followLog(settings::Settings& settings) {
    settings.onChange([](const std::string& key, const Value& value) {
        if (key == "log.level")
            log::setLevel(meaningOf(kLevels, value));
    });
}

} // namespace vitascope::server::app
