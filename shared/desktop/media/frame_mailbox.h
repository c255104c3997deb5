// SPDX-License-Identifier: GPL-3.0-or-later
// Carries the engine's newest frame to the thread that draws; a frame that was not drawn in time is dropped, so that
// nothing ever queues up. Thread: any.
#pragma once

#include "shared/base/locked.h"
#include "shared/playback/outputs.h"

#include <functional>
#include <optional>

namespace vitascope::desktop {

class FrameMailbox final : public playback::VideoOutput {
public:
    // onChange is called on the playback thread after each frame and each clear(); it must return at once.
    explicit FrameMailbox(std::function<void()> onChange) : onChange_(std::move(onChange)) {}

    void present(const playback::VideoFrame& frame) override {
        frame_.with([&](auto& held) { held = frame; });
        onChange_();
    }
    void clear() override {
        frame_.with([](auto& held) { held.reset(); });
        onChange_();
    }

    [[nodiscard]] std::optional<playback::VideoFrame> newest() const {
        return frame_.with([](const auto& held) { return held; });
    }

private:
    std::function<void()> onChange_;
    Locked<std::optional<playback::VideoFrame>> frame_;
};

} // namespace vitascope::desktop
