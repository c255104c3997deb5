// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/client/settings_api.h"

#include "shared/client/api_request.h"

namespace vitascope::client {

using transfer::Method;

Result<wire::SettingList> SettingsApi::list(const std::stop_token& stop) const {
    return get<wire::SettingList>(session_, "/settings", stop);
}

Result<wire::SettingList> SettingsApi::change(const wire::SettingChanges& changes, const std::stop_token& stop) const {
    return bodyOf<wire::SettingList>(send(session_, apiRequest(Method::Patch, "/settings", toJson(changes)), stop));
}

Result<wire::SettingList> SettingsApi::reset(const std::string& key, const std::stop_token& stop) const {
    return bodyOf<wire::SettingList>(
        send(session_, apiRequest(Method::Delete, "/settings/" + percentEncoded(key)), stop));
}

} // namespace vitascope::client
