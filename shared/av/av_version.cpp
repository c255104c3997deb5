// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/av/av_version.h"

extern "C" {
#include <libavutil/avutil.h>
}

namespace vitascope::av {

std::string ffmpegVersion() {
    return av_version_info();
}

} // namespace vitascope::av
