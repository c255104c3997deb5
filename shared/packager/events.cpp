// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/packager/events.h"

#include "shared/packager/commands.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <cstdio>

namespace vitascope::packager {
namespace {

using nlohmann::json;

double rounded(double value) {
    return std::round(value * 1000) / 1000;
}

json describe(const packaging::Rung& rung) {
    return {{"name", rung.name},          {"kind", "video"}, {"width", rung.size.width},
            {"height", rung.size.height}, {"crf", rung.crf}, {"maxBitsPerSecond", rung.maxRate}};
}

json describe(const packaging::PlannedTrack& track) {
    return {{"name", track.head.name},         {"kind", package::toString(track.head.kind)},
            {"language", track.head.language}, {"label", track.head.label},
            {"default", track.head.isDefault}, {"role", package::toString(track.head.role)}};
}

} // namespace

void printEvent(const json& event) {
    const std::string line = event.dump(-1, ' ', false, json::error_handler_t::replace) + "\n";
    std::fwrite(line.data(), 1, line.size(), stdout);
    std::fflush(stdout);
}

int printError(const Error& error) {
    printEvent({{"event", "error"}, {"code", toString(error.code)}, {"message", error.message}});
    return error.code == ErrorCode::Cancelled ? kCancelled : kFailed;
}

void EventPrinter::probed(const packaging::Plan& plan) {
    const av::VideoStream& video = *plan.info.video;
    json tracks = json::array();
    for (const auto& rung : plan.ladder)
        tracks.push_back(describe(rung));
    for (const auto* list : {&plan.audio, &plan.subtitles}) {
        for (const auto& track : *list)
            tracks.push_back(describe(track));
    }
    json event{{"event", "probed"},
               {"container", plan.info.container},
               {"durationSeconds", nullptr},
               {"video",
                {{"codec", video.codec},
                 {"width", video.shown.width},
                 {"height", video.shown.height},
                 {"frameRate", rounded(av_q2d(plan.frameRate))},
                 {"interlaced", video.interlaced},
                 {"rotation", video.rotation},
                 {"highDynamicRange", video.dynamics != av::Dynamics::Standard}}},
               {"tracks", std::move(tracks)},
               {"notices", plan.notices}};
    if (plan.info.duration)
        event["durationSeconds"] = rounded(plan.info.duration->count());
    printEvent(event);
}

void EventPrinter::resumed(Seconds film) {
    printEvent({{"event", "resumed"}, {"seconds", rounded(film.count())}});
}

void EventPrinter::progressed(const packaging::Progress& progress) {
    json event{{"event", "progress"},
               {"seconds", rounded(progress.done.count())},
               {"durationSeconds", nullptr},
               {"speed", rounded(progress.speed)},
               {"remainingSeconds", nullptr}};
    if (progress.duration)
        event["durationSeconds"] = rounded(progress.duration->count());
    if (progress.remaining)
        event["remainingSeconds"] = rounded(progress.remaining->count());
    printEvent(event);
}

void EventPrinter::trackDone(const package::TrackManifest& track) {
    printEvent({{"event", "track"}, {"name", track.name}, {"bytes", track.size}});
}

void EventPrinter::noticed(const std::string& notice) {
    printEvent({{"event", "notice"}, {"message", notice}});
}

void EventPrinter::candidate(const packaging::PosterCandidate& candidate) {
    printEvent({{"event", "candidate"},
                {"file", candidate.file},
                {"preview", candidate.preview},
                {"seconds", rounded(candidate.time.count())},
                {"width", candidate.width},
                {"height", candidate.height}});
}

void EventPrinter::done(const packaging::PackagingSummary& summary) {
    printEvent({{"event", "done"}, {"seconds", rounded(summary.wall.count())}, {"speed", rounded(summary.speed)}});
}

} // namespace vitascope::packager
