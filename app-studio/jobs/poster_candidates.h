// SPDX-License-Identifier: GPL-3.0-or-later
// The pictures of a film that its packager has picked for a poster or backdrop: they lie beside its package, on this
// computer alone, until the job is taken off the list. Blocks for the disk; thread: any.
#pragma once

#include <filesystem>
#include <vector>

namespace vitascope::studio {

inline constexpr auto kCandidatesFolder = "candidates"; // in that of the package

struct PosterCandidate {
    std::filesystem::path file;    // a JPEG as large as the film's highest rendition
    std::filesystem::path preview; // the same, at most 480 pixels wide

    friend bool operator==(const PosterCandidate&, const PosterCandidate&) = default;
};

// Those of the package that is or was in this folder (FilmRequest::folder), in the order of the film.
[[nodiscard]] std::vector<PosterCandidate> posterCandidates(const std::filesystem::path& packageFolder);

} // namespace vitascope::studio
