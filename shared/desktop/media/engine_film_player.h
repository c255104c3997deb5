// SPDX-License-Identifier: GPL-3.0-or-later
// FilmPlayer by the engine of shared/playback. Thread: the GUI thread.
#pragma once

#include "shared/desktop/media/film_player.h"

#include <memory>

namespace vitascope::desktop {

class EngineFilmPlayer final : public FilmPlayer, public playback::PlayerListener {
    Q_OBJECT
public:
    // All must outlive it.
    EngineFilmPlayer(playback::Fetcher& fetcher, playback::VideoOutput& video, playback::AudioOutput* audio,
                     const Clock& clock, QObject* parent = nullptr);
    ~EngineFilmPlayer() override;

    void open(const QString& masterUrl, const playback::OpenOptions& options) override;
    void play() override;
    void pause() override;
    void seek(playback::MediaTime position) override;
    void setRendition(std::optional<int> index) override;
    void selectAudio(int index) override;
    void selectSubtitles(std::optional<int> index) override;
    void setVolume(float volume) override;
    void setSpeed(double speed) override;
    void setSubtitleDelay(playback::MediaTime delay) override;
    void renew(const QString& masterUrl) override;
    void stop() override;
    [[nodiscard]] playback::Snapshot snapshot() const override;
    [[nodiscard]] playback::Presentation presentation() const override;

private:
    void onStateChanged(playback::State state) override;
    void onPresentationKnown(const playback::Presentation& presentation) override;
    void onRenditionShown(int rendition) override;
    void onConditionsChanged() override;
    void onChoicesChanged() override;
    void onCueChanged(const std::string& cue) override;
    void onPositionChanged(playback::MediaTime position) override;
    void onRightExpired() override;

    template<class Signal, class... Values>
    void post(Signal signal, Values... values);

    std::unique_ptr<playback::Player> player_;
};

} // namespace vitascope::desktop
