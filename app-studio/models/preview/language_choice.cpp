// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/preview/language_choice.h"

#include "shared/desktop/text/format_text.h"

#include <QLocale>
#include <QMap>
#include <QRegularExpression>

namespace vitascope::studio {
namespace {

const QString kUnknown = QStringLiteral("und");

QString choiceOf(const QString& tag, const QString& name) {
    return QStringLiteral("%1 (%2)").arg(name, tag);
}

// Tags by the names that people see, in their order.
const QMap<QString, QString>& knownLanguages() {
    static const auto known = [] {
        QMap<QString, QString> tags;
        for (const auto& locale :
             QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyCountry)) {
            const auto tag = locale.name().section(QLatin1Char('_'), 0, 0);
            const auto name = tag.size() == 2 ? desktop::languageName(tag) : QString();
            if (!name.isEmpty() && name != tag)
                tags.insert(name, tag);
        }
        tags.insert(desktop::languageName(QStringLiteral("pt-BR")), QStringLiteral("pt-BR"));
        return tags;
    }();
    return known;
}

// Language in small letters, script with a capital, region in capitals (RFC 5646 §2.1.1).
QString wellWritten(const QString& tag) {
    auto parts = tag.toLower().split(QLatin1Char('-'));
    for (qsizetype i = 1; i < parts.size(); ++i) {
        if (parts[i].size() == 2)
            parts[i] = parts[i].toUpper();
        else if (parts[i].size() == 4)
            parts[i][0] = parts[i][0].toUpper();
    }
    return parts.join(QLatin1Char('-'));
}

} // namespace

QStringList languageChoices() {
    QStringList choices;
    const auto& known = knownLanguages();
    for (auto it = known.begin(); it != known.end(); ++it)
        choices << choiceOf(it.value(), it.key());
    return choices;
}

QString languageChoice(const QString& tag) {
    if (tag.isEmpty() || tag == kUnknown)
        return {};
    const auto name = desktop::languageName(tag);
    return name == tag ? tag : choiceOf(tag, name);
}

std::optional<QString> languageTag(const QString& typed) {
    static const QRegularExpression wellFormed(QStringLiteral("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$"));
    static const QRegularExpression choice(QStringLiteral("^.+ \\(([A-Za-z0-9-]+)\\)$"));
    const auto text = typed.trimmed();
    if (text.isEmpty())
        return kUnknown;
    if (const auto match = choice.match(text); match.hasMatch())
        return languageTag(match.captured(1));
    const auto& known = knownLanguages();
    for (auto it = known.begin(); it != known.end(); ++it)
        if (it.key().compare(text, Qt::CaseInsensitive) == 0)
            return it.value();
    return wellFormed.match(text).hasMatch() && text.size() <= 35 ? std::optional(wellWritten(text)) : std::nullopt;
}

} // namespace vitascope::studio
