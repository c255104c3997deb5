// SPDX-License-Identifier: GPL-3.0-or-later
// Raw films in SQLite. Without state; works in the thread of the scope.
#pragma once

#include "server/domain/publishing/raw_film.h"

namespace vitascope::server::sqlite {

class SqliteRawFilmRepository final : public publishing::RawFilmRepository {
public:
    [[nodiscard]] Result<void> insert(WriteScope& scope, const publishing::RawFilm& film) override;
    [[nodiscard]] Result<std::optional<publishing::RawFilm>> find(ReadScope& scope, UploadId upload) override;
    [[nodiscard]] Result<void> remove(WriteScope& scope, UploadId upload) override;
};

} // namespace vitascope::server::sqlite
