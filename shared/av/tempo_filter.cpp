// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/av/tempo_filter.h"

#include "shared/av/av_error.h"
#include "shared/av/av_ptr.h"
#include "shared/av/sound.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace vitascope::av {

namespace {

constexpr double kLeast = 0.5;
constexpr double kMost = 2.0;

AVFilterContext* add(AVFilterGraph& graph, const char* filter, const std::string& arguments) {
    AVFilterContext* context = nullptr;
    const auto* kind = avfilter_get_by_name(filter);
    const int code =
        kind ? avfilter_graph_create_filter(&context, kind, filter, arguments.c_str(), nullptr, &graph) : -1;
    return code < 0 ? nullptr : context;
}

} // namespace

struct TempoFilter::Graph {
    FilterGraphPtr graph{avfilter_graph_alloc()};
    AVFilterContext* source = nullptr; // the graph's
    AVFilterContext* sink = nullptr;
    FramePtr out = makeFrame();
    std::int64_t pushed = 0; // samples

    [[nodiscard]] bool build(double tempo) {
        source = add(*graph, "abuffer",
                     fmt::format("sample_rate={0}:sample_fmt=flt:channel_layout=stereo:time_base=1/{0}", kSoundRate));
        auto* change = add(*graph, "atempo", fmt::format("{:.4f}", tempo));
        auto* shape = add(*graph, "aformat", "sample_fmts=flt:channel_layouts=stereo");
        sink = add(*graph, "abuffersink", "");
        return source && change && shape && sink && avfilter_link(source, 0, change, 0) >= 0 &&
               avfilter_link(change, 0, shape, 0) >= 0 && avfilter_link(shape, 0, sink, 0) >= 0 &&
               avfilter_graph_config(graph.get(), nullptr) >= 0;
    }
};

TempoFilter::TempoFilter(std::unique_ptr<Graph> graph) : graph_(std::move(graph)) {}

TempoFilter::~TempoFilter() = default;

Result<std::unique_ptr<TempoFilter>> TempoFilter::open(double tempo) {
    if (!(tempo >= kLeast && tempo <= kMost))
        return fail(ErrorCode::InvalidInput, fmt::format("change the tempo: {} is not within 0.5 and 2", tempo));
    auto graph = std::make_unique<Graph>();
    if (!graph->graph || !graph->build(tempo))
        return fail(ErrorCode::Internal, "change the tempo: the filter could not be made");
    return std::unique_ptr<TempoFilter>(new TempoFilter(std::move(graph)));
}

Result<std::vector<float>> TempoFilter::push(std::span<const float> interleaved) {
    const auto frame = makeFrame();
    frame->format = AV_SAMPLE_FMT_FLT;
    frame->sample_rate = kSoundRate;
    av_channel_layout_default(&frame->ch_layout, kSoundChannels);
    frame->nb_samples = static_cast<int>(interleaved.size() / kSoundChannels);
    frame->pts = graph_->pushed;
    if (frame->nb_samples == 0)
        return drain();
    if (av_frame_get_buffer(frame.get(), 0) < 0)
        return fail(ErrorCode::Internal, "change the tempo: no memory");
    std::copy(interleaved.begin(), interleaved.end(), reinterpret_cast<float*>(frame->data[0]));
    graph_->pushed += frame->nb_samples;
    if (const int code = av_buffersrc_add_frame(graph_->source, frame.get()); code < 0)
        return failAv("change the tempo", code);
    return drain();
}

Result<std::vector<float>> TempoFilter::finish() {
    if (const int code = av_buffersrc_add_frame(graph_->source, nullptr); code < 0)
        return failAv("change the tempo", code);
    return drain();
}

Result<std::vector<float>> TempoFilter::drain() {
    std::vector<float> samples;
    while (true) {
        const int code = av_buffersink_get_frame(graph_->sink, graph_->out.get());
        if (code == AVERROR(EAGAIN) || code == AVERROR_EOF)
            return samples;
        if (code < 0)
            return failAv("change the tempo", code);
        const auto* first = reinterpret_cast<const float*>(graph_->out->data[0]);
        samples.insert(samples.end(), first, first + graph_->out->nb_samples * kSoundChannels);
        av_frame_unref(graph_->out.get());
    }
}

} // namespace vitascope::av
