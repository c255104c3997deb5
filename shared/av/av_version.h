// SPDX-License-Identifier: GPL-3.0-or-later
// Which FFmpeg is at work. Thread: any.
#pragma once

#include <string>

namespace vitascope::av {

// "5.1.9-0+deb12u1"
[[nodiscard]] std::string ffmpegVersion();

} // namespace vitascope::av
