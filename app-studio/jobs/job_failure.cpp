// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/jobs/job_failure.h"

#include <array>
#include <string>
#include <utility>

namespace vitascope::studio {
namespace {

constexpr std::int64_t kNearlyFull = 64LL << 20; // with less than this left a failed write is a full disk

constexpr std::array<std::pair<FailureKind, std::string_view>, 21> kNames{
    {{FailureKind::SourceMissing, "source-missing"},
     {FailureKind::SourceChanged, "source-changed"},
     {FailureKind::SourceUnreadable, "source-unreadable"},
     {FailureKind::NoAccess, "no-access"},
     {FailureKind::NotAFilm, "not-a-film"},
     {FailureKind::SourceDamaged, "source-damaged"},
     {FailureKind::DiskFull, "disk-full"},
     {FailureKind::PackagerMissing, "packager-missing"},
     {FailureKind::PackagerFailed, "packager-failed"},
     {FailureKind::SignedOut, "signed-out"},
     {FailureKind::NotAllowed, "not-allowed"},
     {FailureKind::TitleGone, "title-gone"},
     {FailureKind::PackageDamaged, "package-damaged"},
     {FailureKind::QuotaReached, "quota-reached"},
     {FailureKind::ServerAway, "server-away"},
     {FailureKind::ServerRefused, "server-refused"},
     {FailureKind::TrackRefused, "track-refused"},
     {FailureKind::ServerCannotPackage, "server-cannot-package"},
     {FailureKind::CannotPublish, "cannot-publish"},
     {FailureKind::QueueNotKept, "queue-not-kept"},
     {FailureKind::Unknown, "unknown"}}};

JobFailure failureOf(FailureKind kind, const Error& error, const QString& subject = {}) {
    return {kind, subject, 0, QString::fromStdString(error.message)};
}

bool names(const Error& error, std::string_view text) {
    return !text.empty() && error.message.find(text) != std::string::npos;
}

// A disk that fails and one that is full are the same to the packager: what it was doing tells them apart.
FailureKind kindOfDiskFailure(const Error& error, const PackagingPlace& place) {
    if (names(error, "No space left") || (place.freeBytes >= 0 && place.freeBytes < kNearlyFull))
        return FailureKind::DiskFull;
    if (names(error, place.source.string()) || names(error, "read the input"))
        return FailureKind::SourceUnreadable;
    return FailureKind::PackagerFailed;
}

FailureKind kindOfPackaging(const Error& error, const PackagingPlace& place) {
    switch (error.code) {
    case ErrorCode::NotFound:
        return names(error, "vitascope-package") && !names(error, place.source.string()) ? FailureKind::PackagerMissing
                                                                                         : FailureKind::SourceMissing;
    case ErrorCode::Conflict:
        return FailureKind::SourceChanged;
    case ErrorCode::Forbidden:
        return FailureKind::NoAccess;
    case ErrorCode::InvalidInput:
        return FailureKind::NotAFilm;
    case ErrorCode::Corrupt:
        return FailureKind::SourceDamaged;
    case ErrorCode::Unavailable:
        return kindOfDiskFailure(error, place);
    default:
        return FailureKind::PackagerFailed;
    }
}

} // namespace

std::string_view toString(FailureKind kind) {
    for (const auto& [one, name] : kNames)
        if (one == kind)
            return name;
    return "unknown";
}

std::optional<FailureKind> parseFailureKind(std::string_view text) {
    for (const auto& [kind, name] : kNames)
        if (name == text)
            return kind;
    return std::nullopt;
}

JobFailure packagingFailure(const Error& error, const PackagingPlace& place) {
    const auto kind = kindOfPackaging(error, place);
    auto failure = failureOf(kind, error, QString::fromStdString(place.source.filename().string()));
    if (kind == FailureKind::DiskFull && place.neededBytes > place.freeBytes && place.freeBytes >= 0)
        failure.need = place.neededBytes - place.freeBytes;
    return failure;
}

JobFailure uploadFailure(const Error& error) {
    if (names(error, "quota-exceeded"))
        return failureOf(FailureKind::QuotaReached, error);
    switch (error.code) {
    case ErrorCode::Unauthenticated:
        return failureOf(FailureKind::SignedOut, error);
    case ErrorCode::Forbidden:
        return failureOf(FailureKind::NotAllowed, error);
    case ErrorCode::NotFound:
        return failureOf(FailureKind::TitleGone, error);
    case ErrorCode::Corrupt:
        return failureOf(FailureKind::PackageDamaged, error);
    case ErrorCode::Unavailable:
    case ErrorCode::Timeout:
        return failureOf(FailureKind::ServerAway, error);
    default:
        return failureOf(FailureKind::ServerRefused, error);
    }
}

JobFailure keepingFailure(const Error& error) {
    return failureOf(FailureKind::QueueNotKept, error);
}

JobFailure unexpectedFailure() {
    return {FailureKind::Unknown, {}, 0, QStringLiteral("unexpected: the program's own log says more")};
}

JobFailure refusedTrackFailure(const QString& track, const QString& reason) {
    return {FailureKind::TrackRefused, track, 0, reason};
}

JobFailure serverPackagingFailure(const QString& film, const std::string& reason) {
    return {FailureKind::ServerCannotPackage, film, 0, QString::fromStdString(reason)};
}

JobFailure publishingFailure(const Error& error) {
    return failureOf(error.code == ErrorCode::Unauthenticated ? FailureKind::SignedOut : FailureKind::CannotPublish,
                     error);
}

} // namespace vitascope::studio
