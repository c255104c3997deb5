// SPDX-License-Identifier: GPL-3.0-or-later
// A picture of a title, re-encoded by us in several widths. What a client sent is never shown. Thread: values.
#pragma once

#include "shared/base/clock.h"
#include "shared/base/id.h"
#include "shared/base/sha256.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace vitascope::server::catalog {

// A title has at most one of each.
enum class PictureKind {
    Poster,   // upright, in lists
    Backdrop, // wide, behind the film's page
};

// "poster"; as the API and the database name it.
[[nodiscard]] std::string_view toString(PictureKind kind);
[[nodiscard]] std::optional<PictureKind> parsePictureKind(std::string_view text);

// One JPEG.
struct PictureRendition {
    int width = 0; // pixels
    int height = 0;
    std::uint64_t size = 0; // bytes
    Digest digest;

    friend bool operator==(const PictureRendition&, const PictureRendition&) = default;
};

struct Picture {
    PictureId id;
    TitleId title;
    PictureKind kind = PictureKind::Poster;
    int version = 1; // counts the title's pictures of the kind, removed ones too: no two ever have the same
    UtcTime createdAt;
    std::vector<PictureRendition> renditions; // narrowest first; at least one

    friend bool operator==(const Picture&, const Picture&) = default;
};

// The narrowest rendition that is at least so wide, or the widest there is.
[[nodiscard]] const PictureRendition& nearestRendition(const Picture& picture, int width);

} // namespace vitascope::server::catalog
