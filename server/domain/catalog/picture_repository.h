// SPDX-License-Identifier: GPL-3.0-or-later
// Where the descriptions of pictures are kept; a title has at most one of each kind. Each function works in the scope
// it is given. Every function can fail with Unavailable or Corrupt. Thread: any.
#pragma once

#include "server/domain/catalog/picture.h"
#include "server/domain/unit_of_work.h"

#include <optional>
#include <vector>

namespace vitascope::server::catalog {

class PictureRepository {
public:
    virtual ~PictureRepository() = default;

    // The version of the title's next picture of the kind: one more than any had, the removed ones included, since what
    // a version showed may be kept for good. Conflict if there is no such title.
    [[nodiscard]] virtual Result<int> takeVersion(WriteScope& scope, TitleId title, PictureKind kind) = 0;
    // Replaces the title's picture of the kind. Conflict if there is no such title.
    [[nodiscard]] virtual Result<void> put(WriteScope& scope, const Picture& picture) = 0;
    // Removing what is not there succeeds.
    [[nodiscard]] virtual Result<void> remove(WriteScope& scope, TitleId title, PictureKind kind) = 0;
    [[nodiscard]] virtual Result<std::optional<Picture>> find(ReadScope& scope, TitleId title, PictureKind kind) = 0;
    // Of every kind that the title has.
    [[nodiscard]] virtual Result<std::vector<PictureId>> list(ReadScope& scope, TitleId title) = 0;
};

} // namespace vitascope::server::catalog
