// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/language_box.h"

#include "shared/desktop/text/format_text.h"

#include <QWheelEvent>

#include <algorithm>

namespace vitascope::studio {
namespace {

constexpr int kVisible = 14;
constexpr const char* kLanguages[] = {"ar", "be", "bg", "bn",    "ca", "cs", "da", "de", "el", "en", "es", "et",
                                      "fa", "fi", "fr", "he",    "hi", "hr", "hu", "hy", "id", "is", "it", "ja",
                                      "ka", "kk", "ko", "lt",    "lv", "mk", "nl", "no", "pl", "pt", "ro", "ru",
                                      "sk", "sl", "sr", "pt-BR", "sv", "ta", "te", "th", "tr", "uk", "vi", "zh"};

QString entryName(const QString& tag) {
    const auto name = desktop::languageName(tag);
    return tag.contains(QLatin1Char('-')) ? QStringLiteral("%1 (%2)").arg(name, tag) : name;
}

} // namespace

LanguageBox::LanguageBox(const QString& none, QWidget* parent) : QComboBox(parent) {
    std::vector<std::pair<QString, QString>> languages;
    for (const auto* tag : kLanguages)
        languages.emplace_back(entryName(QString::fromLatin1(tag)), QString::fromLatin1(tag));
    std::sort(languages.begin(), languages.end(),
              [](const auto& a, const auto& b) { return a.first.localeAwareCompare(b.first) < 0; });
    addItem(none, QString());
    for (const auto& [name, tag] : languages)
        addItem(name, tag);
    setMaxVisibleItems(kVisible);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(12);
    setFocusPolicy(Qt::StrongFocus);
}

void LanguageBox::setTag(const QString& tag) {
    auto index = findData(tag);
    if (index < 0) {
        addItem(entryName(tag), tag);
        index = count() - 1;
    }
    setCurrentIndex(index);
}

void LanguageBox::wheelEvent(QWheelEvent* event) {
    event->ignore();
}

} // namespace vitascope::studio
