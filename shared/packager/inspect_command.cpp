// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/packager/commands.h"
#include "shared/packager/events.h"
#include "shared/packaging/estimate.h"
#include "shared/packaging/film_refusal.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <thread>

namespace vitascope::packager {
namespace {

using nlohmann::json;
using packaging::Plan;

double rounded(double value) {
    return std::round(value * 1000) / 1000;
}

template<class T>
json orNull(const std::optional<T>& value) {
    return value ? json(*value) : json(nullptr);
}

// What is changed of the picture on the way, as codes that the programs put into words.
json oddities(const av::VideoStream& video, const av::Input& input) {
    json codes = json::array();
    const auto add = [&](bool is, const char* code) {
        if (is)
            codes.push_back(code);
    };
    add(video.interlaced, "interlaced");
    add(video.rotation != 0, "rotated");
    add(video.mirrored, "mirrored");
    add(video.pixelAspect.num != video.pixelAspect.den, "anamorphic");
    add(video.dynamics == av::Dynamics::Pq, "hdr-pq");
    add(video.dynamics == av::Dynamics::Hlg, "hdr-hlg");
    add(video.bitDepth > 8, "deep-colour");
    add((video.stored.width | video.stored.height) % 2 != 0, "odd-size");
    add(av::hasUnevenFrameRate(input, video), "variable-frame-rate");
    add(video.frameRate.num <= 0, "unknown-frame-rate");
    return codes;
}

json describe(const av::VideoStream& video, const Plan& plan, const av::Input& input) {
    return {{"codec", video.codec},
            {"width", video.shown.width},
            {"height", video.shown.height},
            {"storedWidth", video.stored.width},
            {"storedHeight", video.stored.height},
            {"frameRate", rounded(av_q2d(plan.frameRate))},
            {"bitDepth", video.bitDepth},
            {"rotation", video.rotation},
            {"oddities", oddities(video, input)}};
}

json describe(const packaging::PlannedTrack& track) {
    return {{"name", track.head.name},         {"language", track.head.language},
            {"label", track.head.label},       {"role", package::toString(track.head.role)},
            {"default", track.head.isDefault}, {"forced", track.head.role == package::TrackRole::Forced}};
}

json audioTracks(const Plan& plan) {
    json tracks = json::array();
    for (const auto& track : plan.audio)
        for (const auto& stream : plan.info.audio)
            if (stream.index == track.stream) {
                json one = describe(track);
                one.update({{"codec", stream.codec},
                            {"channels", stream.channels},
                            {"layout", stream.layout},
                            {"sampleRate", stream.sampleRate}});
                tracks.push_back(std::move(one));
            }
    return tracks;
}

json subtitleTracks(const Plan& plan) {
    json tracks = json::array();
    for (const auto& stream : plan.info.subtitles) {
        json one{{"codec", stream.codec}, {"converted", false}, {"language", stream.language}, {"label", stream.title}};
        for (const auto& track : plan.subtitles)
            if (track.stream == stream.index) {
                one.update(describe(track));
                one["converted"] = true;
            }
        one["reason"] = one["converted"] ? "" : stream.isText ? "too-many" : "pictures";
        tracks.push_back(std::move(one));
    }
    return tracks;
}

json ladder(const Plan& plan, const packaging::Estimate& estimate) {
    json rungs = json::array();
    for (std::size_t i = 0; i < plan.ladder.size(); ++i) {
        const auto& rung = plan.ladder[i];
        rungs.push_back({{"name", rung.name},
                         {"width", rung.size.width},
                         {"height", rung.size.height},
                         {"maxBitsPerSecond", rung.maxRate},
                         {"estimatedBitsPerSecond", estimate.ladder[i].rate.value},
                         {"estimatedBytes", orNull(estimate.ladder[i].bytes)}});
    }
    return rungs;
}

} // namespace

int inspectCommand(const std::filesystem::path& path) {
    const auto film = packaging::inspectFilm(path);
    if (!film) {
        printEvent({{"event", "refused"},
                    {"reason", packaging::toString(film.error().reason)},
                    {"message", film.error().message}});
        return kFailed;
    }
    const Plan& plan = film->plan;
    const auto estimate = packaging::estimate(plan, film->size, std::thread::hardware_concurrency());
    const auto seconds = [](const std::optional<Seconds>& time) {
        return time ? json(rounded(time->count())) : json(nullptr);
    };
    printEvent({{"event", "inspected"},
                {"container", plan.info.container},
                {"bytes", film->size},
                {"durationSeconds", seconds(plan.info.duration)},
                {"video", describe(*plan.info.video, plan, *film->input)},
                {"audio", audioTracks(plan)},
                {"subtitles", subtitleTracks(plan)},
                {"ladder", ladder(plan, estimate)},
                {"estimatedBytes", orNull(estimate.bytes)},
                {"estimatedSeconds", seconds(estimate.time)},
                {"notices", plan.notices}});
    return kDone;
}

} // namespace vitascope::packager
