// SPDX-License-Identifier: GPL-3.0-or-later
// Where titles are kept. Each function works in the scope it is given. Besides the failures named, every function can
// fail with Unavailable or Corrupt. Thread: any.
#pragma once

#include "server/domain/catalog/title.h"
#include "server/domain/page.h"
#include "server/domain/unit_of_work.h"

#include <optional>

namespace vitascope::server::catalog {

using TitlePage = Page<Title, TitleId>;

class TitleRepository {
public:
    virtual ~TitleRepository() = default;

    // AlreadyExists if the id is taken.
    [[nodiscard]] virtual Result<void> add(WriteScope& scope, const Title& title) = 0;
    // Replaces all but id and createdAt. NotFound if there is no such title.
    [[nodiscard]] virtual Result<void> update(WriteScope& scope, const Title& title) = 0;
    // NotFound if there is no such title; Conflict if something else still belongs to it.
    [[nodiscard]] virtual Result<void> remove(WriteScope& scope, TitleId id) = 0;
    [[nodiscard]] virtual Result<std::optional<Title>> find(ReadScope& scope, TitleId id) = 0;
    // Newest first (by id, which holds the time of making), of one state or all, those older than `after`.
    [[nodiscard]] virtual Result<TitlePage> list(ReadScope& scope, std::optional<TitleState> state,
                                                 std::optional<TitleId> after, int limit) = 0;
};

} // namespace vitascope::server::catalog
