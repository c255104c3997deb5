// SPDX-License-Identifier: GPL-3.0-or-later
// FragmentSplitter: cuts the bytes of a CMAF segment, as they arrive, into whole fragments (ISO/IEC 14496-12: the boxes
// up to and with the mdat that follows a moof), so that decoding starts before the segment is complete.
// Thread: one at a time.
#pragma once

#include "shared/av/stream_decoder.h"
#include "shared/base/result.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace vitascope::playback {

using av::MediaBytes;

class FragmentSplitter {
public:
    // Takes the next bytes and appends the fragments that they complete. Corrupt if they cannot be boxes.
    [[nodiscard]] Result<void> take(std::span<const std::uint8_t> bytes, std::vector<MediaBytes>& fragments);
    // Corrupt if a fragment is left unfinished, or if there was none at all.
    [[nodiscard]] Result<void> finish() const;

private:
    [[nodiscard]] Result<bool> advance(); // over one box that is wholly there; true when it ended a fragment

    std::vector<std::uint8_t> pending_;
    std::size_t boxStart_ = 0; // in pending_, of the first box not yet seen whole
    bool sawMoof_ = false;
    bool sawFragment_ = false;
};

// Whether the bytes are whole boxes with a moov among them.
[[nodiscard]] bool isInitSegment(std::span<const std::uint8_t> bytes);

} // namespace vitascope::playback
