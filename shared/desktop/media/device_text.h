// SPDX-License-Identifier: GPL-3.0-or-later
// Which devices picture and sound go to, for diagnostics. Thread: the GUI thread.
#pragma once

#include "shared/desktop/media/video_surface.h"

#include <QString>

namespace vitascope::desktop {

// "GPU" or "CPU".
[[nodiscard]] QString rendererText(Renderer renderer);
// As the system calls it; "none" without one.
[[nodiscard]] QString soundDeviceText();

} // namespace vitascope::desktop
