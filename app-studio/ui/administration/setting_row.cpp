// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/administration/setting_row.h"

#include "app-studio/ui/administration/setting_text.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/design/style_sheet.h"
#include "shared/desktop/design/theme.h"
#include "shared/desktop/widgets/badge.h"
#include "shared/desktop/widgets/whole_texts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace vitascope::studio {

using desktop::Space;

namespace {

constexpr int kFieldWidth = 260;

} // namespace

SettingRow::SettingRow(SettingsModel& model, const std::string& key, QWidget* parent)
    : QWidget(parent),
      model_(model),
      key_(key),
      mistake_(new QLabel(this)),
      restart_(new desktop::Badge({}, desktop::BadgeTone::Neutral, this)),
      putBack_(new QPushButton(tr("Put back"), this)) {
    const auto& setting = *model.find(key);
    const auto name = settingName(setting);
    auto* label = new QLabel(name, this);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    auto* hint = new QLabel(settingHint(setting), this);
    hint->setProperty("role", "caption");
    hint->setWordWrap(true);
    hint->setTextFormat(Qt::PlainText);
    hint->setVisible(!hint->text().isEmpty());
    auto* field = makeField(setting);
    auto* input = text_ != nullptr ? text_ : field;
    input->setObjectName(QStringLiteral("field:") + QString::fromStdString(key));
    input->setAccessibleName(name);
    input->setAccessibleDescription(hint->text());
    label->setBuddy(input);
    mistake_->setProperty("role", "error");
    mistake_->setObjectName(QStringLiteral("mistake:") + QString::fromStdString(key));
    mistake_->setWordWrap(true);
    putBack_->setProperty("variant", "link");
    putBack_->setObjectName(QStringLiteral("putBack:") + QString::fromStdString(key));
    putBack_->setAccessibleName(tr("Put back: %1").arg(name));
    auto* words = new QVBoxLayout;
    words->setSpacing(Space::kTiny / 2);
    words->addWidget(label);
    words->addWidget(hint);
    auto* right = new QVBoxLayout;
    right->setSpacing(Space::kTiny);
    right->addWidget(field);
    right->addWidget(mistake_);
    auto* marks = new QHBoxLayout;
    marks->setSpacing(Space::kSmall);
    marks->addWidget(restart_);
    marks->addStretch();
    marks->addWidget(putBack_);
    right->addLayout(marks);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, Space::kMedium, 0, Space::kMedium);
    layout->setSpacing(Space::kHuge);
    layout->addLayout(words, 1);
    words->setAlignment(Qt::AlignTop);
    layout->addLayout(right);
    right->setAlignment(Qt::AlignTop);
    right->addStretch();
    words->addStretch();
    label->setMinimumHeight(desktop::Theme::textPixels(desktop::Control::kHeight)); // on the line of its field
    desktop::WholeTexts::keepIn(*this);
    connect(putBack_, &QPushButton::clicked, this, [this] { model_.putBack(key_); });
    refresh();
}

QWidget* SettingRow::makeField(const wire::Setting& setting) {
    switch (setting.kind) {
    case wire::SettingKind::Flag:
        flag_ = new QCheckBox(this);
        flag_->setFixedWidth(kFieldWidth);
        connect(flag_, &QCheckBox::toggled, this, [this](bool isOn) { model_.edit(key_, isOn); });
        return flag_;
    case wire::SettingKind::Choice:
        choice_ = new QComboBox(this);
        choice_->setFixedWidth(kFieldWidth);
        for (const auto& word : setting.choices)
            choice_->addItem(settingValueText(setting, word), QString::fromStdString(word));
        connect(choice_, &QComboBox::activated, this,
                [this](int index) { model_.edit(key_, choice_->itemData(index).toString().toStdString()); });
        return choice_;
    case wire::SettingKind::Number:
    case wire::SettingKind::Text:
        break;
    }
    auto* box = new QWidget(this);
    box->setFixedWidth(kFieldWidth);
    text_ = new QLineEdit(box);
    auto* layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::kSmall);
    layout->addWidget(text_, 1);
    if (setting.unit) {
        auto* unit = new QLabel(QString::fromStdString(*setting.unit), box);
        unit->setProperty("role", "muted");
        layout->addWidget(unit);
    }
    connect(text_, &QLineEdit::textEdited, this, [this](const QString& text) {
        if (const auto* now = model_.find(key_))
            model_.edit(key_, typedSetting(*now, text.toStdString()));
    });
    box->setFocusProxy(text_);
    return box;
}

void SettingRow::refresh() {
    const auto* setting = model_.find(key_);
    if (setting == nullptr)
        return;
    showValue(*setting);
    const auto mistake = model_.mistake(key_);
    mistake_->setText(settingMistakeText(*setting, mistake));
    mistake_->setVisible(mistake != SettingMistake::None);
    if (text_ != nullptr)
        desktop::setStyleProperty(*text_, "invalid", mistake != SettingMistake::None);
    restart_->setVisible(setting->needsRestart);
    restart_->setText(setting->waitsForRestart ? tr("Waits for a restart") : tr("Needs a restart"));
    restart_->setTone(setting->waitsForRestart ? desktop::BadgeTone::Accent : desktop::BadgeTone::Neutral);
    putBack_->setVisible(setting->changed);
    putBack_->setToolTip(
        tr("Back to what the configuration file says: %1").arg(settingValueText(*setting, setting->usual)));
    putBack_->setEnabled(!model_.isSaving());
}

// What somebody is typing is left as it is.
void SettingRow::showValue(const wire::Setting& setting) {
    const auto value = model_.value(key_);
    if (flag_ != nullptr) {
        const QSignalBlocker quiet(flag_);
        const auto* isOn = std::get_if<bool>(&value);
        flag_->setChecked(isOn != nullptr && *isOn);
        flag_->setText(settingValueText(setting, value));
    } else if (choice_ != nullptr) {
        const auto* word = std::get_if<std::string>(&value);
        choice_->setCurrentIndex(word != nullptr ? choice_->findData(QString::fromStdString(*word)) : -1);
    } else if (typedSetting(setting, text_->text().toStdString()) != value) {
        text_->setText(settingValueText(setting, value));
    }
}

} // namespace vitascope::studio
