// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/catalog/picture.h"

#include <algorithm>

namespace vitascope::server::catalog {

std::string_view toString(PictureKind kind) {
    return kind == PictureKind::Poster ? "poster" : "backdrop";
}

std::optional<PictureKind> parsePictureKind(std::string_view text) {
    for (const auto kind : {PictureKind::Poster, PictureKind::Backdrop})
        if (text == toString(kind))
            return kind;
    return std::nullopt;
}

const PictureRendition& nearestRendition(const Picture& picture, int width) {
    const auto found = std::find_if(picture.renditions.begin(), picture.renditions.end(),
                                    [&](const PictureRendition& rendition) { return rendition.width >= width; });
    return found == picture.renditions.end() ? picture.renditions.back() : *found;
}

} // namespace vitascope::server::catalog
