// SPDX-License-Identifier: GPL-3.0-or-later
// A decoder for one stream: packets in, frames out. One object, one thread at a time.
#pragma once

#include "shared/av/av_ptr.h"
#include "shared/base/result.h"

#include <cstdint>
#include <string>

namespace vitascope::av {

struct DecoderOptions {
    int threads = 1;
    bool keyframesOnly = false;
    bool refusesDamage = false; // what a decoder would conceal is Corrupt, where it can tell
    std::int64_t maxPixels = std::int64_t{8192} * 8192;
    std::string codecs = {}; // decoder names that may be used, separated by commas; empty for any
};

class Decoder {
public:
    // InvalidInput if there is no decoder for the codec, or none that the options allow.
    [[nodiscard]] static Result<Decoder> open(const AVCodecParameters& parameters, AVRational packetTimeBase,
                                              const DecoderOptions& options);

    // Takes a packet. Corrupt if it does not decode: the decoder stays usable and the next packet may be sent.
    // Call receive() until it gives nothing before the next send().
    [[nodiscard]] Result<void> send(const AVPacket& packet);
    // Says that no packet follows; receive() then gives the frames that are left.
    [[nodiscard]] Result<void> drain();
    // The next frame, or null when the decoder needs another packet or has reached its end. The frame's pts is the
    // best timestamp known, in the packets' time base, or AV_NOPTS_VALUE.
    [[nodiscard]] Result<FramePtr> receive();
    // Forgets what it has, for a seek or after drain().
    void flush();

    [[nodiscard]] const AVCodecContext& context() const { return *context_; }
    [[nodiscard]] AVRational timeBase() const { return context_->pkt_timebase; }

private:
    explicit Decoder(CodecContextPtr context) : context_(std::move(context)) {}

    CodecContextPtr context_;
};

} // namespace vitascope::av
