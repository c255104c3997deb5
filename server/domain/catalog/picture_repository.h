// SPDX-License-Identifier: GPL-3.0-or-later
// Where the descriptions of posters are kept; a title has at most one. Each function works in the scope it is given.
// Every function can fail with Unavailable or Corrupt. Thread: any.
#pragma once

#include "server/domain/catalog/picture.h"
#include "server/domain/unit_of_work.h"

#include <optional>

namespace vitascope::server::catalog {

class PictureRepository {
public:
    virtual ~PictureRepository() = default;

    // Replaces the title's poster. Conflict if there is no such title.
    [[nodiscard]] virtual Result<void> putPoster(WriteScope& scope, const Picture& picture) = 0;
    [[nodiscard]] virtual Result<std::optional<Picture>> findPoster(ReadScope& scope, TitleId title) = 0;
};

} // namespace vitascope::server::catalog
