// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/preview/preview_player.h"

#include "app-studio/models/preview/package_preview_model.h"
#include "shared/desktop/design/icon.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/media/video_view.h"
#include "shared/desktop/text/format_text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

namespace vitascope::studio {

using desktop::Space;
using playback::MediaTime;

namespace {

constexpr int kShapeWidth = 16;
constexpr int kShapeHeight = 9;
constexpr int kStep = 5000; // milliseconds

Seconds toSeconds(MediaTime time) {
    return std::chrono::duration_cast<Seconds>(time);
}

} // namespace

PreviewPlayer::PreviewPlayer(PackagePreviewModel& model, desktop::VideoView* view, QWidget* parent)
    : QFrame(parent),
      model_(model),
      view_(view),
      play_(new QToolButton(this)),
      place_(new QSlider(Qt::Horizontal, this)),
      time_(new QLabel(this)),
      sound_(new QComboBox(this)),
      subtitles_(new QComboBox(this)) {
    setProperty("panel", "card");
    view_->setParent(this);
    view_->setObjectName(QStringLiteral("previewVideo"));
    view_->setAccessibleName(tr("Picture of the film"));
    play_->setObjectName(QStringLiteral("previewPlay"));
    play_->setIconSize({desktop::Control::kIcon, desktop::Control::kIcon});
    place_->setObjectName(QStringLiteral("previewPlace"));
    place_->setAccessibleName(tr("Place in the film"));
    place_->setSingleStep(kStep);
    place_->setPageStep(kStep * 4);
    time_->setProperty("role", "muted");
    sound_->setObjectName(QStringLiteral("previewSound"));
    sound_->setAccessibleName(tr("Sound to listen to"));
    sound_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    subtitles_->setObjectName(QStringLiteral("previewSubtitles"));
    subtitles_->setAccessibleName(tr("Subtitles to read"));
    subtitles_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    layOut();

    auto& player = model_.player();
    connect(play_, &QToolButton::clicked, &model_, &PackagePreviewModel::togglePlay);
    connect(place_, &QSlider::valueChanged, this,
            [this](int value) { model_.player().seek(std::chrono::milliseconds(value)); });
    connect(sound_, &QComboBox::activated, this, [this](int index) { model_.player().selectAudio(index); });
    connect(subtitles_, &QComboBox::activated, this, [this](int index) {
        model_.player().selectSubtitles(index == 0 ? std::nullopt : std::optional(index - 1));
    });
    connect(&player, &desktop::FilmPlayer::stateChanged, this, &PreviewPlayer::showState);
    connect(&player, &desktop::FilmPlayer::positionChanged, this, &PreviewPlayer::showPosition);
    connect(&player, &desktop::FilmPlayer::presentationKnown, this, &PreviewPlayer::showTracks);
    connect(&player, &desktop::FilmPlayer::cueChanged, view_, &desktop::VideoView::setCue);
    connect(&model_, &PackagePreviewModel::changed, this, &PreviewPlayer::showState);
    showState();
    showTracks();
}

void PreviewPlayer::layOut() {
    auto* controls = new QHBoxLayout;
    controls->setContentsMargins(Space::kSmall, 0, Space::kMedium, 0);
    controls->setSpacing(Space::kSmall);
    controls->addWidget(play_);
    controls->addWidget(place_, 1);
    controls->addWidget(time_);
    auto* choices = new QHBoxLayout;
    choices->setContentsMargins(Space::kMedium, 0, Space::kMedium, 0);
    choices->setSpacing(Space::kMedium);
    choices->addWidget(sound_, 1);
    choices->addWidget(subtitles_, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, Space::kMedium);
    layout->setSpacing(Space::kSmall);
    layout->addWidget(view_);
    layout->addLayout(controls);
    layout->addLayout(choices);
}

void PreviewPlayer::resizeEvent(QResizeEvent* event) {
    view_->setFixedHeight((width() - 2) * kShapeHeight / kShapeWidth);
    QFrame::resizeEvent(event);
}

void PreviewPlayer::showState() {
    const auto snapshot = model_.player().snapshot();
    const bool isReady = model_.phase() == PackagePreviewModel::Phase::Ready;
    play_->setIcon(desktop::themeIcon(snapshot.wantsToPlay ? QStringLiteral("pause") : QStringLiteral("play")));
    const auto name = snapshot.wantsToPlay ? tr("Pause") : tr("Play");
    play_->setAccessibleName(name);
    play_->setToolTip(name);
    play_->setEnabled(isReady);
    place_->setEnabled(isReady);
    const QSignalBlocker blocker(place_);
    place_->setMaximum(static_cast<int>(model_.duration().count() * 1000));
    showPosition();
}

void PreviewPlayer::showPosition() {
    const auto position = model_.player().snapshot().position;
    time_->setText(desktop::clockText(toSeconds(position)) + QStringLiteral(" / ") +
                   desktop::clockText(model_.duration()));
    if (place_->isSliderDown())
        return;
    const QSignalBlocker blocker(place_);
    place_->setValue(static_cast<int>(std::chrono::duration_cast<std::chrono::milliseconds>(position).count()));
}

void PreviewPlayer::showTracks() {
    const auto film = model_.player().presentation();
    const auto snapshot = model_.player().snapshot();
    sound_->clear();
    for (const auto& track : film.audio)
        sound_->addItem(desktop::fromUtf8(track.name));
    sound_->setCurrentIndex(snapshot.audio.value_or(film.audio.empty() ? -1 : 0));
    sound_->setEnabled(film.audio.size() > 1);
    subtitles_->clear();
    subtitles_->addItem(tr("No subtitles"));
    for (const auto& track : film.subtitles)
        subtitles_->addItem(desktop::fromUtf8(track.name));
    subtitles_->setCurrentIndex(snapshot.subtitles ? *snapshot.subtitles + 1 : 0);
    subtitles_->setEnabled(!film.subtitles.empty());
}

} // namespace vitascope::studio
