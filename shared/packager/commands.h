// SPDX-License-Identifier: GPL-3.0-or-later
// What vitascope-package can do. Each command prints JSON lines on stdout and returns the exit status:
// 0 done, 1 failed, 3 cancelled by SIGTERM or SIGINT (2 is a mistake on the command line).
#pragma once

#include "shared/packaging/film_packager.h"

#include <atomic>
#include <filesystem>
#include <vector>

namespace vitascope::packager {

inline constexpr int kDone = 0;
inline constexpr int kFailed = 1;
inline constexpr int kCancelled = 3;

// "probed", "progress" twice a second, "notice", "track", "done" or "error".
[[nodiscard]] int packageCommand(const packaging::PackagingRequest& request, const std::atomic<bool>& cancelled);

// One line: {"event":"inspected",…} with what the film is and what its package would be, or {"event":"refused",
// "reason":"no-video",…} (docs/packaging.md). Nothing is decoded or written.
[[nodiscard]] int inspectCommand(const std::filesystem::path& film);

// One line: {"event":"verified","name":…,"packets":…,"decoded":…} or {"event":"error",…}.
[[nodiscard]] int verifyCommand(const std::filesystem::path& manifest, const std::filesystem::path& file);

// One line: {"event":"image","width":…,"height":…,"images":[{"name":"320.jpg","width":320,"height":480,"bytes":…}]}
// or {"event":"error",…}. Widths above the picture's own are made at its own width, under the asked name.
[[nodiscard]] int imageCommand(const std::filesystem::path& picture, const std::filesystem::path& folder,
                               const std::vector<int>& widths);

// One line: {"event":"sample","file":…} or {"event":"error",…}. A film that is made up (sample_film.h).
[[nodiscard]] int sampleCommand(const std::filesystem::path& file, const std::atomic<bool>& cancelled);

} // namespace vitascope::packager
