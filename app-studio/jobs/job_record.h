// SPDX-License-Identifier: GPL-3.0-or-later
// What is kept of a film in the queue, so that another run of the program goes on with it. Values; thread: any.
#pragma once

#include "app-studio/jobs/film_request.h"
#include "app-studio/jobs/job_failure.h"
#include "shared/base/clock.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vitascope::studio {

// Names a film of the queue, in this run of the program and in later ones.
using JobNumber = quint64;

enum class FilmStage {
    Waiting,   // for its turn to be packaged
    Packaging, // tracks that are complete already travel
    Review,    // the package is made; a person looks at it before it travels
    Uploading, // all tracks are made
    Publishing,
    Done,
    Failed,
    Cancelled
};

[[nodiscard]] std::string_view toString(FilmStage stage);
[[nodiscard]] std::optional<FilmStage> parseFilmStage(std::string_view text);
// Nothing will happen to it by itself any more.
[[nodiscard]] bool isOver(FilmStage stage);

struct JobRecord {
    JobNumber id = 0;
    FilmRequest request;
    FilmStage stage = FilmStage::Waiting;
    bool isPaused = false;
    bool isReviewed = false;           // approved; of a request with review
    std::vector<TrackChange> changes;  // as approved
    std::optional<JobFailure> failure; // when Failed
    int attempts = 0;                  // how often it was begun
    UtcTime addedAt;
    std::optional<UtcTime> endedAt; // when it is over

    friend bool operator==(const JobRecord&, const JobRecord&) = default;
};

// How far one track is on its way.
struct UploadNote {
    std::string track;
    std::string url;                // the path of its upload on the server
    std::uint64_t acknowledged = 0; // bytes that the server has; the server itself knows better
    std::uint64_t size = 0;

    friend bool operator==(const UploadNote&, const UploadNote&) = default;
};

// How far the package of a film is on its way: what the upload goes on with.
struct UploadNotes {
    std::string key; // one a package, so that making it twice makes it once; empty: not yet made
    std::optional<PackageId> package;
    std::map<std::string, UploadNote> uploads; // by track
    std::optional<JobId> serverJob;            // that packages the film on the server

    friend bool operator==(const UploadNotes&, const UploadNotes&) = default;
};

enum class LogKind { Step, Packager, Upload, Error };
[[nodiscard]] std::string_view toString(LogKind kind);
[[nodiscard]] std::optional<LogKind> parseLogKind(std::string_view text);

// A line of a film's log. Its text is English in every language, as that of any log.
struct LogLine {
    UtcTime at;
    LogKind kind = LogKind::Step;
    std::string text;

    friend bool operator==(const LogLine&, const LogLine&) = default;
};

} // namespace vitascope::studio
