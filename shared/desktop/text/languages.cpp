// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/text/languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace vitascope::desktop {

QStringList Languages::available() {
    return {QStringLiteral("en"), QStringLiteral("ru")};
}

Languages::Languages(const QString& choice) {
    const QLocale locale = choice.isEmpty() ? QLocale::system() : QLocale(choice);
    const auto language = locale.name().section(QLatin1Char('_'), 0, 0);
    current_ = available().contains(language) ? language : QStringLiteral("en");
    QLocale::setDefault(current_ == language ? locale : QLocale(QLocale::English));

    const auto install = [this](const QString& file, const QString& folder) {
        auto translator = std::make_unique<QTranslator>();
        if (!translator->load(file, folder))
            return;
        QCoreApplication::installTranslator(translator.get());
        translators_.push_back(std::move(translator));
    };
    install(QStringLiteral("qtbase_") + current_, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(QStringLiteral("vitascope_") + current_, QStringLiteral(":/translations"));
}

Languages::~Languages() {
    for (const auto& translator : translators_)
        QCoreApplication::removeTranslator(translator.get());
}

} // namespace vitascope::desktop
