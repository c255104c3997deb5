// SPDX-License-Identifier: GPL-3.0-or-later
// One section of the server's settings: a form, what stands above it, and the bar that saves. Thread: the GUI thread.
#pragma once

#include "app-studio/ui/administration/admin_panel.h"
#include "app-studio/ui/administration/setting_text.h"

namespace vitascope::studio {

class SettingsModel;

class SettingsPanel : public AdminPanel {
    Q_OBJECT
public:
    // The model outlives the panel. `above`, if there is one, stands before the settings and becomes the panel's.
    SettingsPanel(SettingsModel& model, SettingSection section, const QString& heading, const QString& explanation,
                  QWidget* above = nullptr, QWidget* parent = nullptr);

    void begin() override;

private:
    void refresh();

    SettingsModel& model_;
};

} // namespace vitascope::studio
