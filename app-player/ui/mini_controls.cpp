// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/ui/mini_controls.h"

#include "app-player/models/playback_model.h"
#include "app-player/ui/playback_buttons.h"
#include "app-player/ui/seek_bar.h"
#include "shared/desktop/design/color_tokens.h"
#include "shared/desktop/design/metrics.h"

#include <QHBoxLayout>
#include <QLinearGradient>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace vitascope::player {

using desktop::Space;

namespace {

constexpr int kSmallIcon = 20;
constexpr int kSkipIcon = 24;
constexpr int kLargeIcon = 36;
constexpr int kDisc = 64; // under the sign of play
constexpr int kShade = 72;

} // namespace

MiniControls::MiniControls(PlaybackModel& model, QWidget* parent)
    : QWidget(parent), model_(model), seekBar_(new SeekBar(this)) {
    setObjectName(QStringLiteral("miniControls"));
    setProperty("cinema", true);
    setAttribute(Qt::WA_NoMousePropagation, false);
    auto* large =
        makeButton(QStringLiteral("expand"), tr("Back to the window"), QStringLiteral("miniLarge"), kSmallIcon);
    auto* close = makeButton(QStringLiteral("close"), tr("Close the film"), QStringLiteral("miniClose"), kSmallIcon);
    play_ = makeButton(QStringLiteral("pause"), tr("Pause"), QStringLiteral("miniPlay"), kLargeIcon);
    auto* top = new QHBoxLayout;
    top->addWidget(large);
    top->addStretch();
    top->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::kSmall, Space::kSmall, Space::kSmall, Space::kTiny);
    layout->addLayout(top);
    layout->addStretch();
    layout->addLayout(makeMiddle());
    layout->addStretch();
    layout->addLayout(makeFoot());
    connect(play_, &QToolButton::clicked, &model_, &PlaybackModel::togglePause);
    connect(large, &QToolButton::clicked, this, &MiniControls::largeChosen);
    connect(close, &QToolButton::clicked, this, &MiniControls::closeChosen);
    connect(&model_, &PlaybackModel::phaseChanged, this, &MiniControls::follow);
    connect(&model_, &PlaybackModel::positionChanged, this, &MiniControls::showPosition);
    connect(&model_, &PlaybackModel::volumeChanged, this, &MiniControls::follow);
    connect(&model_, &PlaybackModel::conditionsChanged, this, &MiniControls::follow);
    follow();
    hide();
}

QHBoxLayout* MiniControls::makeMiddle() {
    back_ = makeButton(QStringLiteral("back-10"), tr("Back 10 seconds"), QStringLiteral("miniBack"), kSkipIcon);
    forward_ =
        makeButton(QStringLiteral("forward-10"), tr("Forward 10 seconds"), QStringLiteral("miniForward"), kSkipIcon);
    connect(back_, &QToolButton::clicked, &model_, [this] { model_.skip(-kSkip); });
    connect(forward_, &QToolButton::clicked, &model_, [this] { model_.skip(kSkip); });
    auto* middle = new QHBoxLayout;
    middle->setSpacing(Space::kMedium);
    middle->addStretch();
    for (auto* button : {back_, play_, forward_})
        middle->addWidget(button);
    middle->addStretch();
    return middle;
}

QHBoxLayout* MiniControls::makeFoot() {
    mute_ = makeButton(QStringLiteral("volume"), tr("Mute"), QStringLiteral("miniMute"), kSmallIcon);
    seekBar_->setObjectName(QStringLiteral("miniSeek"));
    connect(mute_, &QToolButton::clicked, &model_, &PlaybackModel::toggleMute);
    connect(seekBar_, &SeekBar::sought, &model_, &PlaybackModel::seek);
    connect(seekBar_, &SeekBar::scrubbed, &model_, &PlaybackModel::scrub);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(Space::kTiny);
    foot->addWidget(mute_);
    foot->addWidget(seekBar_, 1);
    return foot;
}

QToolButton* MiniControls::makeButton(const QString& icon, const QString& name, const QString& objectName, int size) {
    return makeCinemaButton(*this, icon, name, objectName, size);
}

void MiniControls::follow() {
    showPlay(*play_, model_);
    showVolume(*mute_, model_);
    showPosition();
}

void MiniControls::showPosition() {
    seekBar_->setFilm(model_.position(), model_.duration(), model_.buffered());
}

void MiniControls::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const auto shade = [&](const QRect& area, int top, int foot) {
        QLinearGradient fade(area.topLeft(), area.bottomLeft());
        fade.setColorAt(0, desktop::CinemaColors::veil(top));
        fade.setColorAt(1, desktop::CinemaColors::veil(foot));
        painter.fillRect(area, fade);
    };
    shade({0, 0, width(), kShade}, 190, 0);
    shade({0, height() - kShade, width(), kShade}, 0, 225);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(desktop::CinemaColors{}.shade);
    for (const auto* button : {play_, back_, forward_}) {
        const int size = button == play_ ? kDisc : kDisc - Space::kLarge;
        QRectF disc(0, 0, size, size);
        disc.moveCenter(QRectF(button->geometry()).center());
        painter.drawEllipse(disc);
    }
}

} // namespace vitascope::player
