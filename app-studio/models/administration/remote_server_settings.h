// SPDX-License-Identifier: GPL-3.0-or-later
// The settings of the server that one is signed in to. Thread: the GUI thread.
#pragma once

#include "app-studio/models/administration/server_settings.h"

namespace vitascope::desktop {
class ServerCalls;
}

namespace vitascope::studio {

class RemoteServerSettings final : public ServerSettings {
public:
    // The calls outlive this.
    explicit RemoteServerSettings(desktop::ServerCalls& calls) : calls_(calls) {}

    void list(QObject* context, desktop::Answer<wire::SettingList> answer) override;
    void change(const wire::SettingChanges& changes, QObject* context,
                desktop::Answer<wire::SettingList> answer) override;
    void reset(const std::string& key, QObject* context, desktop::Answer<wire::SettingList> answer) override;

private:
    desktop::ServerCalls& calls_;
};

} // namespace vitascope::studio
