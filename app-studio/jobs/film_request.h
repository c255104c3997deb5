// SPDX-License-Identifier: GPL-3.0-or-later
// What a person asks for when a film is put into the queue, and what they may change before it travels. Values;
// thread: any.
#pragma once

#include "shared/base/id.h"
#include "shared/package/manifest.h"
#include "shared/wire/publishing.h"

#include <QString>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace vitascope::studio {

// A file as it was when it was queued. A film that was made anew often has the name and the size of the old one, so
// the time of its last change belongs to it.
struct SourceFile {
    std::filesystem::path path;
    std::uint64_t size = 0;
    std::int64_t modifiedAt = 0; // microseconds since 1970 in UTC; 0: size and time are not known yet

    [[nodiscard]] bool isKnown() const { return modifiedAt != 0; }
    friend bool operator==(const SourceFile&, const SourceFile&) = default;
};

// The file as it is now; nothing if it cannot be asked. Blocks for as long as its disk does.
[[nodiscard]] std::optional<SourceFile> sourceFile(const std::filesystem::path& path);

struct FilmRequest {
    TitleId title;
    QString titleName; // for lists
    SourceFile source;
    std::filesystem::path folder; // where its package is made; one a film
    wire::AssetKind asset = wire::AssetKind::Main;
    bool publish = false;  // when all tracks are committed
    bool onServer = false; // the server packages it: the file itself travels
    bool review = false;   // nothing travels before a person has looked at the package (FilmJob::approve)

    friend bool operator==(const FilmRequest&, const FilmRequest&) = default;
};

// What a person corrects of one track's manifest before it travels; what is not set stays as the packager wrote it.
// The bytes of the track and the files of the package stay as they are.
struct TrackChange {
    std::string track; // its name
    std::optional<std::string> label;
    std::optional<std::string> language; // BCP 47
    std::optional<bool> isDefault;
    std::optional<package::TrackRole> role; // Forced, Caption, Commentary, …

    friend bool operator==(const TrackChange&, const TrackChange&) = default;
};

// The manifest as it travels.
[[nodiscard]] package::TrackManifest withChanges(package::TrackManifest manifest,
                                                 const std::vector<TrackChange>& changes);

} // namespace vitascope::studio
