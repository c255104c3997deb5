// SPDX-License-Identifier: GPL-3.0-or-later
// What a film offers and how its playback went: plain values that the engine hands out. Thread: any.
#pragma once

#include "shared/abr/policy.h"
#include "shared/base/error.h"
#include "shared/base/units.h"
#include "shared/playback/outputs.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace vitascope::playback {

struct Rendition {
    int width = 0;
    int height = 0;
    double frameRate = 0;           // 0 when the playlist does not say
    BitsPerSecond bandwidth;        // peak, with audio (RFC 8216, 4.3.4.2)
    BitsPerSecond averageBandwidth; // the same as bandwidth when the playlist does not say
    std::string codecs;
};

struct TrackInfo {        // audio or subtitles
    std::string name;     // as the playlist calls it, for people
    std::string language; // BCP 47, or empty
    bool isDefault = false;
    bool isForced = false;
    int channels = 0; // 0 when the playlist does not say
};

struct Presentation {
    MediaTime duration{};
    std::vector<Rendition> renditions; // by rising bandwidth
    std::vector<TrackInfo> audio;      // may be empty: sound within the video stream is not supported
    std::vector<TrackInfo> subtitles;
};

enum class State { Idle, Opening, Playing, Paused, Buffering, Ended, Failed };
[[nodiscard]] const char* toString(State state);

struct TimeRange {
    MediaTime start{};
    MediaTime end{};
    friend bool operator==(const TimeRange&, const TimeRange&) = default;
};

// What is fetched at the moment, and why nothing better is.
struct RenditionChoice {
    int rendition = 0;
    abr::Reason reason = abr::Reason::Unknown; // Unknown also when it is a person's choice
};

struct RenditionSpan { // a stretch of shown frames of one rendition
    int rendition = 0;
    MediaTime start{};
    std::int64_t frames = 0;
};

struct Statistics {
    std::optional<Seconds> firstPicture; // from open() to the first frame shown
    std::optional<Seconds> startupDelay; // from open() to the first moment the film ran
    int stalls = 0;                      // after the start, not counting seeks
    Seconds stallTime{};
    std::optional<Seconds> lastSeek; // from the last seek() to its first frame
    std::int64_t framesShown = 0;
    std::int64_t framesDropped = 0;   // decoded, but too late to be shown
    std::int64_t corruptSegments = 0; // could not be decoded, skipped
    Seconds soundDelivered{};         // to the audio output, with
    Seconds silenceInserted{};        // where sound was missing
    std::vector<RenditionSpan> timeline;
    BitsPerSecond throughput; // as estimated for the next decision
    std::int64_t bytesFetched = 0;
    std::int64_t buffersHeld = 0;   // bytes of compressed media in memory
    Seconds bufferLevel{};          // video ahead of the position
    Seconds audioVideoDifference{}; // the sound's position less the picture's clock; 0 without sound
};

// What a window shows, all of one moment.
struct Snapshot {
    State state = State::Idle;
    bool wantsToPlay = false;              // what play() and pause() asked for, whatever the state
    MediaTime position{};                  // before the film runs: where it will; failed: where it was
    std::vector<TimeRange> buffered;       // decodable without the network
    std::optional<int> fixedRendition;     // what setRendition() chose; nothing = automatic
    std::optional<int> shownRendition;     // that of the frame on the screen
    std::optional<RenditionChoice> choice; // the last one made
    double speed = 1;                      // as chosen by setSpeed()
    bool isCutOff = false;    // the server does not answer: the film plays what is there and goes on by itself
    bool hasNoDevice = false; // there is sound, but nothing to hear it with: the film goes on silently
    std::optional<int> audio; // index into Presentation::audio
    std::optional<int> subtitles;
    std::string cue; // the subtitles to show now: lines by '\n', with <i>, <b>, <u> only, '&' escapes resolved apart
                     // from &lt; &gt; &amp;
    std::optional<Error> error; // in State::Failed
    Statistics statistics;
};

} // namespace vitascope::playback
