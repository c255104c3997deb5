// SPDX-License-Identifier: GPL-3.0-or-later
// FragmentReader: the coded samples of fragmented MP4 in memory: an init segment (ftyp, moov) followed by whole
// fragments (moof, mdat; one, if composition offsets may be negative). Nothing outside of the two buffers is ever read:
// no URL, no other container. Thread: one at a time.
#pragma once

#include "shared/av/av_ptr.h"
#include "shared/base/result.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>

namespace vitascope::av {

class FragmentReader {
public:
    // The buffers must outlive the reader. It reads the first track of the kind; Corrupt if there is none.
    [[nodiscard]] static Result<FragmentReader> open(std::span<const std::uint8_t> init,
                                                     std::span<const std::uint8_t> fragments, AVMediaType kind);

    [[nodiscard]] const AVStream& stream() const;
    // The next packet, nothing at the end, Corrupt if the boxes contradict each other.
    [[nodiscard]] Result<std::optional<PacketPtr>> next();

private:
    struct Memory;
    struct Input; // closes the container before the memory that it reads

    explicit FragmentReader(std::shared_ptr<Input> input) : input_(std::move(input)) {}

    std::shared_ptr<Input> input_;
};

} // namespace vitascope::av
