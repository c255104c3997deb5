// SPDX-License-Identifier: GPL-3.0-or-later
// Player: plays one film from an HLS master playlist (RFC 8216) into a VideoOutput and an AudioOutput.
//
// Threads: commands and queries may be called from any thread and return at once. The engine owns three threads:
// "playback" (all state, the outputs and the listener), "video-decode" and "audio-decode". Bytes come from the
// fetcher's own thread. Commands take effect in the order in which they were given.
#pragma once

#include "shared/base/clock.h"
#include "shared/playback/fetcher.h"
#include "shared/playback/outputs.h"
#include "shared/playback/presentation.h"

#include <memory>
#include <optional>
#include <string>

namespace vitascope::playback {

// Told of changes on the playback thread. Must return soon; may call the player's commands and queries.
class PlayerListener {
public:
    virtual ~PlayerListener() = default;
    virtual void onStateChanged(State) {}
    virtual void onPresentationKnown(const Presentation&) {} // after open(): duration, renditions and tracks
    virtual void onRenditionShown(int) {}                    // the first frame of another rendition is on the screen
    virtual void onConditionsChanged() {}                    // Snapshot::isCutOff or hasNoDevice
    virtual void onChoicesChanged() {}                       // Snapshot::fixedRendition, audio or subtitles
    virtual void onCueChanged(const std::string&) {}         // see Snapshot::cue
    virtual void onPositionChanged(MediaTime) {} // about ten times a second while the film runs, and after a seek
    // The server refuses the media URLs (401, 403): get a new master URL and give it to renew(). A film that has not
    // run yet fails after 30 s; one that has waits, and asks again as often.
    virtual void onRightExpired() {}
    virtual void onFailed(const Error&) {} // the state is Failed; open() may be called again
};

class PlayerEngine;

enum class Pace {
    RealTime,
    AsFastAsPossible, // each frame is shown as soon as it is decoded, and none is dropped: tests, checks, load
};

struct OpenOptions {
    bool paused = false; // open on the first picture and wait for play()
    MediaTime start{};   // where to begin
    Pace pace = Pace::RealTime;
    std::optional<int> rendition;                 // fixed from the start
    std::string audioLanguage;                    // preferred languages, BCP 47; empty: the playlist's default
    std::string subtitlesLanguage;                // empty: none but forced ones
    std::optional<BitsPerSecond> knownThroughput; // of the last film, say: where the first decision starts
    std::int64_t bufferLimit = 64 << 20;          // bytes of compressed media in memory
    Seconds bufferAhead{30};                      // how far to fetch ahead of the position
};

class Player {
public:
    // All must outlive the player. Without audio (null) no sound is fetched and a wall clock keeps time.
    Player(Fetcher& fetcher, VideoOutput& video, AudioOutput* audio, const Clock& clock, PlayerListener& listener);
    ~Player(); // stops; no callback comes after it
    Player(const Player&) = delete;
    Player& operator=(const Player&) = delete;

    void open(std::string masterUrl, OpenOptions options = {});
    void play();
    void pause();
    // Exact: the frame that covers the position is the next one shown. Outside the film: its start, its last frame.
    void seek(MediaTime position);
    // The snapshot says at once what was chosen here. What cannot be chosen is taken back there, and the listener told.
    void setRendition(std::optional<int> index); // nothing = automatic
    void selectAudio(int index);
    void selectSubtitles(std::optional<int> index); // nothing = none
    void setVolume(float volume);                   // 0 to 1
    // How fast the film runs, 0.5 to 2, with the sound in its own pitch; kept over films. Sound that is queued already,
    // some tenths of a second, is heard as it is.
    void setSpeed(double speed);
    // Shows subtitles so much later than they are written, or earlier; 0 after open().
    void setSubtitleDelay(MediaTime delay);
    // A newer master URL of the same film, before or after onRightExpired(). Playback goes on without a gap.
    void renew(std::string masterUrl);
    void stop(); // back to Idle

    [[nodiscard]] Snapshot snapshot() const;
    [[nodiscard]] Presentation presentation() const; // empty before onPresentationKnown

private:
    std::unique_ptr<PlayerEngine> engine_;
};

} // namespace vitascope::playback
