// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures in SQLite: tables picture, picture_rendition and picture_version. Thread: any.
#pragma once

#include "server/domain/catalog/picture_repository.h"

namespace vitascope::server::sqlite {

class SqlitePictureRepository final : public catalog::PictureRepository {
public:
    [[nodiscard]] Result<int> takeVersion(WriteScope& scope, TitleId title, catalog::PictureKind kind) override;
    [[nodiscard]] Result<void> put(WriteScope& scope, const catalog::Picture& picture) override;
    [[nodiscard]] Result<void> remove(WriteScope& scope, TitleId title, catalog::PictureKind kind) override;
    [[nodiscard]] Result<std::optional<catalog::Picture>> find(ReadScope& scope, TitleId title,
                                                               catalog::PictureKind kind) override;
    [[nodiscard]] Result<std::vector<PictureId>> list(ReadScope& scope, TitleId title) override;
    // Whether any title shows it.
    [[nodiscard]] Result<bool> isNamed(ReadScope& scope, PictureId id);
};

} // namespace vitascope::server::sqlite
