// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/packaging/plan.h"

#include "shared/packaging/audio_encoder.h"
#include "shared/packaging/language.h"
#include "shared/packaging/picture_preparer.h"
#include "shared/packaging/thumbnail_maker.h"
#include "shared/packaging/video_timeline.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <optional>

namespace vitascope::packaging {
namespace {

constexpr int kSmallestSide = 16;
constexpr double kMaxFrameRate = 300;

Result<void> checkLimits(const av::MediaInfo& info) {
    if (!info.video)
        return fail(ErrorCode::InvalidInput, "the file has no video track");
    const av::VideoStream& video = *info.video;
    const auto pixels = std::int64_t{video.stored.width} * video.stored.height;
    const int longest = std::max({video.stored.width, video.stored.height, video.shown.width, video.shown.height});
    if (longest > kMaxSide || pixels > kMaxPixels)
        return fail(ErrorCode::InvalidInput,
                    fmt::format("the picture is too large: {} x {}, at most {} x {}", video.stored.width,
                                video.stored.height, kMaxSide, kMaxPixels / kMaxSide));
    if (std::min(video.shown.width, video.shown.height) < kSmallestSide)
        return fail(ErrorCode::InvalidInput,
                    fmt::format("the picture is too small: {} x {}", video.shown.width, video.shown.height));
    if (!avcodec_find_decoder_by_name(video.codec.c_str()) &&
        !avcodec_find_decoder(avcodec_descriptor_get_by_name(video.codec.c_str())->id))
        return fail(ErrorCode::InvalidInput, fmt::format("there is no decoder for {} video", video.codec));
    if (info.duration && info.duration->count() > kMaxSeconds)
        return fail(ErrorCode::InvalidInput,
                    fmt::format("the film is too long: {:.0f} hours, at most 24", info.duration->count() / 3600));
    return {};
}

AVRational plausibleFrameRate(AVRational rate) {
    const bool plausible = rate.num > 0 && rate.den > 0 && av_q2d(rate) <= kMaxFrameRate && av_q2d(rate) >= 1;
    if (!plausible)
        return {25, 1};
    AVRational reduced{};
    av_reduce(&reduced.num, &reduced.den, rate.num, rate.den, 100'000);
    return reduced;
}

std::string labelOf(const std::string& title, const std::string& language, std::string_view fallback,
                    std::size_t number) {
    constexpr std::size_t kLongestLabel = 100;
    std::string label;
    for (const char c : title) {
        if (static_cast<unsigned char>(c) >= 0x20 && c != '"')
            label += c;
    }
    if (!label.empty() && label.size() <= kLongestLabel)
        return label;
    const std::string_view name = languageName(language);
    return name.empty() ? fmt::format("{} {}", fallback, number) : std::string(name);
}

std::string trackName(char kind, std::size_t number, std::string language) {
    std::transform(language.begin(), language.end(), language.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return fmt::format("{}{}-{}", kind, number, language);
}

package::TrackRole audioRole(const av::Disposition& disposition) {
    if (disposition.commentary)
        return package::TrackRole::Commentary;
    if (disposition.visualImpaired)
        return package::TrackRole::Description;
    return disposition.dub ? package::TrackRole::Dub : package::TrackRole::Main;
}

package::TrackRole subtitleRole(const av::Disposition& disposition) {
    if (disposition.forced)
        return package::TrackRole::Forced;
    if (disposition.hearingImpaired)
        return package::TrackRole::Caption;
    return disposition.commentary ? package::TrackRole::Commentary : package::TrackRole::Main;
}

std::vector<package::TrackManifest> videoHeads(const std::vector<Rung>& ladder) {
    std::vector<package::TrackManifest> heads;
    for (const Rung& rung : ladder) {
        package::TrackManifest head;
        head.name = rung.name;
        head.kind = package::TrackKind::Video;
        head.file = rung.name + ".mp4";
        head.timescale = kTimescale;
        head.label = rung.name.substr(1) + "p";
        head.isDefault = heads.empty();
        heads.push_back(std::move(head));
    }
    return heads;
}

void planAudio(Plan& plan) {
    for (const av::AudioStream& stream : plan.info.audio) {
        if (stream.channels <= 0 || stream.sampleRate <= 0) {
            plan.notices.push_back(fmt::format("audio track {} ({}) has no sound that can be decoded and is left out",
                                               stream.index, stream.codec));
            continue;
        }
        if (plan.audio.size() == kMaxAudioTracks) {
            plan.notices.push_back(fmt::format("only the first {} audio tracks are packaged", kMaxAudioTracks));
            break;
        }
        const std::size_t number = plan.audio.size() + 1;
        package::TrackManifest head;
        head.kind = package::TrackKind::Audio;
        head.language = toBcp47(stream.language);
        head.name = trackName('a', number, head.language);
        head.file = head.name + ".mp4";
        head.timescale = kAudioRate;
        head.label = labelOf(stream.title, head.language, "Audio", number);
        head.role = audioRole(stream.disposition);
        head.isDefault = stream.disposition.isDefault;
        plan.audio.push_back({stream.index, std::move(head)});
    }
    // Exactly one default: the first that the film marks, or the first.
    auto chosen = std::find_if(plan.audio.begin(), plan.audio.end(),
                               [](const PlannedTrack& track) { return track.head.isDefault; });
    if (chosen == plan.audio.end())
        chosen = plan.audio.begin();
    for (auto track = plan.audio.begin(); track != plan.audio.end(); ++track)
        track->head.isDefault = track == chosen;
}

void planSubtitles(Plan& plan) {
    bool anyDefault = false;
    for (const av::SubtitleStream& stream : plan.info.subtitles) {
        if (!stream.isText || plan.subtitles.size() == kMaxSubtitleTracks) {
            plan.notices.push_back(fmt::format("subtitle track {} ({}) is left out: {}", stream.index, stream.codec,
                                               stream.isText ? "there are too many" : "it holds pictures, not text"));
            continue;
        }
        const std::size_t number = plan.subtitles.size() + 1;
        package::TrackManifest head;
        head.kind = package::TrackKind::Subtitles;
        head.language = toBcp47(stream.language);
        head.name = trackName('s', number, head.language);
        head.file = head.name + ".vtt";
        head.timescale = kTimescale;
        head.label = labelOf(stream.title, head.language, "Subtitles", number);
        head.role = subtitleRole(stream.disposition);
        head.isDefault = stream.disposition.isDefault && head.role != package::TrackRole::Forced && !anyDefault;
        anyDefault = anyDefault || head.isDefault;
        plan.subtitles.push_back({stream.index, std::move(head)});
    }
}

// In microseconds, or nothing where the container does not tell.
std::optional<std::int64_t> startOf(const AVStream& stream) {
    if (stream.start_time == AV_NOPTS_VALUE)
        return std::nullopt;
    return av_rescale_q(stream.start_time, stream.time_base, AV_TIME_BASE_Q);
}

// The film starts with its first picture, so that pictures keep their times; or with sound that comes long before it.
// Less than that is mostly the priming of an encoder.
std::int64_t originOf(const av::Input& input, const Plan& plan) {
    constexpr std::int64_t kEarlySound = AV_TIME_BASE / 10;
    std::optional<std::int64_t> sound;
    for (const PlannedTrack& track : plan.audio) {
        const auto start = startOf(input.stream(track.stream));
        if (start && (!sound || *start < *sound))
            sound = start;
    }
    const auto picture = startOf(input.stream(plan.info.video->index));
    if (picture && sound && *sound < *picture - kEarlySound)
        return *sound;
    return picture ? *picture : sound.value_or(0);
}

} // namespace

Result<Plan> makePlan(const av::Input& input) {
    Plan plan;
    plan.info = av::probe(input);
    if (av::isEncrypted(input))
        return fail(ErrorCode::InvalidInput, "the film is encrypted (DRM)");
    if (const auto within = checkLimits(plan.info); !within)
        return fail(within.error());
    if (const auto whole = av::checkNotTruncated(input); !whole)
        return fail(whole.error());
    const av::VideoStream& video = *plan.info.video;
    plan.frameRate = plausibleFrameRate(video.frameRate);
    plan.colour = coloursOf(*input.stream(video.index).codecpar);
    plan.ladder = makeLadder(video.shown, plan.frameRate);
    plan.video = videoHeads(plan.ladder);
    planAudio(plan);
    planSubtitles(plan);
    plan.thumbnails = thumbnailHead(plan.ladder.back().size, plan.info.duration);
    plan.originMicroseconds = originOf(input, plan);
    return plan;
}

} // namespace vitascope::packaging
