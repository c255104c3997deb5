// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/av/av_ptr.h"

#include <new>

namespace vitascope::av {

void Deleter::operator()(AVIOContext* io) const {
    if (io)
        av_freep(&io->buffer);
    avio_context_free(&io);
}

FramePtr makeFrame() {
    FramePtr frame(av_frame_alloc());
    if (!frame)
        throw std::bad_alloc();
    return frame;
}

FramePtr refFrame(const AVFrame& frame) {
    FramePtr copy = makeFrame();
    if (av_frame_ref(copy.get(), &frame) < 0)
        throw std::bad_alloc();
    return copy;
}

PacketPtr makePacket() {
    PacketPtr packet(av_packet_alloc());
    if (!packet)
        throw std::bad_alloc();
    return packet;
}

PacketPtr refPacket(const AVPacket& packet) {
    PacketPtr copy = makePacket();
    if (av_packet_ref(copy.get(), &packet) < 0)
        throw std::bad_alloc();
    return copy;
}

} // namespace vitascope::av
