// SPDX-License-Identifier: GPL-3.0-or-later
// What the preview of a package says, in the program's language. Thread: the GUI thread.
#pragma once

#include "app-studio/jobs/film_inspection.h"
#include "shared/package/manifest.h"

#include <QString>
#include <QStringList>

namespace vitascope::studio {

// One line on the picture, and one on the container: "H.264, 1920 × 800, 24 pictures a second".
[[nodiscard]] QString pictureText(const FilmInspection& film);
[[nodiscard]] QString fileText(const FilmInspection& film);
// A sentence for each oddity of the picture: what it is, and what is done about it.
[[nodiscard]] QStringList oddityTexts(const FilmInspection& film);
// A sentence for each track of the source that the package lacks.
[[nodiscard]] QStringList leftOutTexts(const FilmInspection& film);
// "Dolby Digital, 5.1" of a sound track of the source; empty if the source has none of this name.
[[nodiscard]] QString soundSourceText(const FilmInspection& film, const std::string& track);

[[nodiscard]] QString roleText(package::TrackKind kind, package::TrackRole role);

} // namespace vitascope::studio
