// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/models/track_choices.h"

#include "shared/desktop/text/format_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace vitascope::player {
namespace {

using desktop::fromUtf8;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(TrackChoices)
public:
    static QString automatic() { return tr("Auto"); }
    static QString off() { return tr("Off"); }
    static QString forced() { return tr("only foreign parts"); }
    static QString normalSpeed() { return tr("Normal"); }
    static QString track(int number) { return tr("Track %1").arg(number); }
    static QString channels(int count) {
        if (count == 1)
            return tr("Mono");
        return count == 2 ? tr("Stereo") : tr("%n channels", nullptr, count);
    }
};

const playback::Rendition* renditionAt(const playback::Presentation& presentation, std::optional<int> index) {
    if (!index || *index < 0 || static_cast<std::size_t>(*index) >= presentation.renditions.size())
        return nullptr;
    return &presentation.renditions[static_cast<std::size_t>(*index)];
}

QString trackName(const playback::TrackInfo& track, int index) {
    if (!track.name.empty())
        return fromUtf8(track.name);
    const auto language = desktop::languageName(fromUtf8(track.language));
    return language.isEmpty() ? Words::track(index + 1) : language;
}

} // namespace

const std::vector<double>& playbackSpeeds() {
    static const std::vector<double> kSpeeds{0.5, 0.75, 1, 1.25, 1.5, 1.75, 2};
    return kSpeeds;
}

std::vector<Choice> speedChoices(double speed) {
    std::vector<Choice> choices;
    for (const double offered : playbackSpeeds())
        choices.push_back({speedText(offered), offered == 1 ? Words::normalSpeed() : QString(),
                           static_cast<int>(choices.size()), offered == speed});
    return choices;
}

QString speedText(double speed) {
    return QLocale().toString(speed, 'g', 3) + QStringLiteral("×");
}

QString renditionText(const playback::Rendition& rendition) {
    return QStringLiteral("%1p").arg(std::min(rendition.width, rendition.height));
}

QString qualityText(const playback::Presentation& presentation, const playback::Snapshot& snapshot) {
    const auto* shown = renditionAt(presentation, snapshot.shownRendition);
    if (const auto* fixed = renditionAt(presentation, snapshot.fixedRendition))
        return renditionText(*fixed);
    return shown ? QStringLiteral("%1 (%2)").arg(Words::automatic(), renditionText(*shown)) : Words::automatic();
}

std::vector<Choice> qualityChoices(const playback::Presentation& presentation, const playback::Snapshot& snapshot) {
    std::vector<Choice> choices;
    const auto* shown = renditionAt(presentation, snapshot.shownRendition);
    const bool isAutomatic = !snapshot.fixedRendition;
    choices.push_back(
        {Words::automatic(), isAutomatic && shown ? renditionText(*shown) : QString(), std::nullopt, isAutomatic});
    for (auto i = static_cast<int>(presentation.renditions.size()) - 1; i >= 0; --i) {
        const auto& rendition = presentation.renditions[static_cast<std::size_t>(i)];
        choices.push_back({renditionText(rendition), desktop::bitRateText(rendition.averageBandwidth), i,
                           snapshot.fixedRendition == i});
    }
    return choices;
}

std::vector<Choice> audioChoices(const playback::Presentation& presentation, const playback::Snapshot& snapshot) {
    std::vector<Choice> choices;
    for (int i = 0; i < static_cast<int>(presentation.audio.size()); ++i) {
        const auto& track = presentation.audio[static_cast<std::size_t>(i)];
        const auto detail = track.channels > 0 ? Words::channels(track.channels) : QString();
        choices.push_back({trackName(track, i), detail, i, snapshot.audio == i});
    }
    return choices;
}

std::vector<Choice> subtitlesChoices(const playback::Presentation& presentation, const playback::Snapshot& snapshot) {
    std::vector<Choice> choices;
    if (presentation.subtitles.empty())
        return choices;
    choices.push_back({Words::off(), {}, std::nullopt, !snapshot.subtitles});
    for (int i = 0; i < static_cast<int>(presentation.subtitles.size()); ++i) {
        const auto& track = presentation.subtitles[static_cast<std::size_t>(i)];
        choices.push_back(
            {trackName(track, i), track.isForced ? Words::forced() : QString(), i, snapshot.subtitles == i});
    }
    return choices;
}

} // namespace vitascope::player
