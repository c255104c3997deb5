// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/text/languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace vitascope::desktop {
namespace {

const QString kEnglish = QStringLiteral("en");

// The translation for a locale: that of its language and country, else that of its language, else English.
QString translationFor(const QLocale& locale) {
    const auto available = Languages::available();
    const auto language = locale.name().section(QLatin1Char('_'), 0, 0);
    for (const auto& tag : available)
        if (tag == locale.name() || tag.section(QLatin1Char('_'), 0, 0) == language)
            return tag;
    return kEnglish;
}

// Who chooses "English" on a British desktop wants British dates.
QLocale localeFor(const QString& choice) {
    const auto system = QLocale::system();
    const QLocale chosen(choice);
    const bool isOfNoCountry = !choice.contains(QLatin1Char('_'));
    return choice.isEmpty() || (isOfNoCountry && chosen.language() == system.language()) ? system : chosen;
}

} // namespace

QStringList Languages::available() {
    return {kEnglish, QStringLiteral("pt_BR"), QStringLiteral("ru")};
}

Languages::Languages(const QString& choice, QObject* parent) : QObject(parent), choice_(choice) {
    install();
}

Languages::~Languages() {
    uninstall();
}

void Languages::choose(const QString& choice) {
    if (choice == choice_)
        return;
    choice_ = choice;
    uninstall();
    install();
    Q_EMIT changed();
}

void Languages::install() {
    const auto locale = localeFor(choice_);
    current_ = translationFor(locale);
    const bool isSpoken = QLocale(current_).language() == locale.language();
    QLocale::setDefault(isSpoken ? locale : QLocale(QLocale::English));

    const auto add = [this](const QString& file, const QString& folder) {
        auto translator = std::make_unique<QTranslator>();
        if (!translator->load(file, folder))
            return;
        QCoreApplication::installTranslator(translator.get());
        translators_.push_back(std::move(translator));
    };
    add(QStringLiteral("qtbase_") + current_, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    add(QStringLiteral("vitascope_") + current_, QStringLiteral(":/translations"));
}

void Languages::uninstall() {
    for (const auto& translator : translators_)
        QCoreApplication::removeTranslator(translator.get());
    translators_.clear();
}

} // namespace vitascope::desktop
