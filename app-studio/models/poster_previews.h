// SPDX-License-Identifier: GPL-3.0-or-later
// The poster candidates of a package as small pictures to choose from. Blocks for the disk; thread: any.
#pragma once

#include <QImage>
#include <QString>

#include <filesystem>
#include <vector>

namespace vitascope::studio {

struct PosterPreview {
    QString file; // the candidate itself
    QImage picture;

    friend bool operator==(const PosterPreview&, const PosterPreview&) = default;
};

// In the order of the film, each as large as fits into the bounds. One that is no JPEG, or too large, is left out.
[[nodiscard]] std::vector<PosterPreview> posterPreviews(const std::filesystem::path& packageFolder, QSize bounds);

} // namespace vitascope::studio
