// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/text/format_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace vitascope::desktop {
namespace {

struct FormatText {
    Q_DECLARE_TR_FUNCTIONS(FormatText)
public:
    static QString seconds(qint64 count) { return tr("%1 s").arg(count); }
    static QString minutes(qint64 count) { return tr("%1 min").arg(count); }
    static QString hoursAndMinutes(qint64 hours, qint64 minutes) { return tr("%1 h %2 min").arg(hours).arg(minutes); }
    static QString kilobytes(const QString& number) { return tr("%1 KB").arg(number); }
    static QString megabytes(const QString& number) { return tr("%1 MB").arg(number); }
    static QString gigabytes(const QString& number) { return tr("%1 GB").arg(number); }
    static QString perSecond(const QString& amount) { return tr("%1/s").arg(amount); }
    static QString kilobits(const QString& number) { return tr("%1 kbit/s").arg(number); }
    static QString megabits(const QString& number) { return tr("%1 Mbit/s").arg(number); }
};

// One digit after the point below 10, none from there on.
QString shortNumber(double value) {
    return QLocale().toString(value, 'f', value < 9.95 ? 1 : 0);
}

} // namespace

QString clockText(Seconds time) {
    const auto total = static_cast<qint64>(std::max(0.0, std::floor(time.count())));
    const auto hours = total / 3600;
    const auto minutes = total / 60 % 60;
    const auto seconds = QStringLiteral("%1").arg(total % 60, 2, 10, QLatin1Char('0'));
    if (hours == 0)
        return QStringLiteral("%1:%2").arg(minutes).arg(seconds);
    return QStringLiteral("%1:%2:%3").arg(hours).arg(minutes, 2, 10, QLatin1Char('0')).arg(seconds);
}

QString durationText(Seconds time) {
    const auto total = static_cast<qint64>(std::llround(std::max(0.0, time.count())));
    if (total < 60)
        return FormatText::seconds(total);
    const auto minutes = (total + 30) / 60;
    if (minutes < 60)
        return FormatText::minutes(minutes);
    return FormatText::hoursAndMinutes(minutes / 60, minutes % 60);
}

QString bytesText(double bytes) {
    if (bytes < 1e6)
        return FormatText::kilobytes(QLocale().toString(std::ceil(bytes / 1e3), 'f', 0));
    if (bytes < 1e9)
        return FormatText::megabytes(shortNumber(bytes / 1e6));
    return FormatText::gigabytes(shortNumber(bytes / 1e9));
}

QString byteRateText(double bytesPerSecond) {
    return FormatText::perSecond(bytesText(bytesPerSecond));
}

QString bitRateText(BitsPerSecond rate) {
    const auto bits = static_cast<double>(rate.value);
    if (bits < 1e6)
        return FormatText::kilobits(QLocale().toString(bits / 1e3, 'f', 0));
    return FormatText::megabits(shortNumber(bits / 1e6));
}

QString languageName(const QString& tag) {
    const QLocale locale(tag);
    if (tag.isEmpty() || locale.language() == QLocale::C)
        return tag;
    auto name = locale.nativeLanguageName();
    if (locale.language() == QLocale::English)
        name = QStringLiteral("English"); // not "American English"
    if (!name.isEmpty())
        name[0] = name[0].toUpper();
    return name.isEmpty() ? tag : name;
}

} // namespace vitascope::desktop
