// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/texts_model.h"

#include "app-studio/models/title_editor_model.h"

#include <algorithm>

namespace vitascope::studio {
namespace {

const auto kLocalizations = QStringLiteral("localizations.");

} // namespace

TextsModel::TextsModel(TitleEditorModel& editor, QObject* parent) : QObject(parent), editor_(editor) {
    connect(&editor_, &TitleEditorModel::opened, this, &TextsModel::onOpened);
    connect(&editor_, &TitleEditorModel::changed, this, &TextsModel::changed);
    onOpened();
}

void TextsModel::onOpened() {
    const auto all = languages();
    if (!all.contains(selected_))
        selected_ = all.value(0);
    Q_EMIT shown();
}

QStringList TextsModel::languages() const {
    QStringList all;
    for (const auto& texts : editor_.form().localizations)
        all << texts.language;
    return all;
}

void TextsModel::select(const QString& language) {
    if (language == selected_ || !languages().contains(language))
        return;
    selected_ = language;
    Q_EMIT shown();
    Q_EMIT changed();
}

LocalizedForm TextsModel::texts() const {
    const auto* texts = findTexts(editor_.form(), selected_);
    return texts ? *texts : LocalizedForm{};
}

LocalizedForm TextsModel::original() const {
    const auto& form = editor_.form();
    return {form.language, form.name, form.tagline, form.description};
}

void TextsModel::setTexts(const LocalizedForm& texts) {
    auto form = editor_.form();
    for (auto& one : form.localizations)
        if (one.language == selected_)
            one = {selected_, texts.name, texts.tagline, texts.description};
    editor_.setForm(form);
}

void TextsModel::add(const QString& tag) {
    auto form = editor_.form();
    if (tag.isEmpty() || tag.compare(form.language, Qt::CaseInsensitive) == 0)
        return;
    if (findTexts(form, tag) == nullptr) {
        const auto place = std::find_if(form.localizations.begin(), form.localizations.end(),
                                        [&](const auto& texts) { return texts.language > tag; });
        form.localizations.insert(place, LocalizedForm{tag, {}, {}, {}});
        editor_.setForm(form);
    }
    select(tag);
}

void TextsModel::remove(const QString& tag) {
    auto form = editor_.form();
    form.localizations.removeIf([&](const auto& texts) { return texts.language == tag; });
    editor_.setForm(form);
    onOpened();
    Q_EMIT changed();
}

bool TextsModel::isChanged(const QString& language) const {
    const auto* mine = findTexts(editor_.form(), language);
    const auto* saved = findTexts(editor_.savedForm(), language);
    return (mine == nullptr) != (saved == nullptr) || (mine != nullptr && *mine != *saved);
}

bool TextsModel::isWrong(const QString& language) const {
    const auto& all = editor_.mistakes().all();
    return std::any_of(all.keyBegin(), all.keyEnd(), [&](const QString& path) {
        return path.startsWith(kLocalizations + language + QLatin1Char('.'));
    });
}

QString TextsModel::mistake(const QString& field) const {
    return editor_.mistakes().of(kLocalizations + selected_ + QLatin1Char('.') + field);
}

QStringList TextsModel::removed() const {
    QStringList gone;
    for (const auto& texts : editor_.savedForm().localizations)
        if (findTexts(editor_.form(), texts.language) == nullptr)
            gone << texts.language;
    return gone;
}

void TextsModel::revert(const QString& tag) {
    editor_.revert(kLocalizations + tag);
    select(tag);
}

} // namespace vitascope::studio
