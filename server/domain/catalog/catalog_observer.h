// SPDX-License-Identifier: GPL-3.0-or-later
// Who follows the catalogue: an index, the events. Told after the commit, so a crash in between loses the call: an
// observer whose own state outlives the process looks through the catalogue when it starts. Thread: any, and more than
// one at once; observers are added before that.
#pragma once

#include "shared/base/id.h"

#include <vector>

namespace vitascope::server::catalog {

class CatalogObserver {
public:
    virtual ~CatalogObserver() = default;

    // These titles were made, edited, published, withdrawn, moved to the trash or back, given pictures, or are gone.
    // Must not throw and must be quick: whoever changed the title waits for it.
    virtual void changed(const std::vector<TitleId>& titles) = 0;
};

// Tells all of them, in the order in which they were added.
class CatalogObservers final : public CatalogObserver {
public:
    // It outlives this.
    void add(CatalogObserver& observer) { observers_.push_back(&observer); }
    void changed(const std::vector<TitleId>& titles) override {
        for (auto* observer : observers_)
            observer->changed(titles);
    }

private:
    std::vector<CatalogObserver*> observers_;
};

} // namespace vitascope::server::catalog
