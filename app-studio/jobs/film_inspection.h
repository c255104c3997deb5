// SPDX-License-Identifier: GPL-3.0-or-later
// What vitascope-package inspect says of a file: a film with its tracks and what its package would be, or why it is
// none. Codes are for programs to put into words; nothing here is translated. Values; thread: any.
#pragma once

#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <optional>
#include <string_view>
#include <variant>

namespace vitascope::studio {

struct InspectedRung {
    QString name; // of the track: "v1080"
    int width = 0;
    int height = 0;
    qint64 maxBitsPerSecond = 0;
    qint64 estimatedBitsPerSecond = 0;
    std::optional<qint64> estimatedBytes;

    friend bool operator==(const InspectedRung&, const InspectedRung&) = default;
};

struct InspectedSound {
    QString name;     // of the track: "a1-en"
    QString language; // BCP 47
    QString label;
    QString role; // as in a manifest: "main", "commentary" …
    bool isDefault = false;
    QString codec; // of the source
    int channels = 0;
    QString layout; // "stereo", "5.1"; may be empty

    friend bool operator==(const InspectedSound&, const InspectedSound&) = default;
};

struct InspectedSubtitles {
    QString name; // empty if they are left out
    QString language;
    QString label;
    QString role;
    bool isDefault = false;
    QString codec;
    bool isConverted = false; // otherwise they are left out
    QString reason;           // of that: "pictures", "too-many"

    friend bool operator==(const InspectedSubtitles&, const InspectedSubtitles&) = default;
};

struct FilmInspection {
    QString container; // FFmpeg's name: "matroska,webm"
    qint64 bytes = 0;
    std::optional<double> durationSeconds;
    QString codec; // of the picture
    int width = 0; // as shown
    int height = 0;
    double frameRate = 0;
    int bitDepth = 8;
    QStringList oddities; // codes: "interlaced", "hdr-pq" … (docs/packaging.md)
    QList<InspectedSound> sounds;
    QList<InspectedSubtitles> subtitles;
    QList<InspectedRung> ladder; // highest first
    std::optional<qint64> estimatedBytes;
    std::optional<double> estimatedSeconds; // of packaging on this machine
    QStringList notices;

    friend bool operator==(const FilmInspection&, const FilmInspection&) = default;
};

// Why a file is not taken (docs/packaging.md).
enum class FilmRefusal {
    Missing,
    Unreadable,
    NotAFile,
    Empty,
    Text,
    Picture,
    Playlist,
    Archive,
    DiscImage,
    NotAFilm,
    Encrypted,
    NoVideo,
    Truncated,
    Unsupported,
};

struct RefusedFilm {
    FilmRefusal reason = FilmRefusal::NotAFilm;
    QString message; // untranslated, for a report

    friend bool operator==(const RefusedFilm&, const RefusedFilm&) = default;
};

using InspectionResult = std::variant<FilmInspection, RefusedFilm>;

// Nothing for a line that is neither, or that lacks what it needs.
[[nodiscard]] std::optional<InspectionResult> parseInspection(std::string_view line);

// A sentence for the person who dropped the file, in the program's language.
[[nodiscard]] QString refusalText(FilmRefusal reason, const QString& fileName);

} // namespace vitascope::studio

Q_DECLARE_METATYPE(vitascope::studio::FilmInspection)
