// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/models/film_facts.h"

#include "shared/desktop/text/format_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace vitascope::player {
namespace {

using desktop::fromUtf8;

constexpr std::size_t kGenres = 3;

struct LanguageNames {
    Q_DECLARE_TR_FUNCTIONS(LanguageNames)
public:
    static QString of(QLocale::Language language) {
        const std::pair<QLocale::Language, QString> kNames[] = {
            {QLocale::English, tr("English")},     {QLocale::German, tr("German")},
            {QLocale::Spanish, tr("Spanish")},     {QLocale::French, tr("French")},
            {QLocale::Italian, tr("Italian")},     {QLocale::Portuguese, tr("Portuguese")},
            {QLocale::Russian, tr("Russian")},     {QLocale::Japanese, tr("Japanese")},
            {QLocale::Korean, tr("Korean")},       {QLocale::Chinese, tr("Chinese")},
            {QLocale::Hindi, tr("Hindi")},         {QLocale::Swedish, tr("Swedish")},
            {QLocale::Czech, tr("Czech")},         {QLocale::Polish, tr("Polish")},
            {QLocale::Dutch, tr("Dutch")},         {QLocale::Danish, tr("Danish")},
            {QLocale::Ukrainian, tr("Ukrainian")}, {QLocale::Turkish, tr("Turkish")},
        };
        const auto* found = std::ranges::find(kNames, language, &std::pair<QLocale::Language, QString>::first);
        return found == std::end(kNames) ? QString() : found->second;
    }
};

} // namespace

QString languageInWords(const QString& tag) {
    const auto name = LanguageNames::of(QLocale(tag).language());
    return name.isEmpty() ? desktop::languageName(tag) : name;
}

QString filmFacts(const wire::Title& title) {
    QStringList facts;
    const auto& details = title.details;
    if (details.year)
        facts << QString::number(*details.year);
    if (title.durationSeconds)
        facts << desktop::durationText(*title.durationSeconds);
    if (details.ageRating)
        facts << (details.ageRating->label ? fromUtf8(*details.ageRating->label)
                                           : QStringLiteral("%1+").arg(details.ageRating->minimumAge));
    if (details.originalLanguage)
        facts << languageInWords(fromUtf8(*details.originalLanguage));
    return facts.join(QStringLiteral("  ·  "));
}

QString genresText(const wire::Title& title) {
    QStringList names;
    for (const auto& genre : title.details.genres)
        if (names.size() < static_cast<qsizetype>(kGenres))
            names << fromUtf8(genre);
    return names.join(QStringLiteral(", "));
}

} // namespace vitascope::player
