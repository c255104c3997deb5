// SPDX-License-Identifier: GPL-3.0-or-later
// The settings of one section in groups, each a card. Thread: the GUI thread.
#pragma once

#include "app-studio/ui/administration/setting_text.h"

#include <QWidget>

#include <string>
#include <vector>

class QVBoxLayout;

namespace vitascope::studio {

class SettingRow;
class SettingsModel;

class SettingsForm final : public QWidget {
    Q_OBJECT
public:
    // The model outlives the form.
    SettingsForm(SettingsModel& model, SettingSection section, QWidget* parent = nullptr);

private:
    void refresh();
    void rebuild(const std::vector<std::string>& keys);
    [[nodiscard]] QVBoxLayout* addGroup(const QString& name);

    SettingsModel& model_;
    const SettingSection section_;
    QVBoxLayout* layout_;
    std::vector<std::string> keys_; // of the rows
    std::vector<SettingRow*> rows_;
    QWidget* body_ = nullptr;
};

} // namespace vitascope::studio
