// SPDX-License-Identifier: GPL-3.0-or-later
// The playback of one film: gets the right to play, gives it to the engine, goes where the person wants in it, keeps
// the choices of language, volume and speed, and says in words how it goes. Thread: the GUI thread.
#pragma once

#include "app-player/models/playback_right.h"
#include "app-player/models/playback_statistics.h"
#include "app-player/models/subtitle_choices.h"
#include "app-player/models/track_choices.h"
#include "app-player/models/trouble.h"
#include "shared/desktop/media/film_player.h"
#include "shared/desktop/media/thumbnail_track.h"
#include "shared/desktop/session/catalogue.h"

#include <QImage>
#include <QObject>

namespace vitascope::player {

class PlaybackModel final : public QObject {
    Q_OBJECT
public:
    enum class Phase { Closed, Starting, Playing, Paused, Buffering, Ended, Failed };

    // All must outlive it; the clock is the server's. Without thumbnails (null) there are no small pictures.
    PlaybackModel(desktop::Catalogue& catalogue, desktop::FilmPlayer& player, desktop::Settings& settings,
                  const Clock& clock, desktop::ThumbnailTrack* thumbnails = nullptr);

    void open(const wire::Title& title, Seconds start = Seconds(0));
    void openTrailer(const wire::Title& title);
    void close();
    void retry(); // after a failure: from where it stopped

    void togglePause(); // plays from the start again after the end
    void play();
    void pause();
    void seek(Seconds position);
    // While a person drags: goes there as fast as the engine can follow, and leaves out what it cannot.
    void scrub(Seconds position);
    void skip(Seconds distance); // negative: back
    void stepFrames(int count);  // of the rendition that is shown; the film stands then
    void setVolume(float volume);
    void toggleMute();
    void setSpeed(double speed);
    void changeSpeed(int steps); // along playbackSpeeds()
    void chooseQuality(std::optional<int> index);
    void chooseAudio(int index);
    void nextAudio();
    void chooseSubtitles(std::optional<int> index);
    void toggleSubtitles(); // none, or those that were on before
    void nextSubtitles();   // and after the last one none

    [[nodiscard]] Phase phase() const { return phase_; }
    [[nodiscard]] const wire::Title& title() const { return title_; }
    [[nodiscard]] bool isTrailer() const { return asset_ == PlaybackRight::Asset::Trailer; } // of the title
    [[nodiscard]] Seconds position() const;
    [[nodiscard]] Seconds duration() const;
    [[nodiscard]] std::vector<playback::TimeRange> buffered() const { return player_.snapshot().buffered; }
    [[nodiscard]] bool wantsToPlay() const;
    [[nodiscard]] bool isCutOff() const { return player_.snapshot().isCutOff; }
    [[nodiscard]] bool hasNoDevice() const { return player_.snapshot().hasNoDevice; }
    [[nodiscard]] float volume() const { return volume_; }
    [[nodiscard]] bool isMuted() const { return muted_; }
    [[nodiscard]] double speed() const { return speed_; }
    [[nodiscard]] QString cue() const { return cue_; }
    [[nodiscard]] TroubleText failure() const; // in Phase::Failed
    [[nodiscard]] QString qualityText() const;
    [[nodiscard]] std::vector<Choice> qualities() const;
    [[nodiscard]] std::vector<Choice> audioTracks() const;
    [[nodiscard]] std::vector<Choice> subtitles() const;
    [[nodiscard]] SubtitleChoices& subtitleChoices() { return subtitleChoices_; }
    // The small picture of a place in the film; null while there is none.
    [[nodiscard]] QImage thumbnailAt(Seconds position);
    [[nodiscard]] std::vector<StatisticsLine> statistics() const;
    [[nodiscard]] BitsPerSecond throughput() const { return player_.snapshot().statistics.throughput; }
    [[nodiscard]] QByteArray report() const;

Q_SIGNALS:
    void phaseChanged();
    void positionChanged(); // also the buffered ranges
    void sought();          // a person went elsewhere
    void closing();         // the position is still that of the film
    void thumbnailsChanged();
    void choicesChanged();
    void conditionsChanged(); // isCutOff(), hasNoDevice()
    void volumeChanged();
    void speedChanged();
    void cueChanged();

private:
    void connectEngine();
    void askForRight(Seconds start);
    void startEngine(const wire::Playback& right);
    void goOnWith(const wire::Playback& right);
    void followEngine();
    void arrived();
    void failWith(const Error& error, FailedPart part);
    void setPhase(Phase phase);
    void applyVolume();
    void goTo(Seconds position);

    desktop::FilmPlayer& player_;
    desktop::Settings& settings_;
    desktop::ThumbnailTrack* thumbnails_; // may be null
    PlaybackRight right_;
    SubtitleChoices subtitleChoices_;
    wire::Title title_;
    PlaybackRight::Asset asset_ = PlaybackRight::Asset::Film;
    Phase phase_ = Phase::Closed;
    Seconds place_{};    // where the film goes on: where it begins, then where it was last
    Seconds sought_{-1}; // where a seek goes while the engine has not arrived; negative: nowhere
    std::optional<Seconds> scrubTo_;
    std::optional<int> subtitlesBefore_; // what toggleSubtitles() brings back
    float volume_;
    bool muted_ = false;
    double speed_ = 1;
    QString serverHost_;
    QString cue_;
    Error error_;
    FailedPart failedPart_ = FailedPart::Engine;
};

} // namespace vitascope::player
