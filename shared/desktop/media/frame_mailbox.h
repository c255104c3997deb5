// SPDX-License-Identifier: GPL-3.0-or-later
// Carries the engine's newest frame to whatever draws; a frame that was not drawn in time is dropped, so that nothing
// ever queues up. It outlives both sides. Thread: any.
#pragma once

#include "shared/base/locked.h"
#include "shared/playback/outputs.h"

#include <functional>
#include <optional>
#include <utility>

namespace vitascope::desktop {

class FrameMailbox final : public playback::VideoOutput {
public:
    void present(const playback::VideoFrame& frame) override { put(frame); }
    void clear() override { put(std::nullopt); }

    [[nodiscard]] std::optional<playback::VideoFrame> newest() const {
        return state_.with([](const State& state) { return state.frame; });
    }
    // Called on the playback thread after each frame and each clear(): it must return at once and must not use the
    // mailbox. Once this returns the listener before is not running and will not be called again.
    void setListener(std::function<void()> listener) {
        state_.with([&](State& state) { state.listener = std::move(listener); });
    }

private:
    struct State {
        std::optional<playback::VideoFrame> frame;
        std::function<void()> listener;
    };
    void put(std::optional<playback::VideoFrame> frame) {
        state_.with([&](State& state) {
            std::swap(state.frame, frame); // the former one is freed outside the lock
            if (state.listener)
                state.listener();
        });
    }

    Locked<State> state_;
};

} // namespace vitascope::desktop
