// SPDX-License-Identifier: GPL-3.0-or-later
// What the bytes of a film's renditions follow from, as one digest: the film (size, time of change, its first and last
// MiB), what makes them (program, libraries, preset), and what is made (ladder, time, colours). Equal facts mean that
// one run may go on with what another has begun. Thread: any.
#pragma once

#include "shared/av/byte_source.h"
#include "shared/base/clock.h"
#include "shared/base/result.h"
#include "shared/base/sha256.h"
#include "shared/packaging/plan.h"

#include <string>

namespace vitascope::packaging {

// Of the very file that was opened, whatever has its name by now.
struct FilmFacts {
    std::uint64_t size = 0;
    UtcTime modifiedAt;
    Digest ends;
};

// As the film's disk fails, if it does.
[[nodiscard]] Result<FilmFacts> filmFacts(av::FileSource& film);

[[nodiscard]] Digest encodeFacts(const FilmFacts& film, const std::string& tool, const std::string& preset,
                                 const Plan& plan);

} // namespace vitascope::packaging
