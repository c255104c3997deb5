// SPDX-License-Identifier: GPL-3.0-or-later
// What a person typed about a film, as it was typed, and its fields one by one. A field is named by its path, as the
// server names it when it refuses one: "name", "year", "localizations.de", "credits". Thread: any.
#pragma once

#include "shared/wire/title.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace vitascope::studio {

struct LocalizedForm {
    QString language; // BCP 47
    QString name;
    QString tagline;
    QString description;

    friend bool operator==(const LocalizedForm&, const LocalizedForm&) = default;
};

struct CreditForm {
    QString name;
    wire::CreditRole role = wire::CreditRole::Cast;
    QString character;
    std::optional<PersonId> person; // nothing: found by the name, or made

    friend bool operator==(const CreditForm&, const CreditForm&) = default;
};

struct TitleForm {
    QString name;
    QString originalName;
    QString year; // as typed
    QStringList genres;
    QString originalLanguage; // BCP 47, or empty
    QString description;
    QString tagline;
    QString language;                   // BCP 47, of name, tagline and description; or empty
    QList<LocalizedForm> localizations; // by language
    QList<CreditForm> credits;          // in the order in which they are shown
    std::optional<int> minimumAge;
    QString ageLabel;
    QString externalId;
    std::optional<QDateTime> availableFrom; // in UTC
    std::optional<QDateTime> availableUntil;

    friend bool operator==(const TitleForm&, const TitleForm&) = default;
};

// The parts of a title's page.
enum class TitleSection { Details, Texts, People, Pictures, Film, Availability };

// Of a form without mistakes; blanks around texts are taken off. `before` is what the title has: what the form cannot
// tell exactly (a time to the microsecond) stays as it was.
[[nodiscard]] wire::TitleInput toInput(const TitleForm& form, const wire::TitleInput& before = {});
[[nodiscard]] TitleForm toForm(const wire::TitleInput& input);

// The paths of the fields in which the two differ.
[[nodiscard]] QStringList differingFields(const TitleForm& one, const TitleForm& other);
void copyField(const QString& path, const TitleForm& from, TitleForm& to);
// Also of paths that lead into a field: "localizations.de.name".
[[nodiscard]] TitleSection sectionOf(const QString& path);

// What was typed over `before`, put onto `now`, which somebody else may have changed elsewhere.
[[nodiscard]] TitleForm rebased(const TitleForm& typed, const TitleForm& before, const TitleForm& now);

// Null if there are no texts in the language.
[[nodiscard]] const LocalizedForm* findTexts(const TitleForm& form, const QString& language);

} // namespace vitascope::studio
