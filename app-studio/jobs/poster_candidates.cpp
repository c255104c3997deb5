// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/jobs/poster_candidates.h"

#include <string>
#include <system_error>

namespace vitascope::studio {

std::vector<PosterCandidate> posterCandidates(const std::filesystem::path& packageFolder) {
    constexpr int kMost = 32;
    std::vector<PosterCandidate> candidates;
    std::error_code error;
    const auto folder = packageFolder / kCandidatesFolder;
    for (int i = 1; i <= kMost; ++i) {
        const PosterCandidate candidate{folder / (std::to_string(i) + ".jpg"),
                                        folder / (std::to_string(i) + "-small.jpg")};
        if (!std::filesystem::is_regular_file(candidate.file, error) ||
            !std::filesystem::is_regular_file(candidate.preview, error))
            break;
        candidates.push_back(candidate);
    }
    return candidates;
}

} // namespace vitascope::studio
