// SPDX-License-Identifier: GPL-3.0-or-later
// Where titles are kept. Each function works in the scope it is given. Besides the failures named, every function can
// fail with Unavailable or Corrupt. Thread: any.
#pragma once

#include "server/domain/catalog/genre.h"
#include "server/domain/catalog/title.h"
#include "server/domain/page.h"
#include "server/domain/unit_of_work.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace vitascope::server::catalog {

using TitlePage = Page<Title, TitleId>;

class TitleRepository {
public:
    virtual ~TitleRepository() = default;

    // A genre that is known by its key keeps the name that it has; the others become known.
    // AlreadyExists if the id or the external id is taken; Conflict if a person of the credits is not there.
    [[nodiscard]] virtual Result<void> add(WriteScope& scope, const Title& title) = 0;
    // Many at once, in a fraction of the time. After an error some of them may be there: leave the scope with it.
    [[nodiscard]] virtual Result<void> addAll(WriteScope& scope, std::span<const Title> titles) = 0;
    // Replaces all but id and createdAt. NotFound if there is no such title; else as add.
    [[nodiscard]] virtual Result<void> update(WriteScope& scope, const Title& title) = 0;
    // NotFound if there is no such title; Conflict if something else still belongs to it.
    [[nodiscard]] virtual Result<void> remove(WriteScope& scope, TitleId id) = 0;
    [[nodiscard]] virtual Result<std::optional<Title>> find(ReadScope& scope, TitleId id) = 0;
    // In the order of the ids; those that are not there are left out. No id may stand there twice.
    [[nodiscard]] virtual Result<std::vector<Title>> findAll(ReadScope& scope, std::span<const TitleId> ids) = 0;
    // How they are called; those that are not there are left out.
    [[nodiscard]] virtual Result<std::map<TitleId, std::string>> names(ReadScope& scope,
                                                                       std::span<const TitleId> ids) = 0;
    // Those that have one of these external ids, in any order.
    [[nodiscard]] virtual Result<std::vector<Title>> findByExternalIds(ReadScope& scope,
                                                                       std::span<const std::string> externalIds) = 0;
    // Newest first (by id, which holds the time of making), those older than `after`: of one state, or all but the
    // trash; with a time only those whose availability is open then.
    [[nodiscard]] virtual Result<TitlePage> list(ReadScope& scope, std::optional<TitleState> state,
                                                 std::optional<TitleId> after, int limit,
                                                 std::optional<UtcTime> availableAt) = 0;
    // Those in the trash since before the time, the oldest first.
    [[nodiscard]] virtual Result<std::vector<TitleId>> findTrashedBefore(ReadScope& scope, UtcTime time, int limit) = 0;
    // Every genre that a title has, by key, with its published titles: with a time only those whose availability is
    // open then.
    [[nodiscard]] virtual Result<std::vector<GenreCount>> countGenres(ReadScope& scope,
                                                                      std::optional<UtcTime> availableAt) = 0;
};

} // namespace vitascope::server::catalog
