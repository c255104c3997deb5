// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/preview/track_row.h"

#include "app-studio/models/preview/language_choice.h"
#include "app-studio/models/preview/package_preview_model.h"
#include "app-studio/models/preview/preview_text.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/design/style_sheet.h"
#include "shared/desktop/text/format_text.h"
#include "shared/desktop/widgets/whole_texts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>

namespace vitascope::studio {

using desktop::Space;

namespace {

QLabel* makeLabel(const QString& text, QWidget* buddy, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setProperty("role", "field");
    label->setBuddy(buddy);
    return label;
}

} // namespace

TrackRow::TrackRow(PackagePreviewModel& model, const package::TrackManifest& track, QWidget* parent)
    : QFrame(parent),
      model_(model),
      track_(QString::fromStdString(track.name)),
      kind_(track.kind),
      about_(new QLabel(this)),
      name_(new QLineEdit(this)),
      language_(new QLineEdit(this)),
      role_(new QComboBox(this)),
      default_(new QCheckBox(tr("Default", "a track"), this)),
      mistake_(new QLabel(this)) {
    setObjectName(QStringLiteral("track-") + track_);
    name_->setObjectName(QStringLiteral("trackName"));
    language_->setObjectName(QStringLiteral("trackLanguage"));
    language_->setPlaceholderText(tr("Not known"));
    role_->setObjectName(QStringLiteral("trackRole"));
    default_->setObjectName(QStringLiteral("trackDefault"));
    about_->setProperty("role", "caption");
    about_->setWordWrap(true);
    mistake_->setProperty("role", "error");
    mistake_->setWordWrap(true);
    auto* completer = new QCompleter(languageChoices(), language_);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    language_->setCompleter(completer);
    for (const auto role : rolesOf(kind_))
        role_->addItem(roleText(kind_, role), static_cast<int>(role));
    if (role_->findData(static_cast<int>(track.role)) < 0)
        role_->addItem(roleText(kind_, track.role), static_cast<int>(track.role));
    role_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    layOut();
    desktop::WholeTexts::keepIn(*this);
    fill(track);
    connectEdits();
    connect(completer, qOverload<const QString&>(&QCompleter::activated), this,
            [this](const QString& choice) { model_.setLanguage(track_, choice); });
    refresh();
}

void TrackRow::layOut() {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Space::kMedium);
    grid->setVerticalSpacing(Space::kTiny);
    grid->addWidget(makeLabel(tr("Name"), name_, this), 0, 0);
    grid->addWidget(makeLabel(tr("Language"), language_, this), 0, 1);
    grid->addWidget(makeLabel(tr("Role"), role_, this), 0, 2);
    grid->addWidget(name_, 1, 0);
    grid->addWidget(language_, 1, 1);
    grid->addWidget(role_, 1, 2);
    grid->addWidget(about_, 2, 0);
    grid->addWidget(default_, 2, 1, 1, 2);
    grid->addWidget(mistake_, 3, 0, 1, 3);
    for (int column = 0; column < 3; ++column)
        grid->setColumnStretch(column, 1);
}

void TrackRow::fill(const package::TrackManifest& track) {
    const QSignalBlocker nameBlocker(name_);
    const QSignalBlocker languageBlocker(language_);
    name_->setText(desktop::fromUtf8(track.label));
    language_->setText(languageChoice(desktop::fromUtf8(track.language)));
    name_->setCursorPosition(0);
    language_->setCursorPosition(0);
}

void TrackRow::showAbout(const package::TrackManifest& track) {
    QStringList about{desktop::bytesText(static_cast<double>(track.size))};
    if (track.audio)
        about.prepend(desktop::bitRateText(track.bandwidth.average));
    if (model_.source())
        if (const auto source = soundSourceText(*model_.source(), track.name); !source.isEmpty())
            about.prepend(tr("from %1").arg(source));
    about_->setText(about.join(QStringLiteral(" · ")));
}

void TrackRow::connectEdits() {
    connect(name_, &QLineEdit::textEdited, this, [this](const QString& text) { model_.setLabel(track_, text); });
    connect(language_, &QLineEdit::textEdited, this, [this](const QString& text) { model_.setLanguage(track_, text); });
    connect(role_, &QComboBox::activated, this,
            [this] { model_.setRole(track_, static_cast<package::TrackRole>(role_->currentData().toInt())); });
    connect(default_, &QCheckBox::clicked, this, [this](bool isOn) { model_.setDefault(track_, isOn); });
}

void TrackRow::refresh() {
    const auto* const draft = model_.drafts().track(track_);
    if (!draft)
        return;
    showAbout(*draft);
    const bool canEdit = model_.canEdit();
    for (auto* edit : {name_, language_})
        edit->setReadOnly(!canEdit);
    role_->setEnabled(canEdit);
    if (name_->text() != desktop::fromUtf8(draft->label))
        fill(*draft);
    role_->setCurrentIndex(role_->findData(static_cast<int>(draft->role)));
    default_->setChecked(draft->isDefault);
    // The sound that plays by itself is changed by choosing another one.
    const bool isTheSound = kind_ == package::TrackKind::Audio && draft->isDefault;
    default_->setEnabled(canEdit && !isTheSound && draft->role != package::TrackRole::Forced);
    const bool hasWrongName = model_.drafts().hasWrongName(track_);
    const bool hasWrongLanguage = model_.drafts().hasWrongLanguage(track_);
    desktop::setStyleProperty(*name_, "invalid", hasWrongName);
    desktop::setStyleProperty(*language_, "invalid", hasWrongLanguage);
    mistake_->setText(hasWrongName       ? tr("Give the track a name of at most 200 characters.")
                      : hasWrongLanguage ? tr("Choose a language, or type its tag: “en”, “pt-BR”.")
                                         : QString());
    mistake_->setVisible(hasWrongName || hasWrongLanguage);
}

} // namespace vitascope::studio
