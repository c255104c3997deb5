// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/title_form_check.h"

#include "shared/desktop/text/format_text.h"

#include <QCoreApplication>

namespace vitascope::studio {
namespace {

// As the server's rules (server/domain/catalog).
constexpr int kLongestName = 200;
constexpr int kLongestDescription = 10000;
constexpr int kMostGenres = 20;
constexpr int kFirstYear = 1870;
constexpr int kLastYear = 2200;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(TitleFormCheck)
public:
    static QString noName() { return tr("Enter the title of the film."); }
    static QString tooLong(int most) { return tr("Use at most %n characters.", nullptr, most); }
    static QString year() { return tr("Enter a year from %1 to %2.").arg(kFirstYear).arg(kLastYear); }
    static QString tooManyGenres() { return tr("Use at most %n genres.", nullptr, kMostGenres); }
};

std::optional<std::string> optionalText(const QString& text) {
    const auto trimmed = text.trimmed();
    return trimmed.isEmpty() ? std::nullopt : std::optional(trimmed.toStdString());
}

} // namespace

TitleFormMistakes check(const TitleForm& form) {
    TitleFormMistakes mistakes;
    if (form.name.trimmed().isEmpty())
        mistakes.name = Words::noName();
    else if (form.name.trimmed().size() > kLongestName)
        mistakes.name = Words::tooLong(kLongestName);
    if (form.originalName.trimmed().size() > kLongestName)
        mistakes.originalName = Words::tooLong(kLongestName);
    if (form.description.trimmed().size() > kLongestDescription)
        mistakes.description = Words::tooLong(kLongestDescription);
    if (form.genres.size() > kMostGenres)
        mistakes.genres = Words::tooManyGenres();
    if (const auto year = form.year.trimmed(); !year.isEmpty()) {
        bool isNumber = false;
        const auto number = year.toInt(&isNumber);
        if (!isNumber || number < kFirstYear || number > kLastYear)
            mistakes.year = Words::year();
    }
    return mistakes;
}

wire::TitleInput toInput(const TitleForm& form, wire::TitleInput before) {
    auto input = std::move(before);
    input.name = form.name.trimmed().toStdString();
    input.originalName = optionalText(form.originalName);
    input.description = optionalText(form.description);
    input.originalLanguage = optionalText(form.originalLanguage);
    const auto year = form.year.trimmed();
    input.year = year.isEmpty() ? std::nullopt : std::optional(year.toInt());
    input.genres.clear();
    for (const auto& genre : form.genres)
        input.genres.push_back(genre.trimmed().toStdString());
    return input;
}

TitleForm toForm(const wire::TitleInput& input) {
    using desktop::fromUtf8;
    TitleForm form;
    form.name = fromUtf8(input.name);
    form.originalName = fromUtf8(input.originalName.value_or(std::string()));
    form.description = fromUtf8(input.description.value_or(std::string()));
    form.originalLanguage = fromUtf8(input.originalLanguage.value_or(std::string()));
    if (input.year)
        form.year = QString::number(*input.year);
    for (const auto& genre : input.genres)
        form.genres << fromUtf8(genre);
    return form;
}

} // namespace vitascope::studio
