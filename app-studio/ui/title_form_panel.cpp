// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/title_form_panel.h"

#include "app-studio/models/title_editor_model.h"
#include "app-studio/ui/form_field.h"
#include "app-studio/ui/genre_field.h"
#include "app-studio/ui/language_box.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/session/vocabulary.h"
#include "shared/desktop/text/format_text.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

namespace vitascope::studio {

using desktop::Space;

namespace {

constexpr int kDescriptionHeight = 148;
constexpr int kHighestAge = 21;
constexpr int kNoAge = -1;

} // namespace

TitleFormPanel::TitleFormPanel(TitleEditorModel& model, desktop::Vocabulary& vocabulary, QWidget* parent)
    : QFrame(parent), model_(model) {
    setProperty("panel", "card");
    makeFields();
    arrange();
    connectFields();
    askGenres(vocabulary);
    fill();
    refresh();
}

FormField* TitleFormPanel::addField(const QString& path, const QString& label, QWidget* editor, const char* name) {
    editor->setObjectName(QString::fromLatin1(name));
    auto* field = new FormField(label, editor, this);
    connect(field, &FormField::revertChosen, this, [this, path] { model_.revert(path); });
    fields_.insert(path, field);
    return field;
}

void TitleFormPanel::makeFields() {
    name_ = new QLineEdit(this);
    tagline_ = new QLineEdit(this);
    description_ = new QPlainTextEdit(this);
    description_->setTabChangesFocus(true);
    description_->setMinimumHeight(kDescriptionHeight);
    originalName_ = new QLineEdit(this);
    year_ = new QLineEdit(this);
    year_->setMaxLength(4);
    year_->setInputMethodHints(Qt::ImhDigitsOnly);
    originalLanguage_ = new LanguageBox(tr("Not specified"), this);
    textLanguage_ = new LanguageBox(tr("Not specified"), this);
    genres_ = new GenreField(this);
    age_ = new QSpinBox(this);
    age_->setRange(kNoAge, kHighestAge);
    age_->setSpecialValueText(tr("Not rated"));
    age_->setObjectName(QStringLiteral("age"));
    age_->setAccessibleName(tr("Age in years"));
    ageLabel_ = new QLineEdit(this);
    ageLabel_->setObjectName(QStringLiteral("ageLabel"));
    ageLabel_->setPlaceholderText(tr("FSK 12, PG-13 …"));
    ageLabel_->setAccessibleName(tr("Label of the age rating"));
    externalId_ = new QLineEdit(this);
}

void TitleFormPanel::arrange() {
    auto* rating = new QWidget(this);
    auto* ratingLayout = new QHBoxLayout(rating);
    ratingLayout->setContentsMargins(0, 0, 0, 0);
    ratingLayout->setSpacing(Space::kSmall);
    ratingLayout->addWidget(age_, 1);
    ratingLayout->addWidget(ageLabel_, 1);
    rating->setFocusProxy(age_);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(Space::kHuge, Space::kLarge, Space::kHuge, Space::kHuge);
    grid->setHorizontalSpacing(Space::kLarge);
    grid->setVerticalSpacing(Space::kMedium);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->addWidget(addField(QStringLiteral("name"), tr("Title"), name_, "name"), 0, 0, 1, 2);
    grid->addWidget(addField(QStringLiteral("tagline"), tr("Tagline"), tagline_, "tagline"), 1, 0, 1, 2);
    grid->addWidget(addField(QStringLiteral("description"), tr("Description"), description_, "description"), 2, 0, 1,
                    2);
    grid->addWidget(addField(QStringLiteral("originalName"), tr("Original title"), originalName_, "originalName"), 3,
                    0);
    grid->addWidget(
        addField(QStringLiteral("originalLanguage"), tr("Original language"), originalLanguage_, "originalLanguage"), 3,
        1);
    grid->addWidget(addField(QStringLiteral("year"), tr("Year"), year_, "year"), 4, 0);
    grid->addWidget(addField(QStringLiteral("ageRating"), tr("Age rating"), rating, "ageRating"), 4, 1);
    grid->addWidget(addField(QStringLiteral("genres"), tr("Genres"), genres_, "genres"), 5, 0, 1, 2);
    grid->addWidget(addField(QStringLiteral("language"), tr("Language of the texts above"), textLanguage_, "language"),
                    6, 0, Qt::AlignTop);
    auto* number = addField(QStringLiteral("externalId"), tr("External ID"), externalId_, "externalId");
    number->setHint(tr("The film's key in a system of yours, for imports."));
    grid->addWidget(number, 6, 1, Qt::AlignTop);
}

void TitleFormPanel::connectFields() {
    for (auto* line : {name_, tagline_, originalName_, year_, ageLabel_, externalId_})
        connect(line, &QLineEdit::textEdited, this, &TitleFormPanel::send);
    connect(description_, &QPlainTextEdit::textChanged, this, &TitleFormPanel::send);
    connect(age_, &QSpinBox::valueChanged, this, &TitleFormPanel::send);
    for (auto* box : {originalLanguage_, textLanguage_})
        connect(box, &QComboBox::activated, this, &TitleFormPanel::send);
    connect(genres_, &GenreField::changed, this, &TitleFormPanel::send);
    connect(&model_, &TitleEditorModel::opened, this, &TitleFormPanel::fill);
    connect(&model_, &TitleEditorModel::changed, this, &TitleFormPanel::refresh);
}

// Those of the catalogue come before the usual ones, so that one genre has one name.
void TitleFormPanel::askGenres(desktop::Vocabulary& vocabulary) {
    const auto ask = [this, &vocabulary] {
        vocabulary.genres(this, [this](const Result<wire::GenreList>& known) {
            QStringList names;
            if (known)
                for (const auto& genre : known->items)
                    names << desktop::fromUtf8(genre.name);
            genres_->setKnown(names);
        });
    };
    connect(&model_, &TitleEditorModel::saved, this, ask);
    ask();
}

void TitleFormPanel::focusName() {
    name_->setFocus();
}

// What is the same stays as it is: the cursor is in it.
void TitleFormPanel::fill() {
    const auto put = [](QLineEdit* line, const QString& text) {
        if (line->text() != text)
            line->setText(text);
    };
    isFilling_ = true;
    const auto& form = model_.form();
    put(name_, form.name);
    put(tagline_, form.tagline);
    if (description_->toPlainText() != form.description)
        description_->setPlainText(form.description);
    put(originalName_, form.originalName);
    put(year_, form.year);
    put(ageLabel_, form.ageLabel);
    put(externalId_, form.externalId);
    originalLanguage_->setTag(form.originalLanguage);
    textLanguage_->setTag(form.language);
    genres_->setGenres(form.genres);
    age_->setValue(form.minimumAge.value_or(kNoAge));
    isFilling_ = false;
}

void TitleFormPanel::send() {
    if (isFilling_)
        return;
    auto form = model_.form();
    form.name = name_->text();
    form.tagline = tagline_->text();
    form.description = description_->toPlainText();
    form.originalName = originalName_->text();
    form.year = year_->text();
    form.originalLanguage = originalLanguage_->tag();
    form.language = textLanguage_->tag();
    form.genres = genres_->genres();
    form.minimumAge = age_->value() == kNoAge ? std::nullopt : std::optional(age_->value());
    form.ageLabel = ageLabel_->text();
    form.externalId = externalId_->text();
    model_.setForm(form);
}

void TitleFormPanel::refresh() {
    const auto changed = model_.changedFields();
    for (auto field = fields_.begin(); field != fields_.end(); ++field) {
        field.value()->setChanged(model_.title() && changed.contains(field.key()));
        field.value()->setMistake(model_.mistakes().of(field.key()));
    }
}

} // namespace vitascope::studio
