// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/administration/remote_server_settings.h"

#include "shared/client/settings_api.h"
#include "shared/desktop/session/server_calls.h"

#include <utility>

namespace vitascope::studio {

using client::Session;
using client::SettingsApi;
using desktop::Answer;

void RemoteServerSettings::list(QObject* context, Answer<wire::SettingList> answer) {
    calls_.run<wire::SettingList>(
        context, [](Session& session, const std::stop_token& stop) { return SettingsApi(session).list(stop); },
        std::move(answer));
}

void RemoteServerSettings::change(const wire::SettingChanges& changes, QObject* context,
                                  Answer<wire::SettingList> answer) {
    calls_.run<wire::SettingList>(
        context,
        [changes](Session& session, const std::stop_token& stop) { return SettingsApi(session).change(changes, stop); },
        std::move(answer));
}

void RemoteServerSettings::reset(const std::string& key, QObject* context, Answer<wire::SettingList> answer) {
    calls_.run<wire::SettingList>(
        context, [key](Session& session, const std::stop_token& stop) { return SettingsApi(session).reset(key, stop); },
        std::move(answer));
}

} // namespace vitascope::studio
