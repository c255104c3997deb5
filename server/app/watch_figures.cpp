// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/watch_figures.h"

#include <algorithm>
#include <limits>

namespace vitascope::server::app {

Result<std::map<TitleId, search::Figures>> WatchFigures::find(ReadScope& scope, std::span<const TitleId> titles) {
    return repository_.figures(scope, titles).map([](const auto& all) {
        std::map<TitleId, search::Figures> found;
        for (const auto& [title, figures] : all) {
            constexpr std::int64_t kMost = std::numeric_limits<std::uint32_t>::max();
            search::Figures one{.popularity =
                                    static_cast<std::uint32_t>(std::clamp<std::int64_t>(figures.plays, 0, kMost)),
                                .rating = {}};
            if (const auto stars = figures.averageStars())
                one.rating = static_cast<float>(*stars);
            found.emplace(title, one);
        }
        return found;
    });
}

} // namespace vitascope::server::app
