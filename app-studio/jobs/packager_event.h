// SPDX-License-Identifier: GPL-3.0-or-later
// What vitascope-package says on stdout with --progress json: one JSON object a line. Values; thread: any.
#pragma once

#include "shared/base/error.h"

#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <optional>
#include <string_view>
#include <variant>

namespace vitascope::studio {

// A track that will be made.
struct PlannedTrack {
    QString name;
    QString kind;  // "video", "audio", "subtitles"
    int width = 0; // video
    int height = 0;
    QString language; // BCP 47; audio and subtitles
    QString label;

    friend bool operator==(const PlannedTrack&, const PlannedTrack&) = default;
};

// {"event":"probed",…}: what the source is and which tracks will be made.
struct PackageProbe {
    double durationSeconds = 0; // 0: not known
    int width = 0;
    int height = 0;
    QList<PlannedTrack> tracks;
    QStringList notices; // what is left out, and why, for people

    friend bool operator==(const PackageProbe&, const PackageProbe&) = default;
};

// {"event":"notice",…}: something that a person should know and that is no failure.
struct PackageNotice {
    QString message;

    friend bool operator==(const PackageNotice&, const PackageNotice&) = default;
};

// {"event":"resumed",…}: so much of the film is encoded by an earlier run.
struct PackageResumed {
    double seconds = 0;

    friend bool operator==(const PackageResumed&, const PackageResumed&) = default;
};

// {"event":"progress",…}, about twice a second.
struct PackageProgress {
    double seconds = 0;          // of the film, done
    double durationSeconds = 0;  // 0: not known
    double speed = 0;            // times real time; 0: nothing new is encoded yet
    double remainingSeconds = 0; // 0: not known

    friend bool operator==(const PackageProgress&, const PackageProgress&) = default;
};

// {"event":"track",…}: the track's files are complete.
struct PackagedTrack {
    QString name;
    qint64 bytes = 0;

    friend bool operator==(const PackagedTrack&, const PackagedTrack&) = default;
};

// {"event":"done",…}
struct PackageSummary {
    double seconds = 0; // that it took
    double speed = 0;

    friend bool operator==(const PackageSummary&, const PackageSummary&) = default;
};

// {"event":"error",…}: it failed, and this is why.
struct PackageError {
    Error error;

    friend bool operator==(const PackageError&, const PackageError&) = default;
};

using PackagerEvent = std::variant<PackageProbe, PackageNotice, PackageResumed, PackageProgress, PackagedTrack,
                                   PackageSummary, PackageError>;

// Nothing for a line that is not an event of these, or that lacks what it needs.
[[nodiscard]] std::optional<PackagerEvent> parsePackagerEvent(std::string_view line);

} // namespace vitascope::studio

Q_DECLARE_METATYPE(vitascope::studio::PackageProbe)
Q_DECLARE_METATYPE(vitascope::studio::PackageProgress)
Q_DECLARE_METATYPE(vitascope::studio::PackageSummary)
