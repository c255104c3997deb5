// SPDX-License-Identifier: GPL-3.0-or-later
// Owners for FFmpeg's handles, one deleter each. Include this header instead of FFmpeg's own. An object belongs to one
// thread at a time; reference-counted frame and packet data may be shared between threads as long as nobody writes it.
#pragma once

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavfilter/avfilter.h>
#include <libavfilter/buffersink.h>
#include <libavfilter/buffersrc.h>
#include <libavformat/avformat.h>
#include <libavutil/display.h>
#include <libavutil/imgutils.h>
#include <libavutil/mathematics.h>
#include <libavutil/opt.h>
#include <libavutil/pixdesc.h>
#include <libswresample/swresample.h>
#include <libswscale/swscale.h>
}

#include <memory>

namespace vitascope::av {

struct Deleter {
    void operator()(AVFrame* frame) const { av_frame_free(&frame); }
    void operator()(AVPacket* packet) const { av_packet_free(&packet); }
    void operator()(AVCodecContext* context) const { avcodec_free_context(&context); }
    void operator()(AVCodecParameters* parameters) const { avcodec_parameters_free(&parameters); }
    void operator()(AVFormatContext* context) const { avformat_close_input(&context); } // of an input only
    void operator()(AVFilterGraph* graph) const { avfilter_graph_free(&graph); }
    void operator()(AVFilterInOut* ends) const { avfilter_inout_free(&ends); }
    void operator()(AVIOContext* io) const;
    void operator()(AVDictionary* dictionary) const { av_dict_free(&dictionary); }
    void operator()(SwsContext* context) const { sws_freeContext(context); }
    void operator()(SwrContext* context) const { swr_free(&context); }
};

using FramePtr = std::unique_ptr<AVFrame, Deleter>;
using PacketPtr = std::unique_ptr<AVPacket, Deleter>;
using CodecContextPtr = std::unique_ptr<AVCodecContext, Deleter>;
using CodecParametersPtr = std::unique_ptr<AVCodecParameters, Deleter>;
using InputContextPtr = std::unique_ptr<AVFormatContext, Deleter>;
using FilterGraphPtr = std::unique_ptr<AVFilterGraph, Deleter>;
using FilterEndsPtr = std::unique_ptr<AVFilterInOut, Deleter>;
using IoContextPtr = std::unique_ptr<AVIOContext, Deleter>;
using DictionaryPtr = std::unique_ptr<AVDictionary, Deleter>;
using ScalerPtr = std::unique_ptr<SwsContext, Deleter>;
using ResamplerPtr = std::unique_ptr<SwrContext, Deleter>;

// Fresh handles and new references to the same data. They throw std::bad_alloc when memory is out.
[[nodiscard]] FramePtr makeFrame();
[[nodiscard]] FramePtr refFrame(const AVFrame& frame);
[[nodiscard]] PacketPtr makePacket();
[[nodiscard]] PacketPtr refPacket(const AVPacket& packet);

} // namespace vitascope::av
