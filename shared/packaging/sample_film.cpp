// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/packaging/sample_film.h"

#include "shared/av/av_error.h"
#include "shared/av/av_ptr.h"
#include "shared/base/file.h"

#include <array>
#include <cstring>
#include <system_error>

namespace vitascope::packaging {
namespace {

using av::failAv;

constexpr const char* kPicture = "gradients=s=320x180:r=25:d=30:n=4:seed=7:speed=0.008:"
                                 "c0=0x1f2126:c1=0xf2a62c:c2=0x7a3b5d:c3=0x234b6e,scale=1280:720:flags=bicubic,"
                                 "fade=in:d=1,fade=out:st=29:d=1,"
                                 "format=yuv420p,buffersink";
constexpr const char* kSound =
    "aevalsrc='0.1*sin(220*2*PI*t)*(0.6+0.4*sin(0.5*t))|0.1*sin(330*2*PI*t)*(0.6+0.4*cos(0.5*t))':s=48000:d=30,"
    "afade=in:d=2,afade=out:st=28:d=2,aformat=sample_fmts=fltp:channel_layouts=stereo,abuffersink";

// An output file: opened by its name, closed with it.
struct OutputDeleter {
    void operator()(AVFormatContext* context) const {
        avio_closep(&context->pb);
        avformat_free_context(context);
    }
};
using OutputPtr = std::unique_ptr<AVFormatContext, OutputDeleter>;

// Frames from a graph of sources, encoded into a stream of the output.
class SampleTrack {
public:
    [[nodiscard]] Result<void> open(AVFormatContext& out, const char* description, const char* codec) {
        if (auto opened = openGraph(description); !opened)
            return opened;
        const AVCodec* encoder = avcodec_find_encoder_by_name(codec);
        encoder_.reset(encoder != nullptr ? avcodec_alloc_context3(encoder) : nullptr);
        stream_ = avformat_new_stream(&out, nullptr);
        if (!encoder_ || stream_ == nullptr)
            return fail(ErrorCode::Internal, std::string("make a sample film: no encoder ") + codec);
        encoder_->time_base = av_buffersink_get_time_base(sink_);
        if (encoder->type == AVMEDIA_TYPE_VIDEO)
            describePicture();
        else
            describeSound();
        if (out.oformat->flags & AVFMT_GLOBALHEADER)
            encoder_->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
        if (const int code = avcodec_open2(encoder_.get(), encoder, nullptr); code < 0)
            return failAv("make a sample film: open the encoder", code);
        if (encoder->type == AVMEDIA_TYPE_AUDIO)
            av_buffersink_set_frame_size(sink_, static_cast<unsigned>(encoder_->frame_size));
        stream_->time_base = encoder_->time_base;
        avcodec_parameters_from_context(stream_->codecpar, encoder_.get());
        return {};
    }

    // One frame more, or the end.
    [[nodiscard]] Result<void> step(AVFormatContext& out) {
        const auto frame = av::makeFrame();
        const int got = av_buffersink_get_frame(sink_, frame.get());
        isDone_ = got == AVERROR_EOF;
        if (got < 0 && !isDone_)
            return failAv("make a sample film: draw", got);
        if (!isDone_)
            seconds_ = static_cast<double>(frame->pts) * av_q2d(encoder_->time_base);
        frame->pict_type = AV_PICTURE_TYPE_NONE;
        if (const int code = avcodec_send_frame(encoder_.get(), isDone_ ? nullptr : frame.get()); code < 0)
            return failAv("make a sample film: encode", code);
        return writePackets(out);
    }

    [[nodiscard]] bool isDone() const { return isDone_; }
    [[nodiscard]] double seconds() const { return seconds_; }

private:
    [[nodiscard]] Result<void> openGraph(const char* description) {
        graph_.reset(avfilter_graph_alloc());
        AVFilterInOut* inputs = nullptr;
        AVFilterInOut* outputs = nullptr;
        int code = graph_ ? avfilter_graph_parse2(graph_.get(), description, &inputs, &outputs) : AVERROR(ENOMEM);
        const av::FilterEndsPtr ownInputs(inputs);
        const av::FilterEndsPtr ownOutputs(outputs);
        if (code >= 0)
            code = avfilter_graph_config(graph_.get(), nullptr);
        if (code < 0)
            return failAv("make a sample film: draw", code);
        sink_ = graph_->filters[graph_->nb_filters - 1]; // as described
        for (unsigned i = 0; i < graph_->nb_filters; ++i)
            if (std::strstr(graph_->filters[i]->filter->name, "buffersink") != nullptr)
                sink_ = graph_->filters[i];
        return {};
    }
    void describePicture() {
        encoder_->width = av_buffersink_get_w(sink_);
        encoder_->height = av_buffersink_get_h(sink_);
        encoder_->pix_fmt = AV_PIX_FMT_YUV420P;
        encoder_->framerate = av_buffersink_get_frame_rate(sink_);
        encoder_->gop_size = 50;
        av_opt_set(encoder_->priv_data, "preset", "veryfast", 0);
        av_opt_set(encoder_->priv_data, "crf", "20", 0);
    }
    void describeSound() {
        encoder_->sample_rate = av_buffersink_get_sample_rate(sink_);
        encoder_->sample_fmt = AV_SAMPLE_FMT_FLTP;
        av_buffersink_get_ch_layout(sink_, &encoder_->ch_layout);
        encoder_->bit_rate = 96'000;
    }
    [[nodiscard]] Result<void> writePackets(AVFormatContext& out) {
        const auto packet = av::makePacket();
        int code = 0;
        while ((code = avcodec_receive_packet(encoder_.get(), packet.get())) >= 0) {
            packet->stream_index = stream_->index;
            av_packet_rescale_ts(packet.get(), encoder_->time_base, stream_->time_base);
            if (const int written = av_interleaved_write_frame(&out, packet.get()); written < 0)
                return failAv("make a sample film: write", written);
        }
        if (code != AVERROR(EAGAIN) && code != AVERROR_EOF)
            return failAv("make a sample film: encode", code);
        return {};
    }

    av::FilterGraphPtr graph_;
    AVFilterContext* sink_ = nullptr; // of the graph
    av::CodecContextPtr encoder_;
    AVStream* stream_ = nullptr; // of the output
    bool isDone_ = false;
    double seconds_ = 0;
};

// `isBegun` as soon as the file is of its making.
Result<void> writeFilm(const std::filesystem::path& file, const std::atomic<bool>& cancelled, bool& isBegun) {
    AVFormatContext* context = nullptr;
    if (const int code = avformat_alloc_output_context2(&context, nullptr, "mp4", file.c_str()); code < 0)
        return failAv("make a sample film", code);
    const OutputPtr out(context);
    std::array<SampleTrack, 2> tracks;
    if (auto opened = tracks[0].open(*out, kPicture, "libx264"); !opened)
        return opened;
    if (auto opened = tracks[1].open(*out, kSound, "aac"); !opened)
        return opened;
    if (const int code = avio_open(&out->pb, file.c_str(), AVIO_FLAG_WRITE); code < 0)
        return failAv("make a sample film: open " + file.string(), code);
    isBegun = true;
    if (const int code = avformat_write_header(out.get(), nullptr); code < 0)
        return failAv("make a sample film: write", code);
    while (!tracks[0].isDone() || !tracks[1].isDone()) {
        if (cancelled)
            return fail(ErrorCode::Cancelled, "make a sample film: cancelled");
        const bool isPicture =
            !tracks[0].isDone() && (tracks[1].isDone() || tracks[0].seconds() <= tracks[1].seconds());
        if (auto stepped = tracks[isPicture ? 0 : 1].step(*out); !stepped)
            return stepped;
    }
    if (const int code = av_write_trailer(out.get()); code < 0)
        return failAv("make a sample film: write", code);
    return {};
}

} // namespace

Result<void> makeSampleFilm(const std::filesystem::path& file, const std::atomic<bool>& cancelled) {
    std::error_code error;
    const auto isThere = [&] { return std::filesystem::exists(std::filesystem::symlink_status(file, error)); };
    if (isThere())
        return fail(ErrorCode::AlreadyExists, "make a sample film: " + file.string() + " is there already");
    auto part = file;
    part += ".part";
    bool isBegun = false;
    auto written = writeFilm(part, cancelled, isBegun);
    if (written && isThere())
        written = fail(ErrorCode::AlreadyExists, "make a sample film: " + file.string() + " is there by now");
    if (written)
        written = renameDurably(part, file);
    if (!written && isBegun)
        std::filesystem::remove(part, error);
    return written;
}

} // namespace vitascope::packaging
