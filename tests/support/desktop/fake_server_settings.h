// SPDX-License-Identifier: GPL-3.0-or-later
// Settings in memory, one of each kind, one that needs a restart, one that the program does not know.
#pragma once

#include "app-studio/models/administration/server_settings.h"
#include "tests/support/desktop/event_loop_answer.h"

#include <algorithm>

namespace vitascope::studio {

class FakeServerSettings final : public ServerSettings {
public:
    static wire::Setting make(const std::string& key, wire::SettingKind kind, const wire::SettingValue& value) {
        wire::Setting setting;
        setting.key = key;
        setting.kind = kind;
        setting.description = "What " + key + " does.";
        setting.value = setting.usual = value;
        return setting;
    }
    FakeServerSettings() {
        using enum wire::SettingKind;
        auto name = make("server.name", Text, std::string("Vitascope"));
        name.least = 1;
        name.most = 100;
        auto registration = make("auth.registration", Choice, std::string("closed"));
        registration.choices = {"open", "invitation", "closed"};
        auto connections = make("limits.connections", Number, std::int64_t(4096));
        connections.least = 16;
        connections.most = 1'000'000;
        connections.needsRestart = true;
        auto quota = make("limits.upload_quota_mib", Number, std::int64_t(0));
        quota.least = 0;
        quota.most = std::int64_t(1) << 32;
        quota.unit = "MiB";
        auto jobs = make("worker.jobs", Number, std::int64_t(2));
        jobs.least = 1;
        jobs.most = 64;
        jobs.needsRestart = true;
        all.items = {name,
                     registration,
                     connections,
                     quota,
                     jobs,
                     make("log.requests", Flag, false),
                     make("future.thing", Text, std::string("x"))};
    }

    wire::SettingList all;
    std::optional<Error> failure; // of every call
    int changes = 0;

    void list(QObject* context, desktop::Answer<wire::SettingList> answer) override {
        desktop::answerLater<wire::SettingList>(context, failure, std::move(answer), all);
    }
    void change(const wire::SettingChanges& values, QObject* context,
                desktop::Answer<wire::SettingList> answer) override {
        for (const auto& [key, value] : values.values)
            if (!failure)
                put(key, value);
        ++changes;
        list(context, std::move(answer));
    }
    void reset(const std::string& key, QObject* context, desktop::Answer<wire::SettingList> answer) override {
        if (!failure)
            put(key, at(key).usual);
        list(context, std::move(answer));
    }
    wire::Setting& at(const std::string& key) { return *std::ranges::find(all.items, key, &wire::Setting::key); }

private:
    void put(const std::string& key, const wire::SettingValue& value) {
        auto& setting = at(key);
        setting.value = value;
        setting.changed = value != setting.usual;
        setting.waitsForRestart = setting.needsRestart && setting.changed;
    }
};

} // namespace vitascope::studio
