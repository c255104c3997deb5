// SPDX-License-Identifier: GPL-3.0-or-later
// The settings of the running server, for administrators. Each call answers with all settings as they count afterwards.
// Failures: Forbidden for others, InvalidInput for a value that the server does not take, Unavailable and Timeout while
// it is away. Thread: the GUI thread.
#pragma once

#include "shared/desktop/session/answer.h"
#include "shared/wire/settings.h"

#include <string>

namespace vitascope::studio {

class ServerSettings {
public:
    virtual ~ServerSettings() = default;

    virtual void list(QObject* context, desktop::Answer<wire::SettingList> answer) = 0;
    // All of them or none.
    virtual void change(const wire::SettingChanges& changes, QObject* context,
                        desktop::Answer<wire::SettingList> answer) = 0;
    // Back to what the configuration file says.
    virtual void reset(const std::string& key, QObject* context, desktop::Answer<wire::SettingList> answer) = 0;
};

} // namespace vitascope::studio
