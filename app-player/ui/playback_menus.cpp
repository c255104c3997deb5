// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/ui/playback_menus.h"

#include "app-player/models/playback_model.h"
#include "app-player/ui/choice_panel.h"
#include "app-player/ui/control_bar.h"
#include "app-player/ui/keys_sheet.h"
#include "app-player/ui/subtitles_panel.h"
#include "shared/desktop/design/metrics.h"

#include <QAbstractButton>

#include <algorithm>

namespace vitascope::player {

using desktop::Space;

PlaybackMenus::PlaybackMenus(PlaybackModel& model, ControlBar& controls, QWidget& page)
    : QObject(&page),
      model_(model),
      controls_(controls),
      page_(page),
      choices_(new ChoicePanel(&page)),
      subtitles_(new SubtitlesPanel(model, &page)),
      keys_(new KeysSheet(&page)) {
    connect(choices_, &ChoicePanel::closed, this, &PlaybackMenus::closed);
    connect(subtitles_, &SubtitlesPanel::closed, this, &PlaybackMenus::closed);
    connect(keys_, &KeysSheet::closed, this, &PlaybackMenus::closed);
}

void PlaybackMenus::openQuality() {
    close();
    choices_->offer(tr("Quality"), model_.qualities(),
                    [this](std::optional<int> index) { model_.chooseQuality(index); });
    place(*choices_, *controls_.qualityButton());
}

void PlaybackMenus::openAudio() {
    close();
    choices_->offer(tr("Audio"), model_.audioTracks(),
                    [this](std::optional<int> index) { model_.chooseAudio(index.value_or(0)); });
    place(*choices_, *controls_.audioButton());
}

void PlaybackMenus::openSpeed() {
    close();
    choices_->offer(tr("Speed"), speedChoices(model_.speed()), [this](std::optional<int> index) {
        model_.setSpeed(playbackSpeeds().at(static_cast<std::size_t>(index.value_or(0))));
    });
    place(*choices_, *controls_.speedButton());
}

void PlaybackMenus::openSubtitles() {
    close();
    subtitles_->open();
    place(*subtitles_, *controls_.subtitlesButton());
}

void PlaybackMenus::toggleKeys() {
    const bool isWanted = !keys_->isVisible();
    close();
    if (!isWanted)
        return;
    keys_->show();
    keys_->raise();
    layOut();
}

bool PlaybackMenus::scrollKeys(int key) {
    return keys_->scroll(key);
}

bool PlaybackMenus::isOpen() const {
    return choices_->isVisible() || subtitles_->isVisible() || keys_->isVisible();
}

bool PlaybackMenus::close() {
    const bool wasOpen = isOpen();
    for (auto* menu : std::initializer_list<QWidget*>{choices_, subtitles_, keys_})
        if (menu->isVisible())
            menu->hide();
    return wasOpen;
}

void PlaybackMenus::layOut() {
    keys_->adjustSize();
    keys_->move(page_.rect().center() - keys_->rect().center());
}

void PlaybackMenus::place(QWidget& panel, const QWidget& button) {
    Q_EMIT opening();
    const auto anchor = button.mapTo(&page_, QPoint(button.width() / 2, 0));
    const int left = std::clamp(anchor.x() - panel.width() / 2, Space::kLarge,
                                std::max(Space::kLarge, page_.width() - panel.width() - Space::kLarge));
    const int foot = anchor.y() - Space::kPage;
    panel.move(left, std::max(Space::kLarge, foot - panel.height()));
    panel.raise();
}

} // namespace vitascope::player
