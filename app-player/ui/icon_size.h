// SPDX-License-Identifier: GPL-3.0-or-later
// Icons grow with the text beside them, up to a quarter larger. Thread: the GUI thread.
#pragma once

#include "shared/desktop/design/theme.h"

#include <QSize>

#include <algorithm>

namespace vitascope::player {

[[nodiscard]] inline int iconPixels(int pixels) {
    return std::min(desktop::Theme::textPixels(pixels), pixels * 5 / 4);
}

[[nodiscard]] inline QSize iconSize(int pixels) {
    return {iconPixels(pixels), iconPixels(pixels)};
}

} // namespace vitascope::player
