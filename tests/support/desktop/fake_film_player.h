// SPDX-License-Identifier: GPL-3.0-or-later
// A film player whose state the test sets; it remembers what it was told.
#pragma once

#include "shared/desktop/media/film_player.h"

namespace vitascope::desktop {

class FakeFilmPlayer final : public FilmPlayer {
public:
    playback::Snapshot now;
    playback::Presentation film;
    QString url;
    playback::OpenOptions options;
    float volume = -1;
    playback::MediaTime subtitleDelay{};

    void enter(playback::State state) {
        now.state = state;
        now.wantsToPlay = state == playback::State::Playing || state == playback::State::Buffering;
        Q_EMIT stateChanged();
    }
    void open(const QString& masterUrl, const playback::OpenOptions& how) override {
        url = masterUrl;
        options = how;
        now.position = how.start;
        enter(playback::State::Playing);
        Q_EMIT presentationKnown();
    }
    void play() override { enter(playback::State::Playing); }
    void pause() override { enter(playback::State::Paused); }
    void seek(playback::MediaTime position) override { now.position = position; }
    void setRendition(std::optional<int> index) override { now.fixedRendition = index; }
    void selectAudio(int index) override { now.audio = index; }
    void selectSubtitles(std::optional<int> index) override { now.subtitles = index; }
    void setVolume(float value) override { volume = value; }
    void setSpeed(double speed) override { now.speed = speed; }
    void setSubtitleDelay(playback::MediaTime delay) override { subtitleDelay = delay; }
    void renew(const QString& masterUrl) override { url = masterUrl; }
    void stop() override { now = {}; }
    [[nodiscard]] playback::Snapshot snapshot() const override { return now; }
    [[nodiscard]] playback::Presentation presentation() const override { return film; }
};

// Two renditions, two languages, one track of subtitles, a minute.
inline playback::Presentation makePresentation() {
    playback::Presentation film;
    film.duration = std::chrono::minutes(1);
    film.renditions = {{640, 360, 25, {900'000}, {600'000}, "avc1"}, {1280, 720, 25, {2'500'000}, {2'000'000}, "avc1"}};
    film.audio = {{"English", "en", true, false, 2}, {"Русский", "ru", false, false, 2}};
    film.subtitles = {{"English", "en", false, false, 0}};
    return film;
}

} // namespace vitascope::desktop
