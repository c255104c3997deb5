// SPDX-License-Identifier: GPL-3.0-or-later
// Search over a catalogue of fakes, following it.
#pragma once

#include "server/domain/search/catalog_search.h"
#include "tests/server/domain/catalog/catalog_stage.h"
#include "tests/server/domain/search/fake_search_index.h"

namespace vitascope::server::search {

class FakeTitleFigures final : public TitleFigures {
public:
    Result<std::map<TitleId, Figures>> find(ReadScope&, std::span<const TitleId>) override {
        if (isAway)
            return fail(ErrorCode::Unavailable, "away");
        return figures;
    }

    std::map<TitleId, Figures> figures;
    bool isAway = false;
};

struct SearchStage {
    explicit SearchStage(catalog::CatalogStage& stage)
        : feed({stage.work, stage.titles, figures, stage.playability, index}),
          search({index, feed, stage.catalog, stage.clock}) {
        stage.observer.next = &feed;
    }

    test::FakeSearchIndex index;
    FakeTitleFigures figures;
    CatalogFeed feed;
    CatalogSearch search;
};

} // namespace vitascope::server::search
