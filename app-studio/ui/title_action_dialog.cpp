// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/title_action_dialog.h"

#include "app-studio/models/title_texts.h"
#include "app-studio/ui/genre_field.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/design/style_sheet.h"
#include "shared/desktop/text/format_text.h"
#include "shared/desktop/widgets/dialog_buttons.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace vitascope::studio {

using desktop::Space;
using Kind = TitleAction::Kind;

namespace {

constexpr int kWidth = 440;
constexpr const char* kLanguages[] = {"ar", "cs", "da", "de", "en", "es",    "fi", "fr", "hi", "it", "ja",
                                      "ko", "nl", "no", "pl", "pt", "pt-BR", "ru", "sv", "tr", "uk", "zh"};

QString headingOf(Kind kind, int n) {
    switch (kind) {
    case Kind::SetYear:
        return TitleActionDialog::tr("Year of %n film(s)", nullptr, n);
    case Kind::SetAgeRating:
        return TitleActionDialog::tr("Age rating of %n film(s)", nullptr, n);
    case Kind::SetOriginalLanguage:
        return TitleActionDialog::tr("Original language of %n film(s)", nullptr, n);
    case Kind::SetGenres:
        return TitleActionDialog::tr("Genres of %n film(s)", nullptr, n);
    case Kind::AddGenres:
        return TitleActionDialog::tr("Add genres to %n film(s)", nullptr, n);
    default:
        return TitleActionDialog::tr("Remove genres from %n film(s)", nullptr, n);
    }
}

} // namespace

TitleActionDialog::TitleActionDialog(Kind kind, int titles, QWidget* parent)
    : QDialog(parent),
      kind_(kind),
      mistake_(new QLabel(this)),
      buttons_(new desktop::DialogButtons(*this, tr("Apply"))) {
    setObjectName(QStringLiteral("titleActionDialog"));
    setWindowTitle(headingOf(kind, titles));
    setMinimumWidth(kWidth);
    auto* heading = new QLabel(windowTitle(), this);
    heading->setProperty("role", "heading");
    heading->setWordWrap(true);
    auto* advice = new QLabel(hint(), this);
    advice->setProperty("role", "muted");
    advice->setWordWrap(true);
    mistake_->setProperty("role", "error");
    mistake_->setWordWrap(true);
    buttons_->act()->setObjectName(QStringLiteral("apply"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::kHuge, Space::kHuge, Space::kHuge, Space::kHuge);
    layout->setSpacing(Space::kMedium);
    layout->addWidget(heading);
    layout->addWidget(advice);
    layout->addWidget(makeField());
    layout->addWidget(mistake_);
    layout->addSpacing(Space::kSmall);
    layout->addWidget(buttons_);
    check();
}

QWidget* TitleActionDialog::makeField() {
    if (kind_ == Kind::SetOriginalLanguage) {
        language_ = new QComboBox(this);
        language_->setObjectName(QStringLiteral("actionLanguage"));
        language_->setAccessibleName(tr("Original language"));
        std::vector<std::pair<QString, QString>> languages;
        for (const auto* tag : kLanguages)
            languages.emplace_back(desktop::languageName(QString::fromLatin1(tag)), QString::fromLatin1(tag));
        std::ranges::sort(languages,
                          [](const auto& a, const auto& b) { return a.first.localeAwareCompare(b.first) < 0; });
        language_->addItem(tr("Not specified"), QString());
        for (const auto& [name, tag] : languages)
            language_->addItem(name, tag);
        return language_;
    }
    if (kind_ == Kind::SetYear || kind_ == Kind::SetAgeRating) {
        line_ = new QLineEdit(this);
        line_->setObjectName(QStringLiteral("actionValue"));
        line_->setAccessibleName(windowTitle());
        connect(line_, &QLineEdit::textChanged, this, &TitleActionDialog::check);
        return line_;
    }
    genres_ = new GenreField(this);
    connect(genres_, &GenreField::changed, this, &TitleActionDialog::check);
    return genres_;
}

QString TitleActionDialog::hint() const {
    switch (kind_) {
    case Kind::SetYear:
        return tr("From 1870 to 2200. Leave it empty to take the year away.");
    case Kind::SetAgeRating:
        return tr("An age such as 12, or a rating with one such as “FSK 12”. Leave it empty to take the rating away.");
    case Kind::SetOriginalLanguage:
        return tr("The language that is spoken in the films.");
    case Kind::SetGenres:
        return tr("They replace all genres that the films have.");
    case Kind::AddGenres:
        return tr("The genres that the films have stay.");
    default:
        return tr("All other genres of the films stay.");
    }
}

TitleAction TitleActionDialog::action() const {
    TitleAction action;
    action.kind = kind_;
    if (language_)
        action.text = language_->currentData().toString();
    if (genres_)
        action.genres = genres_->genres();
    if (kind_ == Kind::SetYear)
        action.year = readYear(line_->text()).value_or(std::nullopt);
    if (kind_ == Kind::SetAgeRating)
        action.ageRating = readAgeRating(line_->text()).value_or(std::nullopt);
    return action;
}

void TitleActionDialog::check() {
    bool isRight = true;
    QString mistake;
    if (kind_ == Kind::SetYear && !readYear(line_->text()))
        mistake = tr("Enter a year from 1870 to 2200.");
    if (kind_ == Kind::SetAgeRating && !readAgeRating(line_->text()))
        mistake = tr("There is no age from 0 to 21 in it.");
    if (genres_ && kind_ != Kind::SetGenres)
        isRight = !genres_->genres().isEmpty();
    if (line_)
        desktop::setStyleProperty(*line_, "invalid", !mistake.isEmpty());
    mistake_->setText(mistake);
    mistake_->setVisible(!mistake.isEmpty());
    buttons_->act()->setEnabled(isRight && mistake.isEmpty());
}

} // namespace vitascope::studio
