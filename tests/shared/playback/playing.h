// SPDX-License-Identifier: GPL-3.0-or-later
// A player with a screen that remembers, for tests: what was shown, heard of and reported. Thread: the test's.
#pragma once

#include "shared/base/clock.h"
#include "shared/base/locked.h"
#include "shared/playback/http_fetcher.h"
#include "shared/playback/player.h"
#include "shared/playback/wall_clock_audio.h"

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace vitascope::test {

struct SeenFrame {
    int number = 0; // that the picture carries
    int width = 0;
    playback::MediaTime time{};
    playback::MediaTime duration{};
    SteadyTime at{};
    std::string sha256; // of its pixels, when they are hashed
};

class Playing : public playback::PlayerListener, public playback::VideoOutput {
public:
    explicit Playing(bool hasAudio = true);
    explicit Playing(playback::AudioOutput& device);
    ~Playing() override;

    [[nodiscard]] playback::Player& player() const { return *player_; }
    [[nodiscard]] std::vector<SeenFrame> frames() const;
    [[nodiscard]] SeenFrame last() const; // number -1 before the first
    [[nodiscard]] std::vector<std::string> cues() const;
    [[nodiscard]] std::string cue() const { return player_->snapshot().cue; }
    [[nodiscard]] std::vector<playback::State> states() const;
    [[nodiscard]] playback::State state() const { return player_->snapshot().state; }
    // Waits until the player's state is this, or it has failed; false after the time.
    [[nodiscard]] bool waitFor(playback::State state, std::chrono::milliseconds most = std::chrono::seconds(30)) const;
    [[nodiscard]] bool waitUntil(const std::function<bool()>& condition,
                                 std::chrono::milliseconds most = std::chrono::seconds(30)) const;
    std::function<void()> onExpired; // set before open()
    bool hashesFrames = false;       // set before open()

    void onStateChanged(playback::State state) override;
    void onCueChanged(const std::string& cue) override;
    void onRightExpired() override;
    void present(const playback::VideoFrame& frame) override;
    void clear() override {}

private:
    void open(playback::AudioOutput* device);

    SystemClock clock_;
    playback::WallClockAudio audio_{clock_};
    std::unique_ptr<transfer::HttpClient> client_;
    std::unique_ptr<playback::HttpFetcher> fetcher_;
    Locked<std::vector<SeenFrame>> frames_;
    Locked<std::vector<std::string>> cues_;
    Locked<std::vector<playback::State>> states_;
    std::unique_ptr<playback::Player> player_;
};

struct SilentPlaying : Playing {
    SilentPlaying() : Playing(false) {}
};

} // namespace vitascope::test
