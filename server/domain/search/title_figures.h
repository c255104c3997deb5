// SPDX-License-Identifier: GPL-3.0-or-later
// What viewers make of titles, in numbers that search sorts by. Who counts plays and ratings implements it, and tells
// the catalogue's observers when the figures of a title have changed enough to matter. Thread: any.
#pragma once

#include "server/domain/unit_of_work.h"
#include "shared/base/id.h"

#include <cstdint>
#include <map>
#include <optional>
#include <span>

namespace vitascope::server::search {

struct Figures {
    std::uint32_t popularity = 0; // more is better
    std::optional<float> rating;  // the mean; nothing while nobody has rated

    friend bool operator==(const Figures&, const Figures&) = default;
};

class TitleFigures {
public:
    virtual ~TitleFigures() = default;

    // Those of the titles that have any.
    [[nodiscard]] virtual Result<std::map<TitleId, Figures>> find(ReadScope& scope,
                                                                  std::span<const TitleId> titles) = 0;
};

} // namespace vitascope::server::search
