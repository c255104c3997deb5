// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/availability_model.h"

#include "app-studio/models/title_editor_model.h"

#include <QLocale>

namespace vitascope::studio {
namespace {

std::optional<QDateTime> local(const std::optional<QDateTime>& time) {
    return time ? std::optional(time->toLocalTime()) : std::nullopt;
}

std::optional<QDateTime> utc(const std::optional<QDateTime>& time) {
    return time ? std::optional(time->toUTC()) : std::nullopt;
}

QString text(const QDateTime& time) {
    const QLocale locale;
    auto format = locale.dateTimeFormat(QLocale::ShortFormat); // with all of the year, as in the fields
    if (!format.contains(QLatin1String("yyyy")))
        format.replace(QLatin1String("yy"), QLatin1String("yyyy"));
    return locale.toString(time, format);
}

} // namespace

AvailabilityModel::AvailabilityModel(TitleEditorModel& editor, QObject* parent) : QObject(parent), editor_(editor) {
    connect(&editor_, &TitleEditorModel::changed, this, &AvailabilityModel::changed);
}

std::optional<QDateTime> AvailabilityModel::from() const {
    return local(editor_.form().availableFrom);
}

std::optional<QDateTime> AvailabilityModel::until() const {
    return local(editor_.form().availableUntil);
}

void AvailabilityModel::set(const std::optional<QDateTime>& from, const std::optional<QDateTime>& until) {
    auto form = editor_.form();
    form.availableFrom = utc(from);
    form.availableUntil = utc(until);
    editor_.setForm(form);
}

QString AvailabilityModel::mistake() const {
    return editor_.mistakes().of(QStringLiteral("availability"));
}

QString AvailabilityModel::sentence(const QDateTime& now) const {
    const bool isPublished = editor_.title() && editor_.title()->state == wire::TitleState::Published;
    if (until() && *until() <= now)
        return tr("Over since %1: viewers no longer find this film.").arg(text(*until()));
    if (from() && *from() > now && until())
        return tr("Viewers can watch this film from %1 until %2.").arg(text(*from()), text(*until()));
    if (from() && *from() > now)
        return tr("Viewers will find this film from %1 on.").arg(text(*from()));
    if (!isPublished)
        return tr("Once it is published, viewers find this film at once.");
    return until() ? tr("Viewers can watch this film until %1.").arg(text(*until()))
                   : tr("Viewers can watch this film.");
}

} // namespace vitascope::studio
