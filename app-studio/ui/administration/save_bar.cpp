// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/administration/save_bar.h"

#include "app-studio/models/administration/settings_model.h"
#include "shared/desktop/design/metrics.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace vitascope::studio {

using desktop::Space;

SaveBar::SaveBar(SettingsModel& model, QWidget* parent)
    : QFrame(parent),
      model_(model),
      text_(new QLabel(this)),
      discard_(new QPushButton(tr("Discard changes"), this)),
      save_(new QPushButton(tr("Save"), this)) {
    setProperty("panel", "card");
    text_->setWordWrap(true);
    discard_->setObjectName(QStringLiteral("discardSettings"));
    save_->setObjectName(QStringLiteral("saveSettings"));
    save_->setProperty("variant", "primary");
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(Space::kHuge, Space::kMedium, Space::kMedium, Space::kMedium);
    layout->setSpacing(Space::kSmall);
    layout->addWidget(text_, 1);
    layout->addWidget(discard_);
    layout->addWidget(save_);
    connect(discard_, &QPushButton::clicked, &model, &SettingsModel::discard);
    connect(save_, &QPushButton::clicked, &model, &SettingsModel::save);
    connect(&model, &SettingsModel::draftsChanged, this, &SaveBar::refresh);
    connect(&model, &SettingsModel::stateChanged, this, &SaveBar::refresh);
    refresh();
}

void SaveBar::refresh() {
    setVisible(model_.hasDrafts());
    text_->setText(tr("%n change(s) not saved", nullptr, model_.countDrafts()));
    save_->setEnabled(model_.canSave());
    discard_->setEnabled(!model_.isSaving());
}

} // namespace vitascope::studio
