// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/ui/control_bar.h"

#include "app-player/models/playback_model.h"
#include "app-player/ui/icon_size.h"
#include "app-player/ui/playback_buttons.h"
#include "app-player/ui/seek_bar.h"
#include "shared/desktop/design/color_tokens.h"
#include "shared/desktop/design/icon.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/text/format_text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLinearGradient>
#include <QPainter>
#include <QPushButton>
#include <QSlider>
#include <QToolButton>

#include <algorithm>

namespace vitascope::player {

using desktop::IconTone;
using desktop::Space;
using desktop::themeIcon;

namespace {

constexpr int kVolumeWidth = 96;
constexpr int kIcon = 24;
constexpr int kPlayIcon = 32; // it is the main one
constexpr int kVolumeSteps = 100;

} // namespace

ControlBar::ControlBar(PlaybackModel& model, QWidget* parent)
    : QWidget(parent),
      model_(model),
      seekBar_(new SeekBar(this)),
      volume_(new QSlider(Qt::Horizontal, this)),
      time_(new QLabel(this)),
      quality_(new QPushButton(this)),
      speed_(new QPushButton(this)) {
    setProperty("cinema", true);
    makeButtons();
    layOut();
    connect(seekBar_, &SeekBar::sought, &model_, &PlaybackModel::seek);
    connect(seekBar_, &SeekBar::scrubbed, &model_, &PlaybackModel::scrub);
    connect(seekBar_, &SeekBar::hovered, this,
            [this](Seconds position, int x) { Q_EMIT seekHovered(position, seekBar_->x() + x); });
    connect(seekBar_, &SeekBar::left, this, &ControlBar::seekLeft);
    connect(&model_, &PlaybackModel::speedChanged, this, &ControlBar::showSpeed);
    connect(volume_, &QSlider::valueChanged, &model_,
            [this](int value) { model_.setVolume(static_cast<float>(value) / kVolumeSteps); });
    connect(&model_, &PlaybackModel::phaseChanged, this, &ControlBar::showPhase);
    connect(&model_, &PlaybackModel::positionChanged, this, &ControlBar::showPosition);
    connect(&model_, &PlaybackModel::volumeChanged, this, &ControlBar::showVolume);
    connect(&model_, &PlaybackModel::conditionsChanged, this, &ControlBar::showVolume);
    connect(&model_, &PlaybackModel::choicesChanged, this, &ControlBar::showChoices);
    showPhase();
    showVolume();
    showSpeed();
}

void ControlBar::makeButtons() {
    const auto makeButton = [this](const QString& icon, const QString& name, const QString& objectName) {
        return makeCinemaButton(*this, icon, name, objectName, kIcon);
    };
    play_ = makeCinemaButton(*this, QStringLiteral("pause"), tr("Pause"), QStringLiteral("playPause"), kPlayIcon);
    back_ = makeButton(QStringLiteral("back-10"), tr("Back 10 seconds"), QStringLiteral("skipBack"));
    forward_ = makeButton(QStringLiteral("forward-10"), tr("Forward 10 seconds"), QStringLiteral("skipForward"));
    mute_ = makeButton(QStringLiteral("volume"), tr("Mute"), QStringLiteral("mute"));
    audio_ = makeButton(QStringLiteral("audio-track"), tr("Audio"), QStringLiteral("audio"));
    subtitles_ = makeButton(QStringLiteral("subtitles"), tr("Subtitles"), QStringLiteral("subtitlesMenu"));
    statistics_ = makeButton(QStringLiteral("statistics"), tr("Statistics"), QStringLiteral("statistics"));
    keys_ = makeButton(QStringLiteral("keyboard"), tr("Keyboard shortcuts"), QStringLiteral("keys"));
    mini_ = makeButton(QStringLiteral("mini-window"), tr("Mini window"), QStringLiteral("miniWindow"));
    fullScreen_ = makeButton(QStringLiteral("fullscreen"), tr("Full screen"), QStringLiteral("fullScreen"));
    quality_->setObjectName(QStringLiteral("quality"));
    quality_->setProperty("variant", "cinema");
    quality_->setText(tr("Auto"));
    desktop::setButtonIcon(*quality_, themeIcon(QStringLiteral("quality"), IconTone::Cinema), iconPixels(22));
    quality_->setToolTip(tr("Quality"));
    quality_->setFocusPolicy(Qt::TabFocus);
    speed_->setObjectName(QStringLiteral("speed"));
    speed_->setProperty("variant", "cinema");
    speed_->setText(speedText(model_.speed()));
    desktop::setButtonIcon(*speed_, themeIcon(QStringLiteral("gauge"), IconTone::Cinema), iconPixels(22));
    speed_->setToolTip(tr("Speed"));
    speed_->setFocusPolicy(Qt::TabFocus);
    time_->setObjectName(QStringLiteral("time"));
    time_->setCursor(Qt::PointingHandCursor);
    time_->setToolTip(tr("What is left, or the whole length"));
    time_->installEventFilter(this);
    volume_->setObjectName(QStringLiteral("volume"));
    volume_->setRange(0, kVolumeSteps);
    volume_->setFixedWidth(kVolumeWidth);
    volume_->setFocusPolicy(Qt::TabFocus);
    volume_->setAccessibleName(tr("Volume"));

    connect(play_, &QToolButton::clicked, &model_, &PlaybackModel::togglePause);
    connect(back_, &QToolButton::clicked, &model_, [this] { model_.skip(-kSkip); });
    connect(forward_, &QToolButton::clicked, &model_, [this] { model_.skip(kSkip); });
    connect(mute_, &QToolButton::clicked, &model_, &PlaybackModel::toggleMute);
    connect(quality_, &QPushButton::clicked, this, &ControlBar::qualityChosen);
    connect(audio_, &QToolButton::clicked, this, &ControlBar::audioChosen);
    connect(subtitles_, &QToolButton::clicked, this, &ControlBar::subtitlesChosen);
    connect(speed_, &QPushButton::clicked, this, &ControlBar::speedChosen);
    connect(mini_, &QToolButton::clicked, this, &ControlBar::miniWindowChosen);
    connect(keys_, &QToolButton::clicked, this, &ControlBar::keysChosen);
    connect(statistics_, &QToolButton::clicked, this, &ControlBar::statisticsChosen);
    connect(fullScreen_, &QToolButton::clicked, this, &ControlBar::fullScreenChosen);
}

void ControlBar::layOut() {
    line_ = new QHBoxLayout;
    auto* line = line_;
    line->setSpacing(Space::kTiny);
    for (auto* widget : std::initializer_list<QWidget*>{play_, back_, forward_, mute_, volume_})
        line->addWidget(widget);
    line->addSpacing(Space::kMedium);
    line->addWidget(time_);
    line->addStretch();
    for (auto* widget :
         std::initializer_list<QWidget*>{subtitles_, audio_, quality_, speed_, statistics_, keys_, mini_, fullScreen_})
        line->addWidget(widget);
    QWidget* before = seekBar_;
    for (auto* widget : std::initializer_list<QWidget*>{play_, back_, forward_, mute_, volume_, subtitles_, audio_,
                                                        quality_, speed_, statistics_, keys_, mini_, fullScreen_}) {
        setTabOrder(before, widget);
        before = widget;
    }
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::kHuge, Space::kPage, Space::kHuge, Space::kLarge);
    layout->setSpacing(0);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(0, 0, 0, 0);
    bar->addWidget(seekBar_);
    layout->addLayout(bar);
    layout->addLayout(line);
}

void ControlBar::setFullScreen(bool isFull) {
    fullScreen_->setIcon(
        themeIcon(isFull ? QStringLiteral("fullscreen-exit") : QStringLiteral("fullscreen"), IconTone::Cinema));
    fullScreen_->setToolTip(isFull ? tr("Leave full screen") : tr("Full screen"));
    fullScreen_->setAccessibleName(fullScreen_->toolTip());
}

QWidget* ControlBar::qualityButton() const {
    return quality_;
}

QWidget* ControlBar::audioButton() const {
    return audio_;
}

QWidget* ControlBar::subtitlesButton() const {
    return subtitles_;
}

QWidget* ControlBar::speedButton() const {
    return speed_;
}

int ControlBar::seekTop() const {
    return seekBar_->y();
}

bool ControlBar::isDragging() const {
    return seekBar_->isSliderDown() || volume_->isSliderDown();
}

void ControlBar::showPhase() {
    showPlay(*play_, model_);
    showPosition();
    showChoices();
}

void ControlBar::showPosition() {
    seekBar_->setFilm(model_.position(), model_.duration(), model_.buffered());
    const auto left = std::max(Seconds(0), model_.duration() - model_.position());
    const auto text =
        desktop::clockText(model_.position()) + QStringLiteral(" / ") +
        (showsLeft_ ? QStringLiteral("−") + desktop::clockText(left) : desktop::clockText(model_.duration()));
    const bool isLonger = text.size() > time_->text().size();
    time_->setText(text);
    if (isLonger)
        fit();
}

void ControlBar::showVolume() {
    const QSignalBlocker quiet(volume_);
    volume_->setValue(static_cast<int>(heardVolume(model_) * kVolumeSteps));
    volume_->setEnabled(!model_.hasNoDevice());
    player::showVolume(*mute_, model_);
}

void ControlBar::showChoices() {
    quality_->setText(model_.qualityText());
    quality_->setAccessibleName(tr("Quality: %1").arg(model_.qualityText()));
    quality_->setEnabled(model_.qualities().size() > 1);
    audio_->setVisible(model_.audioTracks().size() > 1);
    subtitles_->setVisible(!model_.subtitles().empty());
    fit();
}

// What has a key goes first where there is no room for all.
void ControlBar::fit() {
    const std::initializer_list<QWidget*> kSpare{statistics_, keys_, volume_};
    for (auto* widget : kSpare)
        widget->show();
    for (auto* widget : kSpare) {
        line_->invalidate();
        if (line_->minimumSize().width() + 2 * Space::kHuge <= width())
            return;
        widget->hide();
    }
}

void ControlBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

void ControlBar::showSpeed() {
    speed_->setText(speedText(model_.speed()));
    speed_->setAccessibleName(tr("Speed: %1").arg(speedText(model_.speed())));
}

// A click on the time turns what is left into the whole length and back.
bool ControlBar::eventFilter(QObject* watched, QEvent* event) {
    if (watched != time_ || event->type() != QEvent::MouseButtonPress)
        return QWidget::eventFilter(watched, event);
    showsLeft_ = !showsLeft_;
    showPosition();
    return true;
}

// A shade under the controls, so that they can be read on a bright picture.
void ControlBar::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    QLinearGradient shade(0, 0, 0, height());
    shade.setColorAt(0, desktop::CinemaColors::veil(0));
    shade.setColorAt(0.30, desktop::CinemaColors::veil(150));
    shade.setColorAt(0.45, desktop::CinemaColors::veil(190));
    shade.setColorAt(1, desktop::CinemaColors::veil(225));
    painter.fillRect(rect(), shade);
}

} // namespace vitascope::player
