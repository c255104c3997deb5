// SPDX-License-Identifier: GPL-3.0-or-later
// How subtitles look, remembered for the next film, and how late they come, which is this film's alone.
// Thread: the GUI thread.
#pragma once

#include "shared/desktop/media/film_player.h"
#include "shared/desktop/media/subtitle_style.h"

#include <QObject>

#include <chrono>

namespace vitascope::desktop {
class Settings;
}

namespace vitascope::player {

class SubtitleChoices final : public QObject {
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds kDelayStep{100};
    static constexpr int kSizeStep = 10; // percent

    // Both must outlive it.
    SubtitleChoices(desktop::FilmPlayer& player, desktop::Settings& settings, QObject* parent = nullptr);

    [[nodiscard]] const desktop::SubtitleStyle& style() const { return style_; }
    void setStyle(const desktop::SubtitleStyle& style); // sizes are kept within the limits

    [[nodiscard]] std::chrono::milliseconds delay() const { return delay_; }
    void setDelay(std::chrono::milliseconds delay);
    void forgetDelay(); // another film

Q_SIGNALS:
    void changed();

private:
    desktop::FilmPlayer& player_;
    desktop::Settings& settings_;
    desktop::SubtitleStyle style_;
    std::chrono::milliseconds delay_{0};
};

} // namespace vitascope::player
