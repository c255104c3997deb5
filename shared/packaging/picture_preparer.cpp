// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/packaging/picture_preparer.h"

#include "shared/av/av_error.h"

#include <fmt/format.h>

#include <iterator>
#include <new>

namespace vitascope::packaging {
namespace {

constexpr int kHighDefinitionHeight = 720;
constexpr int kPalHeight = 576;
constexpr int kFilterThreads = 2;

bool isWideGamut(AVColorSpace matrix) {
    return matrix == AVCOL_SPC_BT2020_NCL || matrix == AVCOL_SPC_BT2020_CL;
}

bool isRgb(int format) {
    const AVPixFmtDescriptor* description = av_pix_fmt_desc_get(static_cast<AVPixelFormat>(format));
    return description && (description->flags & (AV_PIX_FMT_FLAG_RGB | AV_PIX_FMT_FLAG_PAL)) != 0;
}

bool isFullRange(const AVFrame& frame) {
    return frame.color_range == AVCOL_RANGE_JPEG || frame.format == AV_PIX_FMT_YUVJ420P ||
           frame.format == AV_PIX_FMT_YUVJ422P || frame.format == AV_PIX_FMT_YUVJ444P;
}

std::string_view rotationFilter(int degrees) {
    switch (degrees) {
    case 90:
        return "transpose=clock,";
    case 180:
        return "hflip,vflip,";
    case 270:
        return "transpose=cclock,";
    default:
        return "";
    }
}

// Through linear light in floating point; 203 cd/m² is where ITU-R BT.2408 puts the white of standard range.
std::string toneMapping(av::Dynamics dynamics, bool fullRange) {
    return fmt::format("zscale=tin={}:min=2020_ncl:pin=2020:rin={}:t=linear:npl=203,format=gbrpf32le,zscale=p=709,"
                       "tonemap=hable:desat=0,zscale=t=709:m=709:r=limited,format=yuv420p",
                       dynamics == av::Dynamics::Pq ? "smpte2084" : "arib-std-b67", fullRange ? "full" : "limited");
}

std::string gamutMapping(bool fullRange) {
    return fmt::format("zscale=tin=2020_10:min=2020_ncl:pin=2020:rin={}:p=709:t=709:m=709:r=limited,format=yuv420p",
                       fullRange ? "full" : "limited");
}

} // namespace

ColourDescription coloursOf(const AVCodecParameters& parameters) {
    const bool isHdr = parameters.color_trc == AVCOL_TRC_SMPTE2084 || parameters.color_trc == AVCOL_TRC_ARIB_STD_B67;
    const bool toBt709 = isHdr || isWideGamut(parameters.color_space) || isRgb(parameters.format);
    const int assumed = parameters.height >= kHighDefinitionHeight ? AVCOL_SPC_BT709
                        : parameters.height == kPalHeight          ? AVCOL_SPC_BT470BG
                                                                   : AVCOL_SPC_SMPTE170M;
    if (toBt709)
        return {AVCOL_PRI_BT709, AVCOL_TRC_BT709, AVCOL_SPC_BT709};
    const auto orAssumed = [&](int value) { return value == AVCOL_SPC_UNSPECIFIED || value == 0 ? assumed : value; };
    return {orAssumed(parameters.color_primaries), orAssumed(parameters.color_trc), orAssumed(parameters.color_space)};
}

Result<std::vector<av::FramePtr>> PicturePreparer::prepare(av::FramePtr frame) {
    std::vector<av::FramePtr> pictures;
    deinterlaces_ = deinterlaces_ || video_.interlaced || frame->interlaced_frame != 0;
    if (!graph_ && needsNothing(*frame)) {
        pictures.push_back(std::move(frame));
        return pictures;
    }
    const Shape shape{frame->width, frame->height, frame->format, frame->color_range};
    if (!graph_ || shape != shape_) {
        auto rest = finish(); // of the graph for the shape before
        if (!rest)
            return rest;
        pictures = std::move(*rest);
        if (const auto built = build(*frame); !built)
            return fail(built.error());
        shape_ = shape;
    }
    if (const int sent = av_buffersrc_add_frame(source_, frame.get()); sent < 0)
        return av::failAv("filter a picture", sent);
    if (const auto pulled = pull(pictures); !pulled)
        return fail(pulled.error());
    return pictures;
}

Result<std::vector<av::FramePtr>> PicturePreparer::finish() {
    std::vector<av::FramePtr> pictures;
    if (!graph_)
        return pictures;
    if (const int sent = av_buffersrc_add_frame(source_, nullptr); sent < 0)
        return av::failAv("finish the filters", sent);
    if (const auto pulled = pull(pictures); !pulled)
        return fail(pulled.error());
    graph_.reset();
    return pictures;
}

bool PicturePreparer::needsNothing(const AVFrame& frame) const {
    return frame.format == AV_PIX_FMT_YUV420P && frame.width == target_.width && frame.height == target_.height &&
           !deinterlaces_ && video_.rotation == 0 && !video_.mirrored && video_.dynamics == av::Dynamics::Standard &&
           !isFullRange(frame) && !isWideGamut(frame.colorspace);
}

std::string PicturePreparer::chainFor(const AVFrame& frame) const {
    std::string chain;
    if (deinterlaces_)
        chain += "bwdif=mode=send_frame:parity=auto:deint=interlaced,";
    chain += rotationFilter(video_.rotation);
    if (video_.mirrored)
        chain += "hflip,";
    const std::string scale = fmt::format("scale={}:{}:flags=bicubic", target_.width, target_.height);
    if (video_.dynamics != av::Dynamics::Standard)
        chain += scale + "," + toneMapping(video_.dynamics, isFullRange(frame));
    else if (isWideGamut(frame.colorspace))
        chain += scale + "," + gamutMapping(isFullRange(frame));
    else
        chain += scale + ":out_range=tv" + (isRgb(frame.format) ? ":out_color_matrix=bt709" : "") + ",format=yuv420p";
    return chain + ",setsar=1";
}

Result<void> PicturePreparer::build(const AVFrame& frame) {
    graph_.reset(avfilter_graph_alloc());
    if (!graph_)
        throw std::bad_alloc();
    graph_->nb_threads = kFilterThreads;
    const std::string input = fmt::format("video_size={}x{}:pix_fmt={}:time_base={}/{}:pixel_aspect=1/1", frame.width,
                                          frame.height, frame.format, timeBase_.num, timeBase_.den);
    int done = avfilter_graph_create_filter(&source_, avfilter_get_by_name("buffer"), "in", input.c_str(), nullptr,
                                            graph_.get());
    if (done >= 0)
        done = avfilter_graph_create_filter(&sink_, avfilter_get_by_name("buffersink"), "out", nullptr, nullptr,
                                            graph_.get());
    if (done < 0)
        return av::failAv("make the picture filters", done);
    av::FilterEndsPtr from(avfilter_inout_alloc());
    av::FilterEndsPtr to(avfilter_inout_alloc());
    if (!from || !to)
        throw std::bad_alloc();
    *from = {.name = av_strdup("in"), .filter_ctx = source_, .pad_idx = 0, .next = nullptr};
    *to = {.name = av_strdup("out"), .filter_ctx = sink_, .pad_idx = 0, .next = nullptr};
    AVFilterInOut* outputs = from.release();
    AVFilterInOut* inputs = to.release();
    done = avfilter_graph_parse_ptr(graph_.get(), chainFor(frame).c_str(), &inputs, &outputs, nullptr);
    from.reset(outputs);
    to.reset(inputs);
    if (done >= 0)
        done = avfilter_graph_config(graph_.get(), nullptr);
    if (done < 0)
        return av::failAv("set up the picture filters", done);
    return {};
}

Result<void> PicturePreparer::pull(std::vector<av::FramePtr>& pictures) {
    for (;;) {
        av::FramePtr picture = av::makeFrame();
        const int got = av_buffersink_get_frame(sink_, picture.get());
        if (got == AVERROR(EAGAIN) || got == AVERROR_EOF)
            return {};
        if (got < 0)
            return av::failAv("filter a picture", got);
        if (picture->pts != AV_NOPTS_VALUE)
            picture->pts = av_rescale_q(picture->pts, av_buffersink_get_time_base(sink_), timeBase_);
        pictures.push_back(std::move(picture));
    }
}

} // namespace vitascope::packaging
