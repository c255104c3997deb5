// SPDX-License-Identifier: GPL-3.0-or-later
// Why a film of the queue stopped, and what a person is told of it: what happened, what was kept, what to do. The
// failure itself is kept and knows no language; its words are made when they are shown. Values; thread: any.
#pragma once

#include "shared/base/error.h"

#include <QMetaType>
#include <QString>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string_view>

namespace vitascope::studio {

enum class FailureKind {
    SourceMissing,    // the film is no longer where it was
    SourceChanged,    // it is another than the one that was queued
    SourceUnreadable, // its disk fails
    NoAccess,         // to the film, or to the folder of packages
    NotAFilm,
    SourceDamaged,
    DiskFull, // of the folder of packages
    PackagerMissing,
    PackagerFailed,
    SignedOut,
    NotAllowed,
    TitleGone,
    PackageDamaged, // it changed on its way or on this disk
    QuotaReached,
    ServerAway,
    ServerRefused,
    TrackRefused, // the server has proved it to be wrong
    ServerCannotPackage,
    CannotPublish,
    QueueNotKept, // the database of the queue cannot be written
    Unknown
};

[[nodiscard]] std::string_view toString(FailureKind kind);
[[nodiscard]] std::optional<FailureKind> parseFailureKind(std::string_view text);

struct JobFailure {
    FailureKind kind = FailureKind::Unknown;
    QString subject;       // the file, or the track
    std::int64_t need = 0; // bytes that are missing on the disk; 0: not known
    QString detail;        // the untranslated message, for a report

    friend bool operator==(const JobFailure&, const JobFailure&) = default;
};

struct FailureText {
    QString happened; // one sentence
    QString kept;     // what is not lost
    QString advice;   // what to do now
};

[[nodiscard]] FailureText textOf(const JobFailure& failure);

// What packaging worked on when it failed.
struct PackagingPlace {
    std::filesystem::path source;
    std::filesystem::path folder;
    std::int64_t freeBytes = -1;  // of the folder's disk; -1: not known
    std::int64_t neededBytes = 0; // what the package still needs; 0: not known
};
[[nodiscard]] JobFailure packagingFailure(const Error& error, const PackagingPlace& place);
[[nodiscard]] JobFailure uploadFailure(const Error& error);
// What must be noted of an upload cannot be written on this computer.
[[nodiscard]] JobFailure keepingFailure(const Error& error);
// A mistake of the program.
[[nodiscard]] JobFailure unexpectedFailure();
[[nodiscard]] JobFailure refusedTrackFailure(const QString& track, const QString& reason);
// The server was to package the film itself.
[[nodiscard]] JobFailure serverPackagingFailure(const QString& film, const std::string& reason);
[[nodiscard]] JobFailure publishingFailure(const Error& error);

} // namespace vitascope::studio

Q_DECLARE_METATYPE(vitascope::studio::JobFailure)
