// SPDX-License-Identifier: GPL-3.0-or-later
// CodecSession: one opened decoder fed from fragments in memory; what PictureDecoder and SoundDecoder share.
// Thread: one at a time.
#pragma once

#include "shared/av/av_ptr.h"
#include "shared/base/result.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace vitascope::av {

class CodecSession {
public:
    using FrameSink = std::function<bool(const AVFrame&)>; // false stops

    explicit CodecSession(AVMediaType kind) : kind_(kind) {}

    [[nodiscard]] Result<void> begin(std::shared_ptr<const std::vector<std::uint8_t>> init);
    [[nodiscard]] Result<void> decode(std::span<const std::uint8_t> fragments, const FrameSink& sink);
    void drain(const FrameSink& sink);
    void reset();

    [[nodiscard]] bool isOpen() const { return context_ != nullptr; }
    [[nodiscard]] const AVCodecContext& context() const { return *context_; }
    [[nodiscard]] AVRational sampleAspect() const { return sampleAspect_; }
    [[nodiscard]] std::chrono::microseconds toTime(std::int64_t ticks) const;
    [[nodiscard]] std::int64_t undecodable() const { return undecodable_; }

private:
    bool send(const AVPacket* packet, const FrameSink& sink); // false once the sink wants no more

    const AVMediaType kind_;
    std::shared_ptr<const std::vector<std::uint8_t>> init_;
    CodecContextPtr context_;
    FramePtr frame_{av_frame_alloc()};
    AVRational timeBase_{1, 1};
    AVRational sampleAspect_{0, 1};
    std::int64_t undecodable_ = 0;
};

} // namespace vitascope::av
