// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/title_form_check.h"

#include "shared/desktop/text/format_text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace vitascope::studio {
namespace {

// As the server's rules (server/domain/catalog).
constexpr int kLongestName = 200;
constexpr int kLongestDescription = 10000;
constexpr int kLongestAgeLabel = 20;
constexpr int kLongestGenre = 50;
constexpr int kMostGenres = 20;
constexpr int kMostLanguages = 50;
constexpr int kMostCredits = 500;
constexpr int kFirstYear = 1870;
constexpr int kLastYear = 2200;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(TitleFormCheck)
public:
    static QString noName() { return tr("Enter the title of the film."); }
    static QString noLocalizedName() { return tr("Enter the title in this language."); }
    static QString tooLong(int most) { return tr("Use at most %n character(s).", nullptr, most); }
    static QString year() { return tr("Enter a year from %1 to %2.").arg(kFirstYear).arg(kLastYear); }
    static QString tooManyGenres() { return tr("Use at most %n genre(s).", nullptr, kMostGenres); }
    static QString longGenre() { return tr("A genre has at most %n character(s).", nullptr, kLongestGenre); }
    static QString tooManyLanguages() { return tr("Use at most %n language(s).", nullptr, kMostLanguages); }
    static QString sameLanguage() { return tr("The title's own texts are in this language already."); }
    static QString tooManyCredits() { return tr("Name at most %n person(s).", nullptr, kMostCredits); }
    static QString noPerson() { return tr("Enter the name of the person."); }
    static QString samePerson() { return tr("This person has the same role twice."); }
    static QString noAge() { return tr("Choose an age for this label."); }
    static QString window() { return tr("The end must be later than the beginning."); }
    static QString taken() { return tr("Another film has this number."); }
    static QString refused(const QString& why) { return tr("The server refuses this: %1").arg(why); }
};

void checkTexts(const QString& path, const QString& name, const QString& tagline, const QString& description,
                const QString& noName, TitleMistakes& mistakes) {
    if (name.trimmed().isEmpty())
        mistakes.add(path + QStringLiteral("name"), noName);
    else if (name.trimmed().size() > kLongestName)
        mistakes.add(path + QStringLiteral("name"), Words::tooLong(kLongestName));
    if (tagline.trimmed().size() > kLongestName)
        mistakes.add(path + QStringLiteral("tagline"), Words::tooLong(kLongestName));
    if (description.trimmed().size() > kLongestDescription)
        mistakes.add(path + QStringLiteral("description"), Words::tooLong(kLongestDescription));
}

void checkLanguages(const TitleForm& form, TitleMistakes& mistakes) {
    checkTexts({}, form.name, form.tagline, form.description, Words::noName(), mistakes);
    for (const auto& texts : form.localizations) {
        const auto path = QStringLiteral("localizations.%1.").arg(texts.language);
        checkTexts(path, texts.name, texts.tagline, texts.description, Words::noLocalizedName(), mistakes);
        if (texts.language.compare(form.language, Qt::CaseInsensitive) == 0)
            mistakes.add(path + QStringLiteral("name"), Words::sameLanguage());
    }
    if (form.localizations.size() > kMostLanguages)
        mistakes.add(QStringLiteral("localizations"), Words::tooManyLanguages());
}

void checkDetails(const TitleForm& form, TitleMistakes& mistakes) {
    if (form.originalName.trimmed().size() > kLongestName)
        mistakes.add(QStringLiteral("originalName"), Words::tooLong(kLongestName));
    if (form.externalId.trimmed().size() > kLongestName)
        mistakes.add(QStringLiteral("externalId"), Words::tooLong(kLongestName));
    if (form.genres.size() > kMostGenres)
        mistakes.add(QStringLiteral("genres"), Words::tooManyGenres());
    else if (std::any_of(form.genres.begin(), form.genres.end(),
                         [](const auto& g) { return g.size() > kLongestGenre; }))
        mistakes.add(QStringLiteral("genres"), Words::longGenre());
    if (const auto year = form.year.trimmed(); !year.isEmpty()) {
        bool isNumber = false;
        const auto number = year.toInt(&isNumber);
        if (!isNumber || number < kFirstYear || number > kLastYear)
            mistakes.add(QStringLiteral("year"), Words::year());
    }
    if (!form.minimumAge && !form.ageLabel.trimmed().isEmpty())
        mistakes.add(QStringLiteral("ageRating"), Words::noAge());
    else if (form.ageLabel.trimmed().size() > kLongestAgeLabel)
        mistakes.add(QStringLiteral("ageRating"), Words::tooLong(kLongestAgeLabel));
}

QString mistakeOf(const CreditForm& credit) {
    if (credit.name.trimmed().isEmpty() && !credit.person)
        return Words::noPerson();
    const bool isLong = credit.name.trimmed().size() > kLongestName || credit.character.trimmed().size() > kLongestName;
    return isLong ? Words::tooLong(kLongestName) : QString();
}

void checkCredits(const TitleForm& form, TitleMistakes& mistakes) {
    if (form.credits.size() > kMostCredits)
        mistakes.add(QStringLiteral("credits"), Words::tooManyCredits());
    QSet<QString> known;
    for (qsizetype i = 0; i < form.credits.size(); ++i) {
        const auto& credit = form.credits[i];
        auto mistake = mistakeOf(credit);
        const auto key = QStringLiteral("%1\n%2\n%3")
                             .arg(credit.name.trimmed().toCaseFolded())
                             .arg(static_cast<int>(credit.role))
                             .arg(credit.character.trimmed());
        if (mistake.isEmpty() && known.contains(key))
            mistake = Words::samePerson();
        known.insert(key);
        if (!mistake.isEmpty())
            mistakes.add(QStringLiteral("credits.%1").arg(i), mistake);
    }
}

// What the server itself told, without what was attempted and the request's number.
QString detailOf(const Error& error) {
    auto text = desktop::fromUtf8(error.message);
    static const QRegularExpression request(QStringLiteral(" \\(request [0-9a-f-]+\\)$"));
    text.remove(request);
    const auto end = text.indexOf(QLatin1String(": "));
    return end < 0 ? text : text.mid(end + 2);
}

} // namespace

bool TitleMistakes::areIn(TitleSection section) const {
    return std::any_of(all_.keyBegin(), all_.keyEnd(), [&](const auto& path) { return sectionOf(path) == section; });
}

TitleMistakes check(const TitleForm& form) {
    TitleMistakes mistakes;
    checkLanguages(form, mistakes);
    checkDetails(form, mistakes);
    checkCredits(form, mistakes);
    if (form.availableFrom && form.availableUntil && *form.availableUntil <= *form.availableFrom)
        mistakes.add(QStringLiteral("availability"), Words::window());
    return mistakes;
}

TitleMistakes mistakesOf(const Error& error) {
    TitleMistakes mistakes;
    const auto detail = detailOf(error);
    if (error.code == ErrorCode::AlreadyExists && detail.contains(QLatin1String("externalId")))
        mistakes.add(QStringLiteral("externalId"), Words::taken());
    if (error.code != ErrorCode::InvalidInput)
        return mistakes;
    static const QRegularExpression field(
        QStringLiteral("^(?:\\$\\.)?((?:name|originalName|description|year|genres|originalLanguage|tagline|language|"
                       "localizations|credits|ageRating|externalId|availability)\\b)"
                       "(?:\\.([A-Za-z0-9-]+)\\.(name|tagline|description)\\b)?"));
    const auto found = field.match(detail);
    if (!found.hasMatch())
        return mistakes;
    auto path = found.captured(1);
    if (path == QLatin1String("localizations") && found.hasCaptured(3))
        path += QLatin1Char('.') + found.captured(2) + QLatin1Char('.') + found.captured(3);
    mistakes.add(path, Words::refused(detail));
    return mistakes;
}

QString refusalSentence(const QString& field, const QString& value, const QString& reason) {
    TitleForm form;
    form.name = field == QLatin1String("name") ? value : QStringLiteral("-");
    if (field == QLatin1String("year"))
        form.year = value;
    else if (field == QLatin1String("originalName"))
        form.originalName = value;
    else if (field == QLatin1String("externalId"))
        form.externalId = value;
    const auto sentence = check(form).of(field);
    return sentence.isEmpty() ? Words::refused(reason) : sentence;
}

} // namespace vitascope::studio
