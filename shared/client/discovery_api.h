// SPDX-License-Identifier: GPL-3.0-or-later
// What helps a viewer to find a film, as typed calls: the genres, and what a search box proposes (docs/api.md,
// "Catalogue"). Failures are those of ApiClient. Thread: any.
#pragma once

#include "shared/client/session.h"
#include "shared/wire/catalog.h"
#include "shared/wire/search.h"

#include <stop_token>
#include <string>

namespace vitascope::client {

class DiscoveryApi {
public:
    explicit DiscoveryApi(Session& session) : session_(session) {}

    // All of them, with the number of published titles.
    [[nodiscard]] Result<wire::GenreList> genres(const std::stop_token& stop = {}) const;
    // As somebody types: the last word may be unfinished, and a typing error is forgiven.
    [[nodiscard]] Result<wire::Suggestions> suggest(const std::string& text, const std::stop_token& stop = {}) const;

private:
    Session& session_;
};

} // namespace vitascope::client
