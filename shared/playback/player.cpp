// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/playback/player.h"

#include "shared/playback/player_engine.h"

#include <utility>

namespace vitascope::playback {

Player::Player(Fetcher& fetcher, VideoOutput& video, AudioOutput* audio, const Clock& clock, PlayerListener& listener)
    : engine_(std::make_unique<PlayerEngine>(fetcher, video, audio, clock, listener)) {}

Player::~Player() = default;

void Player::open(std::string masterUrl, OpenOptions options) {
    engine_->post([url = std::move(masterUrl), options = std::move(options)](PlayerEngine& engine) {
        engine.open(url, options);
    });
}

void Player::play() {
    engine_->post([](PlayerEngine& engine) { engine.play(); });
}

void Player::pause() {
    engine_->post([](PlayerEngine& engine) { engine.pause(); });
}

void Player::seek(MediaTime position) {
    engine_->post([position](PlayerEngine& engine) { engine.seek(position); });
}

void Player::setRendition(std::optional<int> index) {
    engine_->choose([index](Snapshot& snapshot) { snapshot.fixedRendition = index; },
                    [index](PlayerEngine& engine) { engine.setRendition(index); });
}

void Player::selectAudio(int index) {
    engine_->choose([index](Snapshot& snapshot) { snapshot.audio = index; },
                    [index](PlayerEngine& engine) { engine.selectAudio(index); });
}

void Player::selectSubtitles(std::optional<int> index) {
    engine_->choose([index](Snapshot& snapshot) { snapshot.subtitles = index; },
                    [index](PlayerEngine& engine) { engine.selectSubtitles(index); });
}

void Player::setVolume(float volume) {
    engine_->post([volume](PlayerEngine& engine) { engine.setVolume(volume); });
}

void Player::setSpeed(double speed) {
    engine_->post([speed](PlayerEngine& engine) { engine.setSpeed(speed); });
}

void Player::setSubtitleDelay(MediaTime delay) {
    engine_->post([delay](PlayerEngine& engine) { engine.setSubtitleDelay(delay); });
}

void Player::renew(std::string masterUrl) {
    engine_->post([url = std::move(masterUrl)](PlayerEngine& engine) { engine.renew(url); });
}

void Player::stop() {
    engine_->post([](PlayerEngine& engine) { engine.stop(); });
}

Snapshot Player::snapshot() const {
    return engine_->snapshot();
}

Presentation Player::presentation() const {
    return engine_->presentation();
}

} // namespace vitascope::playback
