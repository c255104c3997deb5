// SPDX-License-Identifier: GPL-3.0-or-later
// What the bytes of a film's renditions follow from, as one digest: the film (size, time of change, its first and last
// MiB), what makes them (program, libraries, preset), and what is made (ladder, time, colours). Equal facts mean that
// one run may go on with what another has begun. Thread: any; blocks for the film's disk.
#pragma once

#include "shared/base/result.h"
#include "shared/base/sha256.h"
#include "shared/packaging/plan.h"

#include <filesystem>
#include <string>

namespace vitascope::packaging {

// As the film's disk fails, if it does.
[[nodiscard]] Result<Digest> encodeFacts(const std::filesystem::path& film, const std::string& tool,
                                         const std::string& preset, const Plan& plan);

} // namespace vitascope::packaging
