// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/title_texts.h"

#include "shared/desktop/text/format_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace vitascope::studio {

using desktop::fromUtf8;

namespace {

constexpr int kFirstYear = 1870;
constexpr int kLastYear = 2200;
constexpr int kOldestAge = 21;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(TitleList)
public:
    static QString published() { return tr("Published"); }
    static QString ready() { return tr("Ready to publish"); }
    static QString draft() { return tr("Draft, no film yet"); }
    static QString trash() { return tr("In the trash"); }
};

} // namespace

QString titleStateText(const wire::Title& title) {
    switch (title.state) {
    case wire::TitleState::Published:
        return Words::published();
    case wire::TitleState::Trash:
        return Words::trash();
    case wire::TitleState::Draft:
        break;
    }
    return title.playable ? Words::ready() : Words::draft();
}

QString genresText(const wire::TitleInput& title) {
    QStringList genres;
    for (const auto& genre : title.genres)
        genres << fromUtf8(genre);
    return genres.join(QStringLiteral(", "));
}

QString ageRatingText(const std::optional<wire::AgeRating>& rating) {
    if (!rating)
        return {};
    return rating->label ? fromUtf8(*rating->label) : QStringLiteral("%1+").arg(rating->minimumAge);
}

std::optional<std::optional<wire::AgeRating>> readAgeRating(const QString& text) {
    const auto typed = text.trimmed();
    if (typed.isEmpty())
        return std::optional<wire::AgeRating>();
    static const QRegularExpression number(QStringLiteral("\\d+"));
    static const QRegularExpression bare(QStringLiteral("^\\d+\\s*\\+?$"));
    const auto found = number.match(typed);
    const auto age = found.hasMatch() ? found.captured().toInt() : -1;
    if (age < 0 || age > kOldestAge)
        return std::nullopt;
    wire::AgeRating rating{age, std::nullopt};
    if (!bare.match(typed).hasMatch())
        rating.label = typed.toStdString();
    return std::optional(rating);
}

std::optional<std::optional<int>> readYear(const QString& text) {
    const auto typed = text.trimmed();
    if (typed.isEmpty())
        return std::optional<int>();
    bool isNumber = false;
    const auto year = typed.toInt(&isNumber);
    if (!isNumber || year < kFirstYear || year > kLastYear)
        return std::nullopt;
    return std::optional(year);
}

QString dateText(UtcTime time) {
    const auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(time.time_since_epoch()).count();
    const QLocale locale;
    auto format = locale.dateFormat(QLocale::ShortFormat);
    if (!format.contains(QLatin1String("yyyy")))
        format.replace(QLatin1String("yy"), QLatin1String("yyyy")); // films are older than a century
    return locale.toString(QDateTime::fromMSecsSinceEpoch(milliseconds).date(), format);
}

int daysLeft(UtcTime trashedAt, UtcTime now) {
    const auto left = trashedAt + std::chrono::days(kTrashDays) - now;
    return static_cast<int>(std::max<std::int64_t>(0, std::chrono::ceil<std::chrono::days>(left).count()));
}

} // namespace vitascope::studio
