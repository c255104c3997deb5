// SPDX-License-Identifier: GPL-3.0-or-later
// What a person typed about a film, and what is wrong with it, field by field. Thread: any.
#pragma once

#include "shared/wire/title.h"

#include <QString>
#include <QStringList>

namespace vitascope::studio {

struct TitleForm {
    QString name;
    QString originalName;
    QString year; // as typed
    QStringList genres;
    QString originalLanguage; // BCP 47, or empty
    QString description;

    friend bool operator==(const TitleForm&, const TitleForm&) = default;
};

struct TitleFormMistakes { // a sentence each; empty: the field is right
    QString name;
    QString originalName;
    QString year;
    QString genres;
    QString description;

    [[nodiscard]] bool areNone() const {
        return name.isEmpty() && originalName.isEmpty() && year.isEmpty() && genres.isEmpty() && description.isEmpty();
    }
};

[[nodiscard]] TitleFormMistakes check(const TitleForm& form);
// Of a form without mistakes; blanks around texts are taken off. What the form does not show stays as it was.
[[nodiscard]] wire::TitleInput toInput(const TitleForm& form, wire::TitleInput before = {});
[[nodiscard]] TitleForm toForm(const wire::TitleInput& input);

} // namespace vitascope::studio
