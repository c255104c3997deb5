// SPDX-License-Identifier: GPL-3.0-or-later
// One setting of the server: its name and what it does, a field of its kind, what is wrong with what was typed, whether
// it waits for a restart, and the way back to the configuration file. Thread: the GUI thread.
#pragma once

#include "app-studio/models/administration/settings_model.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace vitascope::desktop {
class Badge;
}

namespace vitascope::studio {

class SettingRow final : public QWidget {
    Q_OBJECT
public:
    // The model outlives the row and has a setting of the key.
    SettingRow(SettingsModel& model, const std::string& key, QWidget* parent = nullptr);

    void refresh();

private:
    [[nodiscard]] QWidget* makeField(const wire::Setting& setting);
    void showValue(const wire::Setting& setting);

    SettingsModel& model_;
    const std::string key_;
    QCheckBox* flag_ = nullptr;
    QComboBox* choice_ = nullptr;
    QLineEdit* text_ = nullptr;
    QLabel* mistake_;
    desktop::Badge* restart_;
    QPushButton* putBack_;
};

} // namespace vitascope::studio
