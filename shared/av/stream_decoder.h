// SPDX-License-Identifier: GPL-3.0-or-later
// StreamDecoder: decodes one HLS stream of fragmented MP4, fragment after fragment, into pictures or sound. When the
// init segment changes (another rendition) the last one's frames are brought out first, so none is lost or doubled.
// Thread: one at a time.
#pragma once

#include "shared/av/picture.h"
#include "shared/av/sound.h"
#include "shared/base/result.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace vitascope::av {

using MediaBytes = std::shared_ptr<const std::vector<std::uint8_t>>;

struct TimedPicture {
    Picture picture;
    std::chrono::microseconds time{};
    std::chrono::microseconds duration{};
};

// Takes the next frame in order of presentation; false stops the decoding of the rest.
using PictureSink = std::function<bool(TimedPicture)>;
using SoundSink = std::function<bool(Sound)>;

class PictureDecoder {
public:
    PictureDecoder();
    ~PictureDecoder();

    // Takes pictures from now on from this init segment, given before the first fragment and whenever it changes.
    // The decoder must have been drained. Corrupt, or InvalidInput for a codec that is not H.264, HEVC, VP9 or AV1.
    [[nodiscard]] Result<void> begin(MediaBytes init);
    // Corrupt if the container is; a picture that cannot be decoded is left out and counted.
    [[nodiscard]] Result<void> decode(std::span<const std::uint8_t> fragments, const PictureSink& sink);
    // Brings out what the decoder still holds. Afterwards only begin() or reset() may come.
    void drain(const PictureSink& sink);
    // Forgets what the decoder holds: the next fragment starts with an IDR anywhere in the film.
    void reset();
    [[nodiscard]] std::int64_t undecodable() const; // pictures left out since construction

private:
    struct State;
    std::unique_ptr<State> state_;
};

// The same for sound, converted to kSoundRate and kSoundChannels. AAC, Opus, AC-3, E-AC-3, FLAC, MP3.
class SoundDecoder {
public:
    SoundDecoder();
    ~SoundDecoder();

    [[nodiscard]] Result<void> begin(MediaBytes init);
    [[nodiscard]] Result<void> decode(std::span<const std::uint8_t> fragments, const SoundSink& sink);
    void drain(const SoundSink& sink);
    void reset();
    [[nodiscard]] std::int64_t undecodable() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace vitascope::av
