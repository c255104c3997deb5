// SPDX-License-Identifier: GPL-3.0-or-later
// H.264 byte streams (ISO/IEC 14496-10 Annex B), as x264 writes them, in the form of MP4 (14496-15). Thread: any.
#pragma once

#include "shared/base/result.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace vitascope::packaging {

// The AVCDecoderConfigurationRecord of parameter sets between start codes. Internal if there is no SPS or PPS.
[[nodiscard]] Result<std::vector<std::uint8_t>> avcConfiguration(std::span<const std::uint8_t> parameterSets);

// RFC 6381: "avc1.640028".
[[nodiscard]] std::string avcCodec(std::span<const std::uint8_t> configuration);

// The NAL units with lengths of 4 bytes in place of start codes.
[[nodiscard]] std::vector<std::uint8_t> withLengths(std::span<const std::uint8_t> byteStream);

} // namespace vitascope::packaging
