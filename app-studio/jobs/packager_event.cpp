// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/jobs/packager_event.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace vitascope::studio {
namespace {

PackageProbe probeOf(const QJsonObject& event) {
    PackageProbe probe;
    probe.durationSeconds = event["durationSeconds"].toDouble();
    const auto video = event["video"].toObject();
    probe.width = video["width"].toInt();
    probe.height = video["height"].toInt();
    for (const auto& entry : event["tracks"].toArray()) {
        const auto track = entry.toObject();
        probe.tracks.append({track["name"].toString(), track["kind"].toString(), track["width"].toInt(),
                             track["height"].toInt(), track["language"].toString(), track["label"].toString()});
    }
    for (const auto& notice : event["notices"].toArray())
        probe.notices.append(notice.toString());
    return probe;
}

PackageError errorOf(const QJsonObject& event) {
    constexpr std::array kCodes{ErrorCode::InvalidInput, ErrorCode::Forbidden, ErrorCode::NotFound,
                                ErrorCode::Unavailable,  ErrorCode::Timeout,   ErrorCode::Cancelled,
                                ErrorCode::Corrupt,      ErrorCode::Conflict,  ErrorCode::AlreadyExists};
    PackageError error{{ErrorCode::Internal, event["message"].toString().toStdString()}};
    const auto name = event["code"].toString().toStdString();
    for (const auto code : kCodes)
        if (toString(code) == name)
            error.error.code = code;
    return error;
}

} // namespace

std::optional<PackagerEvent> parsePackagerEvent(std::string_view line) {
    const auto event = QJsonDocument::fromJson(QByteArray(line.data(), static_cast<qsizetype>(line.size()))).object();
    const auto kind = event["event"].toString();
    if (kind == QLatin1String("probed"))
        return probeOf(event);
    if (kind == QLatin1String("notice"))
        return PackageNotice{event["message"].toString()};
    if (kind == QLatin1String("resumed"))
        return PackageResumed{event["seconds"].toDouble()};
    if (kind == QLatin1String("progress"))
        return PackageProgress{event["seconds"].toDouble(), event["durationSeconds"].toDouble(),
                               event["speed"].toDouble(), event["remainingSeconds"].toDouble()};
    if (kind == QLatin1String("track") && !event["name"].toString().isEmpty())
        return PackagedTrack{event["name"].toString(), event["bytes"].toInteger()};
    if (kind == QLatin1String("done"))
        return PackageSummary{event["seconds"].toDouble(), event["speed"].toDouble()};
    if (kind == QLatin1String("error"))
        return errorOf(event);
    return std::nullopt;
}

} // namespace vitascope::studio
