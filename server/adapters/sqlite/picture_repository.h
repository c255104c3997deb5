// SPDX-License-Identifier: GPL-3.0-or-later
// Posters in SQLite: tables picture and picture_rendition. Thread: any.
#pragma once

#include "server/domain/catalog/picture_repository.h"

namespace vitascope::server::sqlite {

class SqlitePictureRepository final : public catalog::PictureRepository {
public:
    [[nodiscard]] Result<void> putPoster(WriteScope& scope, const catalog::Picture& picture) override;
    [[nodiscard]] Result<std::optional<catalog::Picture>> findPoster(ReadScope& scope, TitleId title) override;
    // Whether any title shows it.
    [[nodiscard]] Result<bool> isNamed(ReadScope& scope, PictureId id);
};

} // namespace vitascope::server::sqlite
