// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a file can be a poster or a backdrop, by its kind, its size and what its head says; the pixels are not read.
// Thread: any.
#pragma once

#include <QString>

namespace vitascope::studio {

enum class PictureShape { Poster, Backdrop };

struct PictureCheck {
    QString mistake; // why it cannot be taken, a sentence; empty if it can
    QString warning; // why it will not look well
};

[[nodiscard]] PictureCheck checkPicture(const QString& file, PictureShape shape);

} // namespace vitascope::studio
