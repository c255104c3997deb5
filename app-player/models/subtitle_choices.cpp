// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/models/subtitle_choices.h"

#include "shared/desktop/session/settings.h"

#include <algorithm>

namespace vitascope::player {
namespace {

constexpr auto kMostDelay = std::chrono::minutes(5);
const QString kSize = QStringLiteral("subtitles/percent");
const QString kColor = QStringLiteral("subtitles/color");
const QString kGround = QStringLiteral("subtitles/ground");

template<class Choice>
Choice chosen(const desktop::Settings& settings, const QString& key, Choice last) {
    return static_cast<Choice>(std::clamp(settings.choice(key, 0).toInt(), 0, static_cast<int>(last)));
}

desktop::SubtitleStyle remembered(const desktop::Settings& settings) {
    using Style = desktop::SubtitleStyle;
    return {std::clamp(settings.choice(kSize, 100).toInt(), Style::kSmallest, Style::kLargest),
            chosen(settings, kColor, desktop::SubtitleColor::Cyan),
            chosen(settings, kGround, desktop::SubtitleGround::Solid)};
}

} // namespace

SubtitleChoices::SubtitleChoices(desktop::FilmPlayer& player, desktop::Settings& settings, QObject* parent)
    : QObject(parent), player_(player), settings_(settings), style_(remembered(settings)) {}

void SubtitleChoices::setStyle(const desktop::SubtitleStyle& style) {
    style_ = style;
    style_.percent = std::clamp(style.percent, desktop::SubtitleStyle::kSmallest, desktop::SubtitleStyle::kLargest);
    settings_.setChoice(kSize, style_.percent);
    settings_.setChoice(kColor, static_cast<int>(style_.color));
    settings_.setChoice(kGround, static_cast<int>(style_.ground));
    Q_EMIT changed();
}

void SubtitleChoices::setDelay(std::chrono::milliseconds delay) {
    delay_ = std::clamp<std::chrono::milliseconds>(delay, -kMostDelay, kMostDelay);
    player_.setSubtitleDelay(delay_);
    Q_EMIT changed();
}

void SubtitleChoices::forgetDelay() {
    delay_ = {};
    Q_EMIT changed();
}

} // namespace vitascope::player
