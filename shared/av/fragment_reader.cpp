// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/av/fragment_reader.h"

#include "shared/av/av_error.h"
#include "shared/av/composition_shift.h"

#include <algorithm>
#include <cstring>
#include <string>

namespace vitascope::av {

namespace {

constexpr int kIoBuffer = 32 * 1024;

} // namespace

struct FragmentReader::Memory {
    std::span<const std::uint8_t> init;
    std::span<const std::uint8_t> fragments;
    std::size_t at = 0;

    [[nodiscard]] std::size_t size() const { return init.size() + fragments.size(); }

    static int read(void* opaque, std::uint8_t* to, int wanted) {
        auto& self = *static_cast<Memory*>(opaque);
        if (self.at >= self.size())
            return AVERROR_EOF;
        const bool inInit = self.at < self.init.size();
        const auto rest = inInit ? self.init.subspan(self.at) : self.fragments.subspan(self.at - self.init.size());
        const auto count = std::min(rest.size(), static_cast<std::size_t>(wanted));
        std::memcpy(to, rest.data(), count);
        self.at += count;
        return static_cast<int>(count);
    }

    static std::int64_t seek(void* opaque, std::int64_t offset, int whence) {
        auto& self = *static_cast<Memory*>(opaque);
        const auto size = static_cast<std::int64_t>(self.size());
        if (whence == AVSEEK_SIZE)
            return size;
        if (whence != SEEK_SET || offset < 0 || offset > size)
            return AVERROR(EINVAL);
        self.at = static_cast<std::size_t>(offset);
        return offset;
    }
};

struct FragmentReader::Input {
    Memory memory;
    IoContextPtr io;
    InputContextPtr format;
    const AVStream* stream = nullptr; // the format's
    std::int64_t shift = 0;           // that the demuxer adds to presentation times
};

Result<FragmentReader> FragmentReader::open(std::span<const std::uint8_t> init, std::span<const std::uint8_t> fragments,
                                            AVMediaType kind) {
    auto input = std::make_shared<Input>();
    input->memory = Memory{init, fragments};
    auto* buffer = static_cast<std::uint8_t*>(av_malloc(kIoBuffer));
    input->io.reset(avio_alloc_context(buffer, kIoBuffer, 0, &input->memory, &Memory::read, nullptr, &Memory::seek));
    AVFormatContext* context = avformat_alloc_context();
    context->pb = input->io.get();
    context->flags |= AVFMT_FLAG_CUSTOM_IO;
    AVDictionary* options = nullptr;
    av_dict_set(&options, "format_whitelist", "mov,mp4,m4a,3gp,3g2,mj2", 0);
    av_dict_set(&options, "protocol_whitelist", "", 0);
    const int code = avformat_open_input(&context, "", av_find_input_format("mp4"), &options);
    av_dict_free(&options);
    if (code < 0) // the context has been freed
        return fail(ErrorCode::Corrupt, errorFromAv("open media segment", code).message);
    input->format.reset(context);
    for (unsigned int i = 0; i < context->nb_streams && !input->stream; ++i)
        if (context->streams[i]->codecpar->codec_type == kind)
            input->stream = context->streams[i];
    if (!input->stream)
        return fail(ErrorCode::Corrupt, "open media segment: no track of the kind expected");
    input->shift = compositionShift(fragments, static_cast<std::uint32_t>(input->stream->id));
    return FragmentReader(std::move(input));
}

const AVStream& FragmentReader::stream() const {
    return *input_->stream;
}

Result<std::optional<PacketPtr>> FragmentReader::next() {
    PacketPtr packet = makePacket();
    int code = 0;
    do {
        av_packet_unref(packet.get());
        code = av_read_frame(input_->format.get(), packet.get());
    } while (code >= 0 && packet->stream_index != input_->stream->index);
    if (code == AVERROR_EOF)
        return std::optional<PacketPtr>();
    if (code < 0)
        return fail(ErrorCode::Corrupt, errorFromAv("read media segment", code).message);
    if (packet->pts != AV_NOPTS_VALUE)
        packet->pts -= input_->shift;
    return std::optional<PacketPtr>(std::move(packet));
}

} // namespace vitascope::av
