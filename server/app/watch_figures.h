// SPDX-License-Identifier: GPL-3.0-or-later
// What viewers make of titles, for search to sort by: plays and mean stars. Thread: any.
#pragma once

#include "server/domain/search/title_figures.h"
#include "server/domain/watching/watch_repository.h"

namespace vitascope::server::app {

class WatchFigures final : public search::TitleFigures {
public:
    // Outlives this.
    explicit WatchFigures(watching::WatchRepository& repository) : repository_(repository) {}

    [[nodiscard]] Result<std::map<TitleId, search::Figures>> find(ReadScope& scope,
                                                                  std::span<const TitleId> titles) override;

private:
    watching::WatchRepository& repository_;
};

} // namespace vitascope::server::app
