// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with what a person typed about a film, field by field, by the server's own rules; and which field the
// server means when it refuses one. Thread: any.
#pragma once

#include "app-studio/models/title_form.h"
#include "shared/base/error.h"

#include <QMap>

namespace vitascope::studio {

// A sentence by the path of what is wrong: "name", "localizations.de.name", "credits.3" (from 0).
class TitleMistakes {
public:
    void add(const QString& path, const QString& sentence) { all_.insert(path, sentence); }
    [[nodiscard]] bool areNone() const { return all_.isEmpty(); }
    // Empty: it is right.
    [[nodiscard]] QString of(const QString& path) const { return all_.value(path); }
    [[nodiscard]] const QMap<QString, QString>& all() const { return all_; }
    [[nodiscard]] bool areIn(TitleSection section) const;

private:
    QMap<QString, QString> all_;
};

[[nodiscard]] TitleMistakes check(const TitleForm& form);

// The field that an answer of the server names, with a sentence; none if it names none.
[[nodiscard]] TitleMistakes mistakesOf(const Error& error);

// What to do about a value that the server refused in this field; what it said itself where that is not known here.
[[nodiscard]] QString refusalSentence(const QString& field, const QString& value, const QString& reason);

} // namespace vitascope::studio
