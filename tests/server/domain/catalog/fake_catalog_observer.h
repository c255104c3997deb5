// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/catalog/catalog_observer.h"

namespace vitascope::server::catalog {

class FakeCatalogObserver final : public CatalogObserver {
public:
    void changed(const std::vector<TitleId>& titles) override {
        told.insert(told.end(), titles.begin(), titles.end());
        if (next != nullptr)
            next->changed(titles);
    }

    std::vector<TitleId> told;
    CatalogObserver* next = nullptr; // is told as well
};

} // namespace vitascope::server::catalog
