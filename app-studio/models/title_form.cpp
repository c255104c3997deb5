// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/title_form.h"

#include "shared/desktop/text/format_text.h"

#include <algorithm>
#include <chrono>

namespace vitascope::studio {
namespace {

using desktop::fromUtf8;

const auto kLocalizations = QStringLiteral("localizations.");

// Calls visit(path, members…) for each field but the localizations; members that are one field stand together.
template<class Visit>
void forEachField(Visit visit) {
    visit("name", &TitleForm::name);
    visit("originalName", &TitleForm::originalName);
    visit("year", &TitleForm::year);
    visit("genres", &TitleForm::genres);
    visit("originalLanguage", &TitleForm::originalLanguage);
    visit("description", &TitleForm::description);
    visit("tagline", &TitleForm::tagline);
    visit("language", &TitleForm::language);
    visit("credits", &TitleForm::credits);
    visit("ageRating", &TitleForm::minimumAge, &TitleForm::ageLabel);
    visit("externalId", &TitleForm::externalId);
    visit("availability", &TitleForm::availableFrom, &TitleForm::availableUntil);
}

std::optional<std::string> optionalText(const QString& text) {
    const auto trimmed = text.trimmed();
    return trimmed.isEmpty() ? std::nullopt : std::optional(trimmed.toStdString());
}

QString textOf(const std::optional<std::string>& text) {
    return fromUtf8(text.value_or(std::string()));
}

std::optional<UtcTime> utcTime(const std::optional<QDateTime>& time) {
    if (!time)
        return std::nullopt;
    return UtcTime(std::chrono::milliseconds(time->toMSecsSinceEpoch()));
}

std::optional<QDateTime> dateTime(const std::optional<UtcTime>& time) {
    if (!time)
        return std::nullopt;
    const auto since = std::chrono::floor<std::chrono::milliseconds>(time->time_since_epoch());
    return QDateTime::fromMSecsSinceEpoch(since.count(), Qt::UTC);
}

void copyTexts(const QString& language, const TitleForm& from, TitleForm& to) {
    const auto* texts = findTexts(from, language);
    to.localizations.removeIf([&](const auto& one) { return one.language == language; });
    if (texts == nullptr)
        return;
    const auto place = std::find_if(to.localizations.begin(), to.localizations.end(),
                                    [&](const auto& one) { return one.language > language; });
    to.localizations.insert(place, *texts);
}

wire::Credit creditOf(const CreditForm& form) {
    return {form.person, form.name.trimmed().toStdString(), form.role, optionalText(form.character)};
}

} // namespace

const LocalizedForm* findTexts(const TitleForm& form, const QString& language) {
    for (const auto& texts : form.localizations)
        if (texts.language == language)
            return &texts;
    return nullptr;
}

wire::TitleInput toInput(const TitleForm& form, const wire::TitleInput& before) {
    wire::TitleInput input;
    input.name = form.name.trimmed().toStdString();
    input.originalName = optionalText(form.originalName);
    input.description = optionalText(form.description);
    input.originalLanguage = optionalText(form.originalLanguage);
    input.tagline = optionalText(form.tagline);
    input.language = optionalText(form.language);
    input.externalId = optionalText(form.externalId);
    if (const auto year = form.year.trimmed(); !year.isEmpty())
        input.year = year.toInt();
    for (const auto& genre : form.genres)
        input.genres.push_back(genre.trimmed().toStdString());
    for (const auto& texts : form.localizations)
        input.localizations[texts.language.toStdString()] = {
            texts.name.trimmed().toStdString(), optionalText(texts.tagline), optionalText(texts.description)};
    for (const auto& credit : form.credits)
        input.credits.push_back(creditOf(credit));
    if (form.minimumAge)
        input.ageRating = wire::AgeRating{*form.minimumAge, optionalText(form.ageLabel)};
    const auto known = toForm(before);
    if (known.availableFrom == form.availableFrom && known.availableUntil == form.availableUntil)
        input.availability = before.availability;
    else if (form.availableFrom || form.availableUntil)
        input.availability = wire::Availability{utcTime(form.availableFrom), utcTime(form.availableUntil)};
    return input;
}

TitleForm toForm(const wire::TitleInput& input) {
    TitleForm form;
    form.name = fromUtf8(input.name);
    form.originalName = textOf(input.originalName);
    form.description = textOf(input.description);
    form.originalLanguage = textOf(input.originalLanguage);
    form.tagline = textOf(input.tagline);
    form.language = textOf(input.language);
    form.externalId = textOf(input.externalId);
    if (input.year)
        form.year = QString::number(*input.year);
    for (const auto& genre : input.genres)
        form.genres << fromUtf8(genre);
    for (const auto& [language, texts] : input.localizations)
        form.localizations.push_back(
            {fromUtf8(language), fromUtf8(texts.name), textOf(texts.tagline), textOf(texts.description)});
    for (const auto& credit : input.credits)
        form.credits.push_back({fromUtf8(credit.name), credit.role, textOf(credit.character), credit.personId});
    if (input.ageRating) {
        form.minimumAge = input.ageRating->minimumAge;
        form.ageLabel = textOf(input.ageRating->label);
    }
    if (input.availability) {
        form.availableFrom = dateTime(input.availability->from);
        form.availableUntil = dateTime(input.availability->until);
    }
    return form;
}

QStringList differingFields(const TitleForm& one, const TitleForm& other) {
    QStringList paths;
    forEachField([&](const char* path, auto... members) {
        if (!((one.*members == other.*members) && ...))
            paths << QString::fromLatin1(path);
    });
    QStringList languages;
    for (const auto* form : {&one, &other})
        for (const auto& texts : form->localizations)
            if (!languages.contains(texts.language))
                languages << texts.language;
    for (const auto& language : languages) {
        const auto* mine = findTexts(one, language);
        const auto* theirs = findTexts(other, language);
        if (mine == nullptr || theirs == nullptr || *mine != *theirs)
            paths << kLocalizations + language;
    }
    return paths;
}

void copyField(const QString& path, const TitleForm& from, TitleForm& to) {
    if (path.startsWith(kLocalizations))
        return copyTexts(path.mid(kLocalizations.size()), from, to);
    forEachField([&](const char* name, auto... members) {
        if (path == QLatin1String(name))
            ((to.*members = from.*members), ...);
    });
}

TitleSection sectionOf(const QString& path) {
    const auto field = path.section(QLatin1Char('.'), 0, 0);
    if (field == QLatin1String("credits"))
        return TitleSection::People;
    if (field == QLatin1String("availability"))
        return TitleSection::Availability;
    return field == QLatin1String("localizations") ? TitleSection::Texts : TitleSection::Details;
}

TitleForm rebased(const TitleForm& typed, const TitleForm& before, const TitleForm& now) {
    auto form = now;
    for (const auto& path : differingFields(typed, before))
        copyField(path, typed, form);
    return form;
}

} // namespace vitascope::studio
