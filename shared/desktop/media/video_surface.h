// SPDX-License-Identifier: GPL-3.0-or-later
// How frames get to the screen: on the GPU, or by raster where there is none. Thread: the GUI thread.
#pragma once

#include "shared/desktop/media/frame_mailbox.h"

#include <functional>
#include <memory>

class QWidget;

namespace vitascope::desktop {

enum class Renderer {
    Automatic, // the GPU if it is a real one
    Gpu,
    Cpu
};

// A widget that draws the newest frame of a mailbox in its right shape on black.
struct VideoSurface {
    QWidget* widget = nullptr;          // a child of the parent
    std::function<void()> frameChanged; // any thread; while the widget lives
};

// The mailbox outlives the widget.
[[nodiscard]] VideoSurface makeVideoSurface(Renderer renderer, const FrameMailbox& mailbox, QWidget* parent);

// Whether OpenGL 3 or OpenGL ES 3 is there and is not done by the processor.
[[nodiscard]] bool hasGpu();

} // namespace vitascope::desktop
