// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/media/device_text.h"

#include <QAudioDevice>
#include <QMediaDevices>

namespace vitascope::desktop {

QString rendererText(Renderer renderer) {
    const bool onGpu = renderer == Renderer::Gpu || (renderer == Renderer::Automatic && hasGpu());
    return onGpu ? QStringLiteral("GPU") : QStringLiteral("CPU");
}

QString soundDeviceText() {
    const auto device = QMediaDevices::defaultAudioOutput();
    return device.isNull() ? QStringLiteral("none") : device.description();
}

} // namespace vitascope::desktop
