// SPDX-License-Identifier: GPL-3.0-or-later
// Titles in SQLite: table title, and those of title_parts.h. Thread: any.
#pragma once

#include "server/domain/catalog/title_repository.h"

namespace vitascope::server::sqlite {

class SqliteTitleRepository final : public catalog::TitleRepository {
public:
    [[nodiscard]] Result<void> add(WriteScope& scope, const catalog::Title& title) override;
    [[nodiscard]] Result<void> addAll(WriteScope& scope, std::span<const catalog::Title> titles) override;
    [[nodiscard]] Result<void> update(WriteScope& scope, const catalog::Title& title) override;
    [[nodiscard]] Result<void> remove(WriteScope& scope, TitleId id) override;
    [[nodiscard]] Result<std::optional<catalog::Title>> find(ReadScope& scope, TitleId id) override;
    [[nodiscard]] Result<std::vector<catalog::Title>> findAll(ReadScope& scope, std::span<const TitleId> ids) override;
    [[nodiscard]] Result<std::map<TitleId, std::string>> names(ReadScope& scope, std::span<const TitleId> ids) override;
    [[nodiscard]] Result<std::vector<catalog::Title>>
    findByExternalIds(ReadScope& scope, std::span<const std::string> externalIds) override;
    [[nodiscard]] Result<catalog::TitlePage> list(ReadScope& scope, std::optional<catalog::TitleState> state,
                                                  std::optional<TitleId> after, int limit,
                                                  std::optional<UtcTime> availableAt) override;
    [[nodiscard]] Result<std::vector<TitleId>> findTrashedBefore(ReadScope& scope, UtcTime time, int limit) override;
    [[nodiscard]] Result<std::vector<catalog::GenreCount>> countGenres(ReadScope& scope,
                                                                       std::optional<UtcTime> availableAt) override;
};

} // namespace vitascope::server::sqlite
