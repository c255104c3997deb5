// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done to many titles at once, and what it makes of each. Thread: a value; functions any.
#pragma once

#include "shared/wire/title.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace vitascope::studio {

struct TitleAction {
    enum class Kind {
        SetName,
        SetYear,
        SetAgeRating,
        SetOriginalLanguage,
        SetGenres,
        AddGenres,
        RemoveGenres,
        Publish,
        Withdraw,
        Trash,
        Restore,
        Purge // for good: no undo
    };
    Kind kind = Kind::SetName;
    QString text;                             // SetName; SetOriginalLanguage: BCP 47, or empty for none
    std::optional<int> year;                  // SetYear; nothing removes it
    std::optional<wire::AgeRating> ageRating; // SetAgeRating; nothing removes it
    QStringList genres;
};

// Not the state of a title but what is written about it.
[[nodiscard]] bool changesFields(const TitleAction& action);
// The fields after it. A genre is the same in another case.
[[nodiscard]] wire::TitleInput applied(const TitleAction& action, wire::TitleInput input);
// Whether it can be done to a title like this; what cannot is left out without a word.
[[nodiscard]] bool fits(const TitleAction& action, const wire::Title& title);
// As a menu names it: "Change the year of “Sintel”", "Publish 3 films". The name is looked at when it is one.
[[nodiscard]] QString actionText(const TitleAction& action, int titles, const QString& name);
// When it is done: "3 films were published".
[[nodiscard]] QString doneText(const TitleAction& action, int titles);

} // namespace vitascope::studio
