// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/playback/player_engine.h"

#include "shared/abr/buffer_policy.h"
#include "shared/base/log.h"

#include <algorithm>
#include <utility>

namespace vitascope::playback {

namespace {

constexpr std::size_t kFragmentsAhead = 2; // given to a decoder, not yet decoded
constexpr std::size_t kPicturesAhead = 6;  // decoded, not yet shown: 3 MiB each at 1080p
constexpr std::size_t kSoundsAhead = 24;   // half a second
constexpr Seconds kWorthWaiting{1};
constexpr double kSlowest = 0.5;
constexpr double kFastest = 2;

// A network or a server that is away may come back.
bool isPassing(const Error& error) {
    return error.code == ErrorCode::Unavailable || error.code == ErrorCode::Timeout;
}

// The folder of the URL: what all URLs of the film start with.
std::string folderOf(const std::string& url) {
    const auto path = url.substr(0, url.find('?'));
    return path.substr(0, path.rfind('/') + 1);
}

std::string languageAt(const std::vector<TrackInfo>& tracks, int index) {
    return tracks.at(static_cast<std::size_t>(index)).language;
}

std::string lastFolderOf(const std::string& url) {
    auto folder = folderOf(url);
    folder.pop_back();
    return folder.substr(folder.rfind('/') + 1);
}

} // namespace

PlayerEngine::PlayerEngine(Fetcher& fetcher, VideoOutput& video, AudioOutput* audio, const Clock& clock,
                           PlayerListener& listener)
    : clock_(clock),
      listener_(listener),
      video_(video),
      device_(audio),
      silentAudio_(clock),
      audio_(&silentAudio_),
      downloads_(fetcher, loop_, clock, [this] { rightRefused(); }),
      films_(
          downloads_, [this](const Result<void>& result) { filmArrived(result); },
          [this](StreamKind kind, int index, const Result<void>& result) { indexArrived(kind, index, result); }),
      videoFeed_(downloads_, clock,
                 [this](const Result<LoadOutcome>& result) { segmentDone(StreamKind::Video, result); }),
      audioFeed_(downloads_, clock,
                 [this](const Result<LoadOutcome>& result) { segmentDone(StreamKind::Audio, result); }),
      scheduler_(films_, videoFeed_, audioFeed_, downloads_, clock, std::make_unique<abr::BufferPolicy>()),
      subtitles_(downloads_),
      presenter_(video),
      sound_(silentAudio_),
      videoWorker_("video-decode", kFragmentsAhead, kPicturesAhead, [this] { loop_.wake(); }),
      audioWorker_("audio-decode", kFragmentsAhead, kSoundsAhead, [this] { loop_.wake(); }),
      thread_([this] {
          nameThisThread("playback");
          loop_.run([this] { return step(); }, [this](const Error& error) { fail(error); });
      }) {}

PlayerEngine::~PlayerEngine() {
    loop_.quit();
    thread_.join();
    audio_->stop();
    downloads_.cancelAll();
}

void PlayerEngine::post(std::function<void(PlayerEngine&)> command) {
    loop_.post([this, command = std::move(command)] { command(*this); });
}

void PlayerEngine::choose(std::function<void(Snapshot&)> change, std::function<void(PlayerEngine&)> command) {
    shown_.with([&](Shown& shown) { shown.foretold.push_back(std::move(change)); });
    post([command = std::move(command)](PlayerEngine& engine) {
        ++engine.choicesMade_; // also if it fails
        command(engine);
    });
}

Snapshot PlayerEngine::snapshot() const {
    return shown_.with([](const Shown& shown) {
        auto snapshot = shown.snapshot;
        for (const auto& change : shown.foretold)
            change(snapshot);
        return snapshot;
    });
}

Presentation PlayerEngine::presentation() const {
    return presentation_.with([](const Presentation& presentation) { return presentation; });
}

void PlayerEngine::open(std::string masterUrl, OpenOptions options) {
    close();
    options_ = std::move(options);
    masterUrl_ = std::move(masterUrl);
    wantsToPlay_ = !options_.paused;
    openedAt_ = clock_.steadyNow();
    mediaClock_.set(options_.start, openedAt_);
    bytesBefore_ = downloads_.bytesFetched();
    enter(State::Opening);
    downloads_.renew({}, {});
    films_.open(masterUrl_);
}

void PlayerEngine::play() {
    if (!isOpen())
        return;
    wantsToPlay_ = true;
    if (hasEnded_)
        jumpTo(MediaTime());
}

void PlayerEngine::pause() {
    wantsToPlay_ = false;
    if (isRunning_)
        stopFilm(clock_.steadyNow());
}

void PlayerEngine::seek(MediaTime position) {
    if (!isOpen())
        return;
    if (isKnown_)
        return jumpTo(position);
    options_.start = position;
    mediaClock_.set(position, clock_.steadyNow());
}

void PlayerEngine::setRendition(std::optional<int> index) {
    const auto count = static_cast<int>(films_.film().video.size());
    if (!isOpen() || (index && (*index < 0 || (count > 0 && *index >= count))))
        return;
    options_.rendition = index;
    scheduler_.setRendition(index, moment(clock_.steadyNow()));
}

void PlayerEngine::selectAudio(int index) {
    if (!isOpen() || !device_ || index < 0 || index >= static_cast<int>(films_.film().audio.size()) ||
        scheduler_.audioTrack() == index)
        return;
    const auto now = position(clock_.steadyNow());
    audioWorker_.restart();
    sound_.restart(now);
    audioEnded_ = false;
    audioJoining_ = isRunning_;
    scheduler_.setAudio(index, now);
}

void PlayerEngine::selectSubtitles(std::optional<int> index) {
    if (!isOpen() || (index && (*index < 0 || *index >= static_cast<int>(films_.film().subtitles.size()))))
        return;
    subtitleTrack_ = index;
    subtitles_.close();
    if (!index)
        return;
    if (const auto* media = films_.index(StreamKind::Subtitles, *index))
        subtitles_.open(*media);
    else
        films_.need(StreamKind::Subtitles, *index);
}

void PlayerEngine::setVolume(float volume) {
    volume_ = std::clamp(volume, 0.0F, 1.0F);
    audio_->setVolume(volume_);
}

void PlayerEngine::setSpeed(double speed) {
    speed_ = std::clamp(speed, kSlowest, kFastest);
    sound_.setSpeed(speed_);
}

void PlayerEngine::setSubtitleDelay(MediaTime delay) {
    subtitleDelay_ = delay;
}

void PlayerEngine::renew(std::string masterUrl) {
    if (!isOpen() || masterUrl.empty())
        return;
    if (lastFolderOf(masterUrl) == lastFolderOf(masterUrl_))
        return downloads_.renew(folderOf(masterUrl_), folderOf(masterUrl));
    auto options = options_; // a newer package of the film: its segments are others
    options.start = position(clock_.steadyNow());
    options.paused = !wantsToPlay_;
    if (isKnown_) { // by language: its tracks may be others too
        const auto& offered = films_.film().presentation;
        if (const auto audio = scheduler_.audioTrack())
            options.audioLanguage = languageAt(offered.audio, *audio);
        options.subtitlesLanguage = subtitleTrack_ ? languageAt(offered.subtitles, *subtitleTrack_) : std::string();
    }
    const auto delay = subtitleDelay_;
    open(std::move(masterUrl), std::move(options));
    subtitleDelay_ = delay;
}

void PlayerEngine::stop() {
    if (state_ == State::Idle)
        return;
    close();
    enter(State::Idle);
}

void PlayerEngine::filmArrived(const Result<void>& result) {
    if (!result)
        return fail(result.error());
    const auto& offered = films_.film().presentation;
    scheduler_.open({options_.bufferAhead, options_.bufferLimit}, options_.rendition, options_.knownThroughput);
    if (const auto audio = trackOfLanguage(offered.audio, options_.audioLanguage); device_ && !offered.audio.empty())
        scheduler_.setAudio(audio ? audio : defaultTrack(offered.audio), options_.start);
    startAudioOutput();
    auto subtitles = trackOfLanguage(offered.subtitles, options_.subtitlesLanguage);
    if (!subtitles)
        for (std::size_t i = 0; i < offered.subtitles.size() && !subtitles; ++i)
            if (offered.subtitles[i].isForced && offered.subtitles[i].isDefault)
                subtitles = static_cast<int>(i);
    selectSubtitles(subtitles);
    if (films_.index(StreamKind::Video, 0))
        indexArrived(StreamKind::Video, 0, {});
}

void PlayerEngine::indexArrived(StreamKind kind, int index, const Result<void>& result) {
    if (!result && hasStarted_ && isPassing(result.error()))
        return films_.need(kind, index);
    if (!result)
        return kind == StreamKind::Subtitles ? selectSubtitles(std::nullopt) : fail(result.error());
    if (kind == StreamKind::Subtitles) {
        if (subtitleTrack_ == index)
            subtitles_.open(*films_.index(kind, index));
        return;
    }
    scheduler_.indexArrived(kind, index);
    if (isKnown_ || kind != StreamKind::Video)
        return;
    isKnown_ = true;
    const auto& offered = films_.film().presentation;
    presentation_.with([&](Presentation& presentation) { presentation = offered; });
    listener_.onPresentationKnown(offered);
    jumpTo(options_.start);
}

void PlayerEngine::segmentDone(StreamKind kind, const Result<LoadOutcome>& result) {
    scheduler_.segmentDone();
    if (!result)
        return segmentMissing(result.error());
    if (*result == LoadOutcome::Loaded)
        return;
    ++statistics_.corruptSegments;
    if (++corruptInARow_ >= kMostCorruptInARow)
        fail({ErrorCode::Corrupt,
              kind == StreamKind::Video ? "play film: the video is broken" : "play film: the sound is broken"});
}

// Once the film has run it waits for a network that is away, however long that takes.
void PlayerEngine::segmentMissing(const Error& error) {
    const bool isWorthWaiting = hasStarted_ || aheadOf(position(clock_.steadyNow())) >= kWorthWaiting;
    if (!isPassing(error) || !isWorthWaiting)
        return fail(error);
    log::warning("the network is away, the film waits for it", {{"error", error.message}});
}

void PlayerEngine::startAudioOutput() {
    audio_ = isFast() ? &instantAudio_ : device_ ? device_ : &silentAudio_;
    const AudioFormat format{av::kSoundRate, av::kSoundChannels};
    if (const auto started = audio_->start(format); !started) {
        log::warning("no sound: the film plays by a wall clock", {{"error", started.error().message}});
        audio_ = &silentAudio_;
        (void)silentAudio_.start(format);
    }
    audio_->setVolume(volume_);
    sound_.replaceOutput(*audio_);
    sound_.restart(options_.start);
    lastPlayedAt_ = clock_.steadyNow();
}

void PlayerEngine::rightRefused() {
    listener_.onRightExpired();
}

void PlayerEngine::fail(const Error& error) {
    const auto statistics = statistics_;
    const auto now = clock_.steadyNow();
    const auto reached = position(now);
    close();
    mediaClock_.set(reached, now);
    error_ = error;
    statistics_ = statistics;
    log::warning("film cannot be played", {{"code", std::string(toString(error.code))}, {"error", error.message}});
    enter(State::Failed);
    listener_.onFailed(error);
}

void PlayerEngine::close() {
    downloads_.cancelAll();
    videoFeed_.reset();
    audioFeed_.reset();
    subtitles_.close();
    films_.close();
    videoWorker_.restart();
    audioWorker_.restart();
    audio_->stop();
    presenter_.forgetFilm();
    mediaClock_ = MediaClock();
    presentation_.with([](Presentation& presentation) { presentation = Presentation(); });
    state_ = State::Idle;
    wantsToPlay_ = isKnown_ = hasFirst_ = hasStarted_ = isRunning_ = hasEnded_ = audioEnded_ = audioJoining_ = false;
    isAfterStall_ = positionToTell_ = renditionToTell_ = false;
    subtitleDelay_ = {};
    subtitleTrack_.reset();
    error_.reset();
    seekAt_.reset();
    stalledAt_.reset();
    corruptInARow_ = 0;
    cue_.clear();
    statistics_ = Statistics();
}

void PlayerEngine::jumpTo(MediaTime position) {
    const auto now = clock_.steadyNow();
    const auto last = std::max(MediaTime(), films_.film().presentation.duration - std::chrono::milliseconds(1));
    const auto target = std::clamp(position, MediaTime(), last);
    if (isRunning_)
        stopFilm(now);
    if (stalledAt_)
        statistics_.stallTime += now - *std::exchange(stalledAt_, std::nullopt);
    if (hasStarted_ || hasFirst_)
        seekAt_ = now;
    videoWorker_.restart();
    audioWorker_.restart();
    presenter_.restart();
    sound_.restart(target);
    hasFirst_ = hasEnded_ = audioEnded_ = audioJoining_ = isAfterStall_ = false;
    mediaClock_.set(target, now);
    scheduler_.moveTo(target);
}

} // namespace vitascope::playback
