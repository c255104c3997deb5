// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/media/engine_film_player.h"

namespace vitascope::desktop {

EngineFilmPlayer::EngineFilmPlayer(playback::Fetcher& fetcher, playback::VideoOutput& video,
                                   playback::AudioOutput* audio, const Clock& clock, QObject* parent)
    : FilmPlayer(parent), player_(std::make_unique<playback::Player>(fetcher, video, audio, clock, *this)) {}

EngineFilmPlayer::~EngineFilmPlayer() = default;

void EngineFilmPlayer::open(const QString& masterUrl, const playback::OpenOptions& options) {
    player_->open(masterUrl.toStdString(), options);
}

void EngineFilmPlayer::play() {
    player_->play();
}

void EngineFilmPlayer::pause() {
    player_->pause();
}

void EngineFilmPlayer::seek(playback::MediaTime position) {
    player_->seek(position);
}

void EngineFilmPlayer::setRendition(std::optional<int> index) {
    player_->setRendition(index);
}

void EngineFilmPlayer::selectAudio(int index) {
    player_->selectAudio(index);
}

void EngineFilmPlayer::selectSubtitles(std::optional<int> index) {
    player_->selectSubtitles(index);
}

void EngineFilmPlayer::setVolume(float volume) {
    player_->setVolume(volume);
}

void EngineFilmPlayer::setSpeed(double speed) {
    player_->setSpeed(speed);
}

void EngineFilmPlayer::setSubtitleDelay(playback::MediaTime delay) {
    player_->setSubtitleDelay(delay);
}

void EngineFilmPlayer::renew(const QString& masterUrl) {
    player_->renew(masterUrl.toStdString());
}

void EngineFilmPlayer::stop() {
    player_->stop();
}

playback::Snapshot EngineFilmPlayer::snapshot() const {
    return player_->snapshot();
}

playback::Presentation EngineFilmPlayer::presentation() const {
    return player_->presentation();
}

// Called on the playback thread: the signal is sent on the GUI thread.
template<class Signal, class... Values>
void EngineFilmPlayer::post(Signal signal, Values... values) {
    QMetaObject::invokeMethod(
        this,
        [this, signal, values...] {
            Q_EMIT(this->*signal)
            (values...);
        },
        Qt::QueuedConnection);
}

void EngineFilmPlayer::onStateChanged(playback::State /*state*/) {
    post(&FilmPlayer::stateChanged);
}

void EngineFilmPlayer::onPresentationKnown(const playback::Presentation& /*presentation*/) {
    post(&FilmPlayer::presentationKnown);
}

void EngineFilmPlayer::onRenditionShown(int /*rendition*/) {
    post(&FilmPlayer::renditionShown);
}

void EngineFilmPlayer::onConditionsChanged() {
    post(&FilmPlayer::conditionsChanged);
}

void EngineFilmPlayer::onChoicesChanged() {
    post(&FilmPlayer::choicesChanged);
}

void EngineFilmPlayer::onCueChanged(const std::string& cue) {
    post(&FilmPlayer::cueChanged, QString::fromStdString(cue));
}

void EngineFilmPlayer::onPositionChanged(playback::MediaTime /*position*/) {
    post(&FilmPlayer::positionChanged);
}

void EngineFilmPlayer::onRightExpired() {
    post(&FilmPlayer::rightExpired);
}

} // namespace vitascope::desktop
