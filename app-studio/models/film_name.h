// SPDX-License-Identifier: GPL-3.0-or-later
// What a film is probably called, from the name of its file: "The.Matrix.1999.1080p.x264-GRP.mkv" is The Matrix of
// 1999. A guess for a person to correct. Pure; thread: any.
#pragma once

#include "shared/wire/publishing.h"

#include <QString>

#include <optional>

namespace vitascope::studio {

struct FilmName {
    QString name;
    std::optional<int> year;
    wire::AssetKind asset = wire::AssetKind::Main; // "-trailer" and the like at the end of the name

    friend bool operator==(const FilmName&, const FilmName&) = default;
};

[[nodiscard]] FilmName guessFilmName(const QString& fileName);

} // namespace vitascope::studio
