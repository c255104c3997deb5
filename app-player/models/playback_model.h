// SPDX-License-Identifier: GPL-3.0-or-later
// The playback of one film: gets the right to play, gives it to the engine, renews it before it ends, keeps the
// person's choices of language and volume, and says in words how it goes. Thread: the GUI thread.
#pragma once

#include "app-player/models/playback_statistics.h"
#include "app-player/models/track_choices.h"
#include "shared/base/clock.h"
#include "shared/desktop/media/film_player.h"
#include "shared/desktop/session/catalogue.h"

#include <QObject>
#include <QTimer>

namespace vitascope::desktop {
class Settings;
}

namespace vitascope::player {

class PlaybackModel final : public QObject {
    Q_OBJECT
public:
    enum class Phase { Closed, Starting, Playing, Paused, Buffering, Ended, Failed };

    // All must outlive it.
    PlaybackModel(desktop::Catalogue& catalogue, desktop::FilmPlayer& player, desktop::Settings& settings,
                  const Clock& clock, QObject* parent = nullptr);

    void open(const wire::Title& title);
    void close();
    void retry(); // after a failure: from where it stopped

    void togglePause(); // plays from the start again after the end
    void seek(Seconds position);
    void skip(Seconds distance); // negative: back
    void setVolume(float volume);
    void toggleMute();
    void chooseQuality(std::optional<int> index);
    void chooseAudio(int index);
    void chooseSubtitles(std::optional<int> index);

    [[nodiscard]] Phase phase() const { return phase_; }
    [[nodiscard]] const wire::Title& title() const { return title_; }
    [[nodiscard]] Seconds position() const;
    [[nodiscard]] Seconds duration() const;
    [[nodiscard]] std::vector<playback::TimeRange> buffered() const { return player_.snapshot().buffered; }
    [[nodiscard]] bool wantsToPlay() const;
    [[nodiscard]] float volume() const { return volume_; }
    [[nodiscard]] bool isMuted() const { return muted_; }
    [[nodiscard]] QString cue() const { return cue_; }
    [[nodiscard]] QString errorText() const { return errorText_; }
    [[nodiscard]] QString qualityText() const;
    [[nodiscard]] std::vector<Choice> qualities() const;
    [[nodiscard]] std::vector<Choice> audioTracks() const;
    [[nodiscard]] std::vector<Choice> subtitles() const;
    [[nodiscard]] std::vector<StatisticsLine> statistics() const;
    [[nodiscard]] QByteArray report() const;

Q_SIGNALS:
    void phaseChanged();
    void positionChanged(); // also the buffered ranges
    void choicesChanged();
    void volumeChanged();
    void cueChanged();

private:
    void askForRight(Seconds start);
    void renewRight();
    void scheduleRenewal(const wire::Playback& right);
    void followEngine();
    void failWith(const Error& error);
    void setPhase(Phase phase);
    void applyVolume();

    desktop::Catalogue& catalogue_;
    desktop::FilmPlayer& player_;
    desktop::Settings& settings_;
    const Clock& clock_;
    QTimer renewal_;
    wire::Title title_;
    Phase phase_ = Phase::Closed;
    Seconds sought_{-1}; // where a seek goes while the engine has not arrived; negative: nowhere
    float volume_;
    bool muted_ = false;
    QString cue_;
    QString errorText_;
    int generation_ = 0; // answers for a film that was closed meanwhile are dropped
};

} // namespace vitascope::player
