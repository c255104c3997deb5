// SPDX-License-Identifier: GPL-3.0-or-later
// Why a file cannot be packaged, as a code that programs put into words, told before anything is decoded. Thread: any.
#pragma once

#include "shared/base/result.h"
#include "shared/packaging/plan.h"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace vitascope::packaging {

enum class RefusalReason {
    Missing,     // there is no such file
    Unreadable,  // no permission, or the disk fails
    NotAFile,    // a folder, a device
    Empty,       // no bytes
    Text,        // a web page, subtitles, a document of text
    Picture,     // a still picture
    Playlist,    // names other files: HLS, DASH, M3U, a list to join
    Archive,     // ZIP, RAR, 7z
    DiscImage,   // ISO 9660
    NotAFilm,    // none of the containers that are accepted
    Encrypted,   // DRM
    NoVideo,     // sound alone
    Truncated,   // the file ends before its index says
    Unsupported, // no decoder, too large, too long
};

// "not-a-film"
[[nodiscard]] std::string_view toString(RefusalReason reason);

struct FilmRefusal {
    RefusalReason reason = RefusalReason::NotAFilm;
    std::string message; // for a log
};

// A film that can be packaged. Its first packets have been read.
struct InspectedFilm {
    std::uint64_t size = 0; // bytes
    std::unique_ptr<av::Input> input;
    Plan plan;
};

[[nodiscard]] tl::expected<InspectedFilm, FilmRefusal> inspectFilm(const std::filesystem::path& path);

} // namespace vitascope::packaging
