// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/playback/fetch_scheduler.h"

#include "shared/base/log.h"

#include <algorithm>
#include <cmath>

namespace vitascope::playback {

namespace {

constexpr auto kWatch = std::chrono::milliseconds(250);
constexpr Seconds kSlice{1};
constexpr Seconds kUnknownSegment{4}; // until a playlist says
constexpr MediaTime kKeptOnSwitch = std::chrono::seconds(3);

SteadyTime after(SteadyTime now, Seconds wait) {
    return now + std::chrono::duration_cast<SteadyTime::duration>(wait);
}

std::int64_t lengthOf(const MediaIndex& index, std::size_t segment) {
    return segment < index.segments.size() && index.segments[segment].source.range
               ? index.segments[segment].source.range->length
               : 0;
}

} // namespace

FetchScheduler::FetchScheduler(FilmLoader& films, StreamFeed& video, StreamFeed& audio, Downloads& downloads,
                               const Clock& clock, std::unique_ptr<abr::Policy> policy)
    : films_(films), video_(video), audio_(audio), downloads_(downloads), clock_(clock), policy_(std::move(policy)) {}

void FetchScheduler::open(const Limits& limits, std::optional<int> fixed,
                          std::optional<BitsPerSecond> knownThroughput) {
    limits_ = limits;
    fixed_ = fixed;
    lastRendition_.reset();
    choice_.reset();
    misaligned_.clear();
    reference_.reset();
    if (films_.index(StreamKind::Video, 0)) // the URL was that of a media playlist
        reference_ = 0;
    audioTrack_.reset();
    estimator_.reset();
    if (knownThroughput && knownThroughput->value > 0)
        estimator_.add({knownThroughput->value / 8, Seconds(1)});
    sample_ = {};
    (void)downloads_.takeSample(); // the master playlist's round trips say little
    waitUntil_ = {};
    rebuildLadder();
}

void FetchScheduler::moveTo(MediaTime position) {
    target_ = position;
    videoPlaced_ = false;
    audioPlaced_ = false;
    waitUntil_ = {};
    place();
}

void FetchScheduler::setRendition(std::optional<int> fixed, const Moment& moment) {
    fixed_ = fixed;
    waitUntil_ = {};
    if (fixed && lastRendition_ && *fixed != *lastRendition_)
        video_.forgetAfter(moment.position + kKeptOnSwitch);
}

void FetchScheduler::setAudio(std::optional<int> track, MediaTime position) {
    audioTrack_ = track;
    audio_.reset();
    audioPlaced_ = false;
    target_ = position;
    if (track)
        films_.need(StreamKind::Audio, *track);
    place();
}

void FetchScheduler::loadAllPlaylists() {
    for (std::size_t i = 0; i < films_.film().video.size(); ++i)
        films_.need(StreamKind::Video, static_cast<int>(i));
}

void FetchScheduler::indexArrived(StreamKind kind, int index) {
    if (kind == StreamKind::Video && !reference_)
        reference_ = index;
    if (kind == StreamKind::Video && !isAligned(*reference(), *films_.index(kind, index))) {
        log::warning("rendition left out: its segments do not match", {{"rendition", std::to_string(index)}});
        misaligned_.insert(index);
    }
    rebuildLadder();
    place();
}

void FetchScheduler::segmentDone() {
    takeSample();
    estimator_.add(sample_);
    sample_ = {};
}

void FetchScheduler::takeSample() {
    const auto sample = downloads_.takeSample();
    sample_.bytes += sample.bytes;
    sample_.time += sample.time;
}

std::optional<SteadyTime> FetchScheduler::step(const Moment& moment) {
    const auto video = stepVideo(moment);
    const auto audio = stepAudio(moment);
    return video && audio ? std::min(video, audio) : std::max(video, audio);
}

BitsPerSecond FetchScheduler::throughput() const {
    const auto estimate = estimator_.estimate();
    return estimate ? estimate->cautious() : BitsPerSecond{};
}

std::size_t FetchScheduler::videoSegments() const {
    const auto* index = reference();
    return index ? index->segments.size() : 0;
}

std::size_t FetchScheduler::audioSegments() const {
    const auto* index = audioTrack_ ? films_.index(StreamKind::Audio, *audioTrack_) : nullptr;
    return index ? index->segments.size() : 0;
}

std::optional<SteadyTime> FetchScheduler::stepVideo(const Moment& moment) {
    if (films_.film().video.empty())
        return std::nullopt;
    watchDownload(moment);
    const auto now = clock_.steadyNow();
    if (video_.loader().isBusy())
        return fixed_ ? std::nullopt : std::optional(nextWatch_);
    if (reference() && video_.nextToLoad() >= videoSegments())
        return std::nullopt;
    if (now < waitUntil_)
        return waitUntil_;
    const Seconds ahead = video_.buffer().availableFrom(moment.position) - moment.position;
    if (ahead >= limits_.ahead || video_.buffer().bytes() + audio_.buffer().bytes() >= limits_.bytes)
        return after(now, kWatch);
    if (soundLags())
        return std::nullopt; // asked again when it has come
    const auto segment = videoPlaced_ ? video_.nextToLoad() : 0;
    const int rendition = chooseRendition(moment, segment);
    if (rendition < 0)
        return waitUntil_;
    const auto* index = films_.index(StreamKind::Video, rendition);
    if (!index) {
        films_.need(StreamKind::Video, rendition);
        return std::nullopt; // goes on when it has come
    }
    video_.loader().start(rendition, *index, segment);
    lastRendition_ = rendition;
    nextWatch_ = now + kWatch;
    return nextWatch_;
}

std::optional<SteadyTime> FetchScheduler::stepAudio(const Moment& moment) {
    const auto* index = audioTrack_ ? films_.index(StreamKind::Audio, *audioTrack_) : nullptr;
    if (!index || !audioPlaced_ || audio_.loader().isBusy())
        return std::nullopt;
    const auto segment = audio_.nextToLoad();
    if (segment >= index->segments.size())
        return std::nullopt;
    const Seconds ahead = audio_.buffer().availableFrom(moment.position) - moment.position;
    if (ahead >= limits_.ahead)
        return after(clock_.steadyNow(), kWatch);
    if (index->segments[segment].time.start >= scheduledVideoEnd() && !audio_.buffer().isEmpty())
        return std::nullopt; // video first; asked again when its next segment is under way
    audio_.loader().start(*audioTrack_, *index, segment);
    return std::nullopt;
}

void FetchScheduler::watchDownload(const Moment& moment) {
    const auto now = clock_.steadyNow();
    const auto progress = video_.loader().progress();
    if (fixed_ || !progress || now < nextWatch_)
        return;
    nextWatch_ = now + kWatch;
    takeSample();
    if (sample_.time >= kSlice) // a link that has changed must show before a long segment is over
        segmentDone();
    auto observation = observe(moment, progress->segment);
    observation.inFlight = abr::InFlight{static_cast<std::size_t>(progress->source), progress->received,
                                         progress->total, (now - progress->started) * moment.speed};
    if (!std::holds_alternative<abr::Abandon>(policy_->decide(observation)))
        return;
    log::info("segment given up for a lower rendition", {{"segment", std::to_string(progress->segment)}});
    video_.loader().cancel();
    segmentDone();
    waitUntil_ = {};
}

void FetchScheduler::place() {
    if (const auto* index = reference(); index && !videoPlaced_) {
        video_.moveTo(index->segmentAt(target_), target_);
        videoPlaced_ = true;
    }
    const auto* sound = audioTrack_ ? films_.index(StreamKind::Audio, *audioTrack_) : nullptr;
    if (sound && !audioPlaced_) {
        audio_.moveTo(sound->segmentAt(target_), target_);
        audioPlaced_ = true;
    }
}

void FetchScheduler::rebuildLadder() {
    const auto& film = films_.film();
    const auto* timing = reference();
    const auto* sound = audioTrack_ ? films_.index(StreamKind::Audio, *audioTrack_) : nullptr;
    ladder_ = abr::Ladder();
    if (timing) {
        for (const auto& segment : timing->segments)
            ladder_.segmentDuration.emplace_back(segment.time.end - segment.time.start);
    } else {
        ladder_.segmentDuration.push_back(kUnknownSegment);
    }
    for (std::size_t i = 0; i < film.video.size(); ++i) {
        const auto& rendition = film.presentation.renditions[i];
        abr::Rendition entry{rendition.bandwidth, rendition.averageBandwidth, {}};
        const auto* index = films_.index(StreamKind::Video, static_cast<int>(i));
        for (std::size_t k = 0; index && lengthOf(*index, 0) > 0 && k < index->segments.size(); ++k)
            entry.segmentBytes.push_back(lengthOf(*index, k) + (sound ? lengthOf(*sound, k) : 0));
        ladder_.renditions.push_back(std::move(entry));
    }
}

int FetchScheduler::chooseRendition(const Moment& moment, std::size_t segment) {
    const auto choose = [this](int rendition, abr::Reason reason) {
        choice_ = RenditionChoice{usable(rendition), reason};
        return choice_->rendition;
    };
    if (fixed_)
        return choose(*fixed_, abr::Reason::Unknown);
    if (!lastRendition_ && reference_)
        return *reference_; // the start was decided when its playlist was fetched
    const auto decision = policy_->decide(observe(moment, segment));
    if (const auto* fetch = std::get_if<abr::Fetch>(&decision))
        return choose(static_cast<int>(fetch->rendition), fetch->reason);
    const auto* wait = std::get_if<abr::Wait>(&decision);
    waitUntil_ = after(clock_.steadyNow(), wait ? wait->duration / moment.speed : Seconds(kWatch));
    return -1;
}

int FetchScheduler::usable(int rendition) const {
    int candidate = std::clamp(rendition, 0, static_cast<int>(films_.film().video.size()) - 1);
    while (candidate > 0 && misaligned_.contains(candidate))
        --candidate;
    while (misaligned_.contains(candidate))
        ++candidate; // the reference itself never is
    return candidate;
}

// The policy counts in seconds of the film: at twice the speed the link carries half as much in each of them.
abr::Observation FetchScheduler::observe(const Moment& moment, std::size_t segment) const {
    abr::Observation observation;
    observation.ladder = &ladder_;
    observation.nextSegment = std::min(segment, ladder_.segments() - 1);
    observation.buffer = video_.buffer().availableFrom(moment.position) - moment.position;
    observation.bufferLimit = limits_.ahead;
    observation.isPlaying = moment.isRunning;
    if (lastRendition_)
        observation.lastRendition = static_cast<std::size_t>(*lastRendition_);
    observation.estimate = estimator_.estimate();
    if (observation.estimate && moment.speed != 1)
        for (auto* rate : {&observation.estimate->fast, &observation.estimate->slow})
            rate->value = std::llround(static_cast<double>(rate->value) / moment.speed);
    return observation;
}

const MediaIndex* FetchScheduler::reference() const {
    return reference_ ? films_.index(StreamKind::Video, *reference_) : nullptr;
}

bool FetchScheduler::soundLags() const {
    const auto* index = audioTrack_ ? films_.index(StreamKind::Audio, *audioTrack_) : nullptr;
    if (!index || !audioPlaced_ || video_.buffer().isEmpty())
        return false;
    const auto progress = audio_.loader().progress();
    const auto segment = progress ? progress->segment : audio_.nextToLoad();
    return segment < index->segments.size() && index->segments[segment].time.start < scheduledVideoEnd();
}

MediaTime FetchScheduler::scheduledVideoEnd() const {
    const auto* index = reference();
    if (!index || video_.buffer().isEmpty())
        return target_;
    return index->segments[std::min(video_.buffer().endIndex(), index->segments.size()) - 1].time.end;
}

} // namespace vitascope::playback
