// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/title_form_panel.h"

#include "app-studio/models/title_editor_model.h"
#include "app-studio/ui/genre_field.h"
#include "shared/desktop/design/style_sheet.h"
#include "shared/desktop/text/format_text.h"
#include "ui_title_form_panel.h"

#include <algorithm>

namespace vitascope::studio {
namespace {

constexpr const char* kLanguages[] = {"ar", "be", "bg", "bn", "ca", "cs", "da", "de", "el", "en", "es", "et",
                                      "fa", "fi", "fr", "he", "hi", "hr", "hu", "hy", "id", "is", "it", "ja",
                                      "ka", "kk", "ko", "lt", "lv", "mk", "nl", "no", "pl", "pt", "ro", "ru",
                                      "sk", "sl", "sr", "sv", "ta", "te", "th", "tr", "uk", "vi", "zh"};

} // namespace

TitleFormPanel::TitleFormPanel(TitleEditorModel& model, QWidget* parent)
    : QFrame(parent), model_(model), ui_(std::make_unique<Ui::TitleFormPanel>()) {
    ui_->setupUi(this);
    fillLanguages();
    for (auto* field : {ui_->name, ui_->originalName, ui_->year})
        connect(field, &QLineEdit::textEdited, this, &TitleFormPanel::send);
    connect(ui_->description, &QPlainTextEdit::textChanged, this, &TitleFormPanel::send);
    connect(ui_->language, &QComboBox::activated, this, &TitleFormPanel::send);
    connect(ui_->genres, &GenreField::changed, this, &TitleFormPanel::send);
    connect(&model_, &TitleEditorModel::opened, this, &TitleFormPanel::fill);
    connect(&model_, &TitleEditorModel::changed, this, &TitleFormPanel::showMistakes);
    fill();
    showMistakes();
}

TitleFormPanel::~TitleFormPanel() = default;

void TitleFormPanel::fillLanguages() {
    std::vector<std::pair<QString, QString>> languages;
    for (const auto* tag : kLanguages)
        languages.emplace_back(desktop::languageName(QString::fromLatin1(tag)), QString::fromLatin1(tag));
    std::sort(languages.begin(), languages.end(),
              [](const auto& a, const auto& b) { return a.first.localeAwareCompare(b.first) < 0; });
    ui_->language->addItem(tr("Not said"), QString());
    for (const auto& [name, tag] : languages)
        ui_->language->addItem(name, tag);
    ui_->language->setMaxVisibleItems(14);
}

void TitleFormPanel::focusName() {
    ui_->name->setFocus();
}

void TitleFormPanel::fill() {
    isFilling_ = true;
    const auto form = model_.form();
    ui_->name->setText(form.name);
    ui_->originalName->setText(form.originalName);
    ui_->year->setText(form.year);
    ui_->genres->setGenres(form.genres);
    ui_->description->setPlainText(form.description);
    auto index = ui_->language->findData(form.originalLanguage);
    if (index < 0) { // a language that the list does not have
        ui_->language->addItem(desktop::languageName(form.originalLanguage), form.originalLanguage);
        index = ui_->language->count() - 1;
    }
    ui_->language->setCurrentIndex(index);
    isFilling_ = false;
}

void TitleFormPanel::send() {
    if (isFilling_)
        return;
    TitleForm form;
    form.name = ui_->name->text();
    form.originalName = ui_->originalName->text();
    form.year = ui_->year->text();
    form.genres = ui_->genres->genres();
    form.originalLanguage = ui_->language->currentData().toString();
    form.description = ui_->description->toPlainText();
    model_.setForm(form);
}

void TitleFormPanel::showMistake(QWidget& field, QLabel& label, const QString& mistake) {
    desktop::setStyleProperty(field, "invalid", !mistake.isEmpty());
    label.setText(mistake);
    label.setFixedHeight(mistake.isEmpty() ? 10 : label.sizeHint().height() + 10);
}

void TitleFormPanel::showMistakes() {
    const auto& mistakes = model_.mistakes();
    showMistake(*ui_->name, *ui_->nameMistake, mistakes.name);
    showMistake(*ui_->originalName, *ui_->originalNameMistake, mistakes.originalName);
    showMistake(*ui_->year, *ui_->yearMistake, mistakes.year);
    showMistake(*ui_->genres, *ui_->genresMistake, mistakes.genres);
    showMistake(*ui_->description, *ui_->descriptionMistake, mistakes.description);
}

} // namespace vitascope::studio
