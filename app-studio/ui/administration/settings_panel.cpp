// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/administration/settings_panel.h"

#include "app-studio/models/administration/settings_model.h"
#include "app-studio/ui/administration/save_bar.h"
#include "app-studio/ui/administration/settings_form.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/widgets/notice_bar.h"

#include <QVBoxLayout>

namespace vitascope::studio {

namespace {

constexpr int kWidth = 860;

} // namespace

SettingsPanel::SettingsPanel(SettingsModel& model, SettingSection section, const QString& heading,
                             const QString& explanation, QWidget* above, QWidget* parent)
    : AdminPanel(heading, explanation, parent), model_(model) {
    auto* content = new QWidget(this);
    content->setMaximumWidth(kWidth);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, desktop::Space::kLarge);
    layout->setSpacing(desktop::Space::kLarge);
    if (above != nullptr)
        layout->addWidget(above);
    layout->addWidget(new SettingsForm(model, section, content));
    layout->addStretch();
    setContent(content, true);
    auto* bar = new SaveBar(model, this);
    bar->setMaximumWidth(kWidth);
    foot()->addWidget(bar);
    connect(&model, &SettingsModel::stateChanged, this, &SettingsPanel::refresh);
    connect(&model, &SettingsModel::failed, this, &SettingsPanel::tellFailure);
    connect(&model, &SettingsModel::saved, this, [this] {
        notice().tell(desktop::NoticeTone::Success,
                      model_.waitsForRestart() ? tr("Saved. Some settings count when the server is started again.")
                                               : tr("Saved. The server follows from now on."));
    });
    connect(&model, &SettingsModel::draftsChanged, this, [this] {
        if (model_.hasDrafts() && !model_.isSaving())
            notice().hide();
    });
    refresh();
}

void SettingsPanel::begin() {
    notice().hide();
    model_.reload();
}

void SettingsPanel::refresh() {
    showState(model_.state(), model_.error());
}

} // namespace vitascope::studio
