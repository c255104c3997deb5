// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/administration/moment_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace vitascope::studio {
namespace {

struct MomentText {
    Q_DECLARE_TR_FUNCTIONS(MomentText)
public:
    static QString of(const QDateTime& moment) {
        const QLocale locale;
        const auto time = locale.toString(moment.time(), QLocale::ShortFormat);
        const auto days = moment.date().daysTo(QDate::currentDate());
        if (days == 0)
            return tr("today, %1").arg(time);
        if (days == 1)
            return tr("yesterday, %1").arg(time);
        return tr("%1, %2").arg(locale.toString(moment.date(), QLocale::ShortFormat), time);
    }
    static QString ofSpan(std::chrono::seconds span) {
        const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(span).count();
        const auto days = minutes / (24 * 60);
        const auto hours = minutes / 60 % 24;
        if (days > 0)
            return tr("%1 d %2 h").arg(days).arg(hours);
        if (hours > 0)
            return tr("%1 h %2 min").arg(hours).arg(minutes % 60);
        return minutes > 0 ? tr("%1 min").arg(minutes) : tr("less than a minute");
    }
};

} // namespace

QDateTime toDateTime(UtcTime time) {
    const auto since = std::chrono::duration_cast<std::chrono::milliseconds>(time.time_since_epoch());
    return QDateTime::fromMSecsSinceEpoch(since.count());
}

QString momentText(UtcTime time) {
    return MomentText::of(toDateTime(time));
}

QString spanText(std::chrono::seconds span) {
    return MomentText::ofSpan(span);
}

} // namespace vitascope::studio
