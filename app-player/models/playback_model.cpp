// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/models/playback_model.h"

#include "shared/base/log.h"
#include "shared/desktop/session/settings.h"

#include <QUrl>

#include <algorithm>
#include <cmath>
#include <utility>

namespace vitascope::player {
namespace {

constexpr double kUsualFrameRate = 24;

playback::MediaTime mediaTime(Seconds time) {
    return std::chrono::duration_cast<playback::MediaTime>(time);
}

std::string languageAt(const std::vector<playback::TrackInfo>& tracks, int index) {
    return index >= 0 && static_cast<std::size_t>(index) < tracks.size()
               ? tracks[static_cast<std::size_t>(index)].language
               : std::string();
}

// The host alone: path and query carry the right.
QString hostOf(const QString& masterUrl) {
    const QUrl url(masterUrl);
    return url.port() > 0 ? QStringLiteral("%1:%2").arg(url.host()).arg(url.port()) : url.host();
}

} // namespace

PlaybackModel::PlaybackModel(desktop::Catalogue& catalogue, desktop::FilmPlayer& player, desktop::Settings& settings,
                             const Clock& clock, desktop::ThumbnailTrack* thumbnails)
    : player_(player),
      settings_(settings),
      thumbnails_(thumbnails),
      right_(catalogue, clock),
      subtitleChoices_(player, settings),
      volume_(settings.volume()) {
    connectEngine();
    connect(&right_, &PlaybackRight::granted, this, &PlaybackModel::startEngine);
    connect(&right_, &PlaybackRight::refused, this, [this](const Error& error) { failWith(error, FailedPart::Right); });
    connect(&right_, &PlaybackRight::renewed, this, &PlaybackModel::goOnWith);
    if (thumbnails_)
        connect(thumbnails_, &desktop::ThumbnailTrack::changed, this, &PlaybackModel::thumbnailsChanged);
    connect(&right_, &PlaybackRight::ended, this, [this](const Error& error) {
        place_ = position();
        player_.stop();
        failWith(error, FailedPart::Right);
    });
}

void PlaybackModel::connectEngine() {
    connect(&player_, &desktop::FilmPlayer::stateChanged, this, &PlaybackModel::followEngine);
    connect(&player_, &desktop::FilmPlayer::presentationKnown, this, &PlaybackModel::choicesChanged);
    connect(&player_, &desktop::FilmPlayer::renditionShown, this, &PlaybackModel::choicesChanged);
    connect(&player_, &desktop::FilmPlayer::choicesChanged, this, &PlaybackModel::choicesChanged);
    connect(&player_, &desktop::FilmPlayer::conditionsChanged, this, &PlaybackModel::conditionsChanged);
    connect(&player_, &desktop::FilmPlayer::rightExpired, &right_, &PlaybackRight::renew);
    connect(&player_, &desktop::FilmPlayer::positionChanged, this, &PlaybackModel::arrived);
    connect(&player_, &desktop::FilmPlayer::cueChanged, this, [this](const QString& cue) {
        cue_ = cue;
        Q_EMIT cueChanged();
    });
}

void PlaybackModel::open(const wire::Title& title, Seconds start) {
    close();
    title_ = title;
    asset_ = PlaybackRight::Asset::Film;
    askForRight(start);
}

void PlaybackModel::openTrailer(const wire::Title& title) {
    close();
    title_ = title;
    asset_ = PlaybackRight::Asset::Trailer;
    askForRight(Seconds(0));
}

void PlaybackModel::close() {
    right_.forget();
    if (phase_ != Phase::Closed) {
        Q_EMIT closing();
        player_.stop();
    }
    if (thumbnails_)
        thumbnails_->close();
    cue_.clear();
    sought_ = Seconds(-1);
    scrubTo_.reset();
    subtitlesBefore_.reset();
    Q_EMIT cueChanged();
    setPhase(Phase::Closed);
}

void PlaybackModel::retry() {
    if (phase_ == Phase::Failed)
        askForRight(place_);
}

void PlaybackModel::askForRight(Seconds start) {
    sought_ = Seconds(-1);
    place_ = start;
    setPhase(Phase::Starting);
    right_.ask(title_.id, asset_);
}

void PlaybackModel::startEngine(const wire::Playback& right) {
    const auto masterUrl = QString::fromStdString(right.masterUrl);
    if (thumbnails_)
        thumbnails_->open(right.thumbnailsUrl.value_or(std::string()));
    serverHost_ = hostOf(masterUrl);
    playback::OpenOptions options;
    options.start = mediaTime(place_);
    options.audioLanguage = settings_.audioLanguage().toStdString();
    options.subtitlesLanguage = settings_.subtitlesLanguage().toStdString();
    applyVolume();
    player_.setSpeed(speed_);
    subtitleChoices_.forgetDelay();
    player_.open(masterUrl, options);
}

void PlaybackModel::goOnWith(const wire::Playback& right) {
    player_.renew(QString::fromStdString(right.masterUrl));
    if (thumbnails_)
        thumbnails_->renew(right.thumbnailsUrl.value_or(std::string()));
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
        if (snapshot.position > playback::MediaTime())
            place_ = Seconds(snapshot.position);
        return failWith(snapshot.error.value_or(Error{}), FailedPart::Engine);
    }
}

void PlaybackModel::failWith(const Error& error, FailedPart part) {
    if (phase_ == Phase::Closed)
        return;
    log::warning("playback failed", {{"title", title_.id.toString()}, {"why", error.message}});
    right_.forget();
    if (sought_ >= Seconds(0))
        place_ = std::exchange(sought_, Seconds(-1));
    scrubTo_.reset();
    error_ = error;
    failedPart_ = part;
    setPhase(Phase::Failed);
}

TroubleText PlaybackModel::failure() const {
    return describeFailure(error_, failedPart_);
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
    if (phase_ != Phase::Ended && wantsToPlay())
        pause();
    else
        play();
}

void PlaybackModel::play() {
    if (phase_ == Phase::Ended)
        player_.seek({});
    player_.play();
}

void PlaybackModel::pause() {
    player_.pause();
}

Seconds PlaybackModel::position() const {
    if (sought_ >= Seconds(0))
        return sought_;
    const bool isEngineThere = phase_ != Phase::Starting && phase_ != Phase::Failed;
    return isEngineThere ? Seconds(player_.snapshot().position) : place_;
}

Seconds PlaybackModel::duration() const {
    const Seconds known(player_.presentation().duration);
    return known > Seconds(0) || isTrailer() ? known : title_.durationSeconds.value_or(Seconds(0));
}

void PlaybackModel::seek(Seconds position) {
    if (phase_ == Phase::Closed || phase_ == Phase::Failed)
        return;
    scrubTo_.reset();
    goTo(position);
    Q_EMIT sought();
}

void PlaybackModel::scrub(Seconds position) {
    if (phase_ == Phase::Closed || phase_ == Phase::Failed)
        return;
    if (sought_ >= Seconds(0))
        scrubTo_ = position; // it goes there when it has arrived where it goes now
    else
        goTo(position);
}

void PlaybackModel::goTo(Seconds position) {
    sought_ = std::clamp(position, Seconds(0), std::max(Seconds(0), duration()));
    if (phase_ == Phase::Starting)
        place_ = sought_;
    player_.seek(mediaTime(sought_));
    Q_EMIT positionChanged();
}

void PlaybackModel::arrived() {
    sought_ = Seconds(-1);
    if (phase_ != Phase::Starting && phase_ != Phase::Failed)
        place_ = Seconds(player_.snapshot().position);
    if (const auto next = std::exchange(scrubTo_, std::nullopt))
        goTo(*next);
    else
        Q_EMIT positionChanged();
}

void PlaybackModel::skip(Seconds distance) {
    seek(position() + distance);
}

void PlaybackModel::stepFrames(int count) {
    player_.pause();
    const auto film = player_.presentation();
    const auto shown = static_cast<std::size_t>(player_.snapshot().shownRendition.value_or(0));
    const double rate = shown < film.renditions.size() ? film.renditions[shown].frameRate : 0;
    skip(Seconds(count / (rate > 0 ? rate : kUsualFrameRate)));
}

void PlaybackModel::setSpeed(double speed) {
    speed_ = std::clamp(speed, playbackSpeeds().front(), playbackSpeeds().back());
    player_.setSpeed(speed_);
    Q_EMIT speedChanged();
}

void PlaybackModel::changeSpeed(int steps) {
    const auto& speeds = playbackSpeeds();
    const auto nearest =
        std::ranges::min_element(speeds, {}, [this](double speed) { return std::abs(speed - speed_); });
    const auto at = std::clamp<std::ptrdiff_t>(nearest - speeds.begin() + steps, 0, std::ssize(speeds) - 1);
    setSpeed(speeds[static_cast<std::size_t>(at)]);
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

void PlaybackModel::nextAudio() {
    const auto count = static_cast<int>(player_.presentation().audio.size());
    if (count > 1)
        chooseAudio((player_.snapshot().audio.value_or(0) + 1) % count);
}

void PlaybackModel::toggleSubtitles() {
    const auto present = player_.snapshot().subtitles;
    if (present)
        subtitlesBefore_ = present;
    if (!player_.presentation().subtitles.empty())
        chooseSubtitles(present ? std::nullopt : std::optional(subtitlesBefore_.value_or(0)));
}

void PlaybackModel::nextSubtitles() {
    const auto count = static_cast<int>(player_.presentation().subtitles.size());
    const auto next = player_.snapshot().subtitles.value_or(-1) + 1;
    if (count > 0)
        chooseSubtitles(next < count ? std::optional(next) : std::nullopt);
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

QImage PlaybackModel::thumbnailAt(Seconds position) {
    return thumbnails_ ? thumbnails_->pictureAt(mediaTime(position)) : QImage();
}

std::vector<StatisticsLine> PlaybackModel::statistics() const {
    return statisticsLines(player_.presentation(), player_.snapshot(), serverHost_);
}

QByteArray PlaybackModel::report() const {
    return statisticsJson(player_.presentation(), player_.snapshot());
}

} // namespace vitascope::player
