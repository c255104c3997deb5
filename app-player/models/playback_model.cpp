// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/models/playback_model.h"

#include "shared/base/log.h"
#include "shared/desktop/session/settings.h"
#include "shared/desktop/text/error_text.h"

#include <algorithm>
#include <chrono>

namespace vitascope::player {
namespace {

constexpr auto kRenewalRetry = std::chrono::seconds(5);
constexpr auto kLongestTimer = std::chrono::hours(24); // QTimer counts in 32-bit milliseconds

playback::MediaTime mediaTime(Seconds time) {
    return std::chrono::duration_cast<playback::MediaTime>(time);
}

std::string languageAt(const std::vector<playback::TrackInfo>& tracks, int index) {
    return index >= 0 && static_cast<std::size_t>(index) < tracks.size()
               ? tracks[static_cast<std::size_t>(index)].language
               : std::string();
}

} // namespace

PlaybackModel::PlaybackModel(desktop::Catalogue& catalogue, desktop::FilmPlayer& player, desktop::Settings& settings,
                             const Clock& clock, QObject* parent)
    : QObject(parent),
      catalogue_(catalogue),
      player_(player),
      settings_(settings),
      clock_(clock),
      volume_(settings.volume()) {
    renewal_.setSingleShot(true);
    connect(&renewal_, &QTimer::timeout, this, &PlaybackModel::renewRight);
    connect(&player_, &desktop::FilmPlayer::stateChanged, this, &PlaybackModel::followEngine);
    connect(&player_, &desktop::FilmPlayer::presentationKnown, this, &PlaybackModel::choicesChanged);
    connect(&player_, &desktop::FilmPlayer::renditionShown, this, &PlaybackModel::choicesChanged);
    connect(&player_, &desktop::FilmPlayer::rightExpired, this, &PlaybackModel::renewRight);
    connect(&player_, &desktop::FilmPlayer::positionChanged, this, [this] {
        sought_ = Seconds(-1);
        Q_EMIT positionChanged();
    });
    connect(&player_, &desktop::FilmPlayer::cueChanged, this, [this](const QString& cue) {
        cue_ = cue;
        Q_EMIT cueChanged();
    });
}

void PlaybackModel::open(const wire::Title& title) {
    close();
    title_ = title;
    askForRight(Seconds(0));
}

void PlaybackModel::close() {
    ++generation_;
    renewal_.stop();
    if (phase_ != Phase::Closed)
        player_.stop();
    cue_.clear();
    sought_ = Seconds(-1);
    Q_EMIT cueChanged();
    setPhase(Phase::Closed);
}

void PlaybackModel::retry() {
    if (phase_ == Phase::Failed)
        askForRight(position());
}

void PlaybackModel::askForRight(Seconds start) {
    errorText_.clear();
    setPhase(Phase::Starting);
    catalogue_.playback(title_.id, this, [this, start, generation = generation_](const Result<wire::Playback>& right) {
        if (generation != generation_)
            return;
        if (!right)
            return failWith(right.error());
        scheduleRenewal(*right);
        playback::OpenOptions options;
        options.start = mediaTime(start);
        options.audioLanguage = settings_.audioLanguage().toStdString();
        options.subtitlesLanguage = settings_.subtitlesLanguage().toStdString();
        applyVolume();
        player_.open(QString::fromStdString(right->masterUrl), options);
    });
}

void PlaybackModel::scheduleRenewal(const wire::Playback& right) {
    const auto wait = std::chrono::duration_cast<std::chrono::milliseconds>(right.renewAfter - clock_.utcNow());
    renewal_.start(std::clamp<std::chrono::milliseconds>(wait, kRenewalRetry, kLongestTimer));
}

void PlaybackModel::renewRight() {
    if (phase_ == Phase::Closed || phase_ == Phase::Failed)
        return;
    catalogue_.playback(title_.id, this, [this, generation = generation_](const Result<wire::Playback>& right) {
        if (generation != generation_)
            return;
        if (right) {
            scheduleRenewal(*right);
            player_.renew(QString::fromStdString(right->masterUrl));
            return;
        }
        const auto code = right.error().code;
        if (code == ErrorCode::Unavailable || code == ErrorCode::Timeout)
            return renewal_.start(kRenewalRetry);
        log::warning("the right to play was not renewed", {{"why", right.error().message}});
    });
}

void PlaybackModel::followEngine() {
    const auto snapshot = player_.snapshot();
    switch (snapshot.state) {
    case playback::State::Idle:
        return;
    case playback::State::Opening:
        return setPhase(Phase::Starting);
    case playback::State::Playing:
        return setPhase(Phase::Playing);
    case playback::State::Paused:
        return setPhase(Phase::Paused);
    case playback::State::Buffering:
        return setPhase(Phase::Buffering);
    case playback::State::Ended:
        return setPhase(Phase::Ended);
    case playback::State::Failed:
        return failWith(snapshot.error.value_or(Error{}));
    }
}

void PlaybackModel::failWith(const Error& error) {
    if (phase_ == Phase::Closed)
        return;
    log::warning("playback failed", {{"title", title_.id.toString()}, {"why", error.message}});
    renewal_.stop();
    errorText_ = desktop::errorSentence(error);
    setPhase(Phase::Failed);
}

void PlaybackModel::setPhase(Phase phase) {
    if (phase == phase_)
        return;
    phase_ = phase;
    Q_EMIT phaseChanged();
}

bool PlaybackModel::wantsToPlay() const {
    return phase_ == Phase::Starting || player_.snapshot().wantsToPlay;
}

void PlaybackModel::togglePause() {
    if (phase_ == Phase::Ended) {
        player_.seek({});
        player_.play();
    } else if (wantsToPlay()) {
        player_.pause();
    } else {
        player_.play();
    }
}

Seconds PlaybackModel::position() const {
    return sought_ >= Seconds(0) ? sought_ : Seconds(player_.snapshot().position);
}

Seconds PlaybackModel::duration() const {
    const Seconds known(player_.presentation().duration);
    return known > Seconds(0) ? known : title_.durationSeconds.value_or(Seconds(0));
}

void PlaybackModel::seek(Seconds position) {
    if (phase_ == Phase::Closed || phase_ == Phase::Failed)
        return;
    sought_ = std::clamp(position, Seconds(0), std::max(Seconds(0), duration()));
    player_.seek(mediaTime(sought_));
    Q_EMIT positionChanged();
}

void PlaybackModel::skip(Seconds distance) {
    seek(position() + distance);
}

void PlaybackModel::setVolume(float volume) {
    volume_ = std::clamp(volume, 0.0F, 1.0F);
    muted_ = false;
    settings_.setVolume(volume_);
    applyVolume();
    Q_EMIT volumeChanged();
}

void PlaybackModel::toggleMute() {
    muted_ = !muted_;
    applyVolume();
    Q_EMIT volumeChanged();
}

void PlaybackModel::applyVolume() {
    player_.setVolume(muted_ ? 0 : volume_);
}

void PlaybackModel::chooseQuality(std::optional<int> index) {
    player_.setRendition(index);
    Q_EMIT choicesChanged();
}

void PlaybackModel::chooseAudio(int index) {
    player_.selectAudio(index);
    settings_.setAudioLanguage(QString::fromStdString(languageAt(player_.presentation().audio, index)));
    Q_EMIT choicesChanged();
}

void PlaybackModel::chooseSubtitles(std::optional<int> index) {
    player_.selectSubtitles(index);
    settings_.setSubtitlesLanguage(
        QString::fromStdString(languageAt(player_.presentation().subtitles, index.value_or(-1))));
    Q_EMIT choicesChanged();
}

QString PlaybackModel::qualityText() const {
    return player::qualityText(player_.presentation(), player_.snapshot());
}

std::vector<Choice> PlaybackModel::qualities() const {
    return qualityChoices(player_.presentation(), player_.snapshot());
}

std::vector<Choice> PlaybackModel::audioTracks() const {
    return audioChoices(player_.presentation(), player_.snapshot());
}

std::vector<Choice> PlaybackModel::subtitles() const {
    return subtitlesChoices(player_.presentation(), player_.snapshot());
}

std::vector<StatisticsLine> PlaybackModel::statistics() const {
    return statisticsLines(player_.presentation(), player_.snapshot());
}

QByteArray PlaybackModel::report() const {
    return statisticsJson(player_.presentation(), player_.snapshot());
}

} // namespace vitascope::player
