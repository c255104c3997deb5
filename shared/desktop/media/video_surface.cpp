// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/media/video_surface.h"

#include "shared/desktop/media/gl_surface.h"
#include "shared/desktop/media/raster_surface.h"

#include <QGuiApplication>
#include <QOffscreenSurface>
#include <QOpenGLContext>
#include <QOpenGLFunctions>

namespace vitascope::desktop {

bool hasGpu() {
    const auto platform = QGuiApplication::platformName();
    if (platform == QLatin1String("offscreen") || platform == QLatin1String("minimal"))
        return false;
    QOpenGLContext context;
    QOffscreenSurface surface;
    surface.create();
    if (!context.create() || !context.makeCurrent(&surface))
        return false;
    const auto* renderer = reinterpret_cast<const char*>(context.functions()->glGetString(GL_RENDERER));
    const auto name = QByteArray(renderer ? renderer : "").toLower();
    const bool isProcessor = name.contains("llvmpipe") || name.contains("softpipe") || name.contains("swrast") ||
                             name.contains("swiftshader") || name.contains("software");
    const bool isRecent = context.format().majorVersion() >= 3;
    context.doneCurrent();
    return isRecent && !isProcessor;
}

VideoSurface makeVideoSurface(Renderer renderer, const FrameMailbox& mailbox, QWidget* parent) {
    const bool onGpu = renderer == Renderer::Gpu || (renderer == Renderer::Automatic && hasGpu());
    if (onGpu) {
        auto* surface = new GlSurface(mailbox, parent);
        return {surface, [surface] { surface->frameChanged(); }};
    }
    auto* surface = new RasterSurface(mailbox, parent);
    return {surface, [surface] { surface->frameChanged(); }};
}

} // namespace vitascope::desktop
