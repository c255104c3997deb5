// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/settings_controller.h"

#include "server/api/origin.h"
#include "shared/wire/settings.h"

namespace vitascope::server::api {
namespace {

struct RuleEncoder {
    wire::Setting& setting;

    void operator()(const settings::FlagRule&) const { setting.kind = wire::SettingKind::Flag; }
    void operator()(const settings::NumberRule& rule) const {
        setting.kind = wire::SettingKind::Number;
        setting.least = rule.least;
        setting.most = rule.most;
    }
    void operator()(const settings::TextRule& rule) const {
        setting.kind = wire::SettingKind::Text;
        setting.least = static_cast<std::int64_t>(rule.least);
        setting.most = static_cast<std::int64_t>(rule.most);
    }
    void operator()(const settings::ChoiceRule& rule) const {
        setting.kind = wire::SettingKind::Choice;
        setting.choices = rule.words;
    }
};

wire::Setting encode(const settings::Setting& setting) {
    const auto& definition = setting.definition;
    wire::Setting encoded;
    encoded.key = definition.key;
    encoded.description = definition.description;
    encoded.value = setting.value;
    encoded.usual = definition.usual;
    if (!definition.unit.empty())
        encoded.unit = definition.unit;
    std::visit(RuleEncoder{encoded}, definition.rule);
    encoded.changed = setting.isChanged;
    encoded.needsRestart = definition.needsRestart;
    encoded.waitsForRestart = setting.waitsForRestart;
    return encoded;
}

} // namespace

SettingsController::SettingsController(http::Router& router, settings::Settings& settings) : settings_(settings) {
    const std::string all = "/api/v1/settings";
    const auto access = auth::Permission::ManageServer;
    router.add("GET", all, access, [this](const http::Call&) { return list(); });
    router.add("PATCH", all, access, [this](const http::Call& call) { return change(call); });
    router.add("DELETE", all + "/{key}", access, [this](const http::Call& call) { return reset(call); });
}

http::Outcome SettingsController::list() const {
    wire::SettingList encoded;
    for (const auto& setting : settings_.list())
        encoded.items.push_back(encode(setting));
    return http::Reply::json(wire::toJson(encoded)).with("Cache-Control", "no-store");
}

http::Outcome SettingsController::change(const http::Call& call) {
    const auto changes = wire::fromJson<wire::SettingChanges>(call.body());
    if (!changes)
        return fail(changes.error());
    if (const auto changed = settings_.change(originOf(call), changes->values); !changed)
        return fail(changed.error());
    return list();
}

http::Outcome SettingsController::reset(const http::Call& call) {
    if (const auto done = settings_.reset(originOf(call), call.parameter("key")); !done)
        return fail(done.error());
    return list();
}

} // namespace vitascope::server::api
