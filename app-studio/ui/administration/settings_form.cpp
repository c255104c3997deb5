// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/administration/settings_form.h"

#include "app-studio/models/administration/settings_model.h"
#include "app-studio/ui/administration/setting_row.h"
#include "shared/desktop/design/metrics.h"

#include <QFrame>
#include <QLabel>
#include <QVBoxLayout>

#include <map>

namespace vitascope::studio {

using desktop::Space;

SettingsForm::SettingsForm(SettingsModel& model, SettingSection section, QWidget* parent)
    : QWidget(parent), model_(model), section_(section), layout_(new QVBoxLayout(this)) {
    layout_->setContentsMargins(0, 0, 0, 0);
    connect(&model, &SettingsModel::stateChanged, this, &SettingsForm::refresh);
    connect(&model, &SettingsModel::draftsChanged, this, &SettingsForm::refresh);
    refresh();
}

void SettingsForm::refresh() {
    std::vector<std::string> keys;
    for (const auto& setting : model_.settings())
        if (settingPlace(setting).section == section_)
            keys.push_back(setting.key);
    if (keys != keys_)
        return rebuild(keys);
    for (auto* row : rows_)
        row->refresh();
}

void SettingsForm::rebuild(const std::vector<std::string>& keys) {
    keys_ = keys;
    rows_.clear();
    delete body_;
    body_ = new QWidget(this);
    auto* column = new QVBoxLayout(body_);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::kLarge);
    layout_->addWidget(body_);
    std::map<QString, QVBoxLayout*> groups;
    for (const auto& key : keys) {
        const auto name = settingPlace(*model_.find(key)).group;
        auto& group = groups[name];
        if (group == nullptr) {
            group = addGroup(name);
        } else {
            auto* line = new QFrame(body_);
            line->setProperty("panel", "line");
            group->addWidget(line);
        }
        rows_.push_back(new SettingRow(model_, key, body_));
        group->addWidget(rows_.back());
    }
    for (std::size_t i = 1; i < rows_.size(); ++i)
        setTabOrder(rows_[i - 1], rows_[i]);
}

QVBoxLayout* SettingsForm::addGroup(const QString& name) {
    auto* card = new QFrame(body_);
    card->setProperty("panel", "card");
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(Space::kHuge, Space::kLarge, Space::kHuge, Space::kMedium);
    layout->setSpacing(0);
    auto* heading = new QLabel(name, card);
    heading->setProperty("role", "subheading");
    layout->addWidget(heading);
    body_->layout()->addWidget(card);
    return layout;
}

} // namespace vitascope::studio
