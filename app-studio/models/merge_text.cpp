// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/merge_text.h"

#include "app-studio/models/credits_model.h"
#include "shared/desktop/text/format_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace vitascope::studio {
namespace {

using desktop::fromUtf8;
using wire::TitleField;
using wire::TitleInput;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(MergeText)
public:
    static QString name(const MergeField& field) {
        switch (field.field) {
        case TitleField::Name:
            return tr("Title");
        case TitleField::OriginalName:
            return tr("Original title");
        case TitleField::Description:
            return tr("Description");
        case TitleField::Year:
            return tr("Year");
        case TitleField::Genres:
            return tr("Genres");
        case TitleField::OriginalLanguage:
            return tr("Original language");
        case TitleField::Tagline:
            return tr("Tagline");
        case TitleField::Language:
            return tr("Language of the texts");
        case TitleField::Localizations:
            return tr("Texts: %1").arg(desktop::languageName(fromUtf8(field.language)));
        case TitleField::Credits:
            return tr("People");
        case TitleField::AgeRating:
            return tr("Age rating");
        case TitleField::ExternalId:
            return tr("External ID");
        case TitleField::Availability:
            break;
        }
        return tr("Availability");
    }
    static QString window(const QString& from, const QString& until) {
        if (until.isEmpty())
            return tr("from %1").arg(from);
        return from.isEmpty() ? tr("until %1").arg(until) : tr("from %1 until %2").arg(from, until);
    }
    static QString credit(const QString& name, const QString& role) { return tr("%1 (%2)").arg(name, role); }
};

QString lines(const QStringList& texts) {
    QStringList some;
    for (const auto& text : texts)
        if (!text.isEmpty())
            some << text;
    return some.join(QLatin1Char('\n'));
}

QString textOf(const std::optional<std::string>& text) {
    return fromUtf8(text.value_or(std::string()));
}

QString textsIn(const std::string& language, const TitleInput& input) {
    const auto texts = input.localizations.find(language);
    if (texts == input.localizations.end())
        return {};
    return lines({fromUtf8(texts->second.name), textOf(texts->second.tagline), textOf(texts->second.description)});
}

QString creditsOf(const TitleInput& input) {
    QStringList all;
    for (const auto& credit : input.credits)
        all << Words::credit(fromUtf8(credit.name),
                             credit.character ? fromUtf8(*credit.character) : roleName(credit.role));
    return lines(all);
}

QString windowOf(const TitleInput& input) {
    const auto text = [](const std::optional<UtcTime>& time) {
        if (!time)
            return QString();
        const auto since = std::chrono::floor<std::chrono::milliseconds>(time->time_since_epoch());
        return QLocale().toString(QDateTime::fromMSecsSinceEpoch(since.count()), QLocale::ShortFormat);
    };
    const auto window = input.availability.value_or(wire::Availability());
    return window == wire::Availability() ? QString() : Words::window(text(window.from), text(window.until));
}

QString ageOf(const TitleInput& input) {
    if (!input.ageRating)
        return {};
    const auto age = QString::number(input.ageRating->minimumAge);
    return input.ageRating->label ? Words::credit(age, fromUtf8(*input.ageRating->label)) : age;
}

} // namespace

QString fieldName(const MergeField& field) {
    return Words::name(field);
}

QString fieldText(const MergeField& field, const TitleInput& input) {
    switch (field.field) {
    case TitleField::Name:
        return fromUtf8(input.name);
    case TitleField::OriginalName:
        return textOf(input.originalName);
    case TitleField::Description:
        return textOf(input.description);
    case TitleField::Year:
        return input.year ? QString::number(*input.year) : QString();
    case TitleField::Genres: {
        QStringList genres;
        for (const auto& genre : input.genres)
            genres << fromUtf8(genre);
        return genres.join(QStringLiteral(", "));
    }
    case TitleField::OriginalLanguage:
        return desktop::languageName(textOf(input.originalLanguage));
    case TitleField::Tagline:
        return textOf(input.tagline);
    case TitleField::Language:
        return desktop::languageName(textOf(input.language));
    case TitleField::Localizations:
        return textsIn(field.language, input);
    case TitleField::Credits:
        return creditsOf(input);
    case TitleField::AgeRating:
        return ageOf(input);
    case TitleField::ExternalId:
        return textOf(input.externalId);
    case TitleField::Availability:
        break;
    }
    return windowOf(input);
}

} // namespace vitascope::studio
