// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/ui/mini_controls.h"

#include "app-player/models/playback_model.h"
#include "shared/desktop/design/color_tokens.h"
#include "shared/desktop/design/icon.h"
#include "shared/desktop/design/metrics.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace vitascope::player {

using desktop::Space;

namespace {

constexpr int kSmallIcon = 20;
constexpr int kLargeIcon = 36;
constexpr int kLine = 4;

} // namespace

MiniControls::MiniControls(PlaybackModel& model, QWidget* parent) : QWidget(parent), model_(model) {
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
    layout->setContentsMargins(Space::kSmall, Space::kSmall, Space::kSmall, Space::kHuge);
    layout->addLayout(top);
    layout->addStretch();
    layout->addWidget(play_, 0, Qt::AlignHCenter);
    layout->addStretch();
    connect(play_, &QToolButton::clicked, &model_, &PlaybackModel::togglePause);
    connect(large, &QToolButton::clicked, this, &MiniControls::largeChosen);
    connect(close, &QToolButton::clicked, this, &MiniControls::closeChosen);
    connect(&model_, &PlaybackModel::phaseChanged, this, &MiniControls::follow);
    connect(&model_, &PlaybackModel::positionChanged, this, qOverload<>(&QWidget::update));
    follow();
    hide();
}

QToolButton* MiniControls::makeButton(const QString& icon, const QString& name, const QString& objectName, int size) {
    auto* button = new QToolButton(this);
    button->setObjectName(objectName);
    button->setIcon(desktop::themeIcon(icon, desktop::IconTone::Cinema));
    button->setIconSize({size, size});
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void MiniControls::follow() {
    const bool plays = model_.wantsToPlay() && model_.phase() != PlaybackModel::Phase::Ended;
    play_->setIcon(
        desktop::themeIcon(plays ? QStringLiteral("pause") : QStringLiteral("play"), desktop::IconTone::Cinema));
    play_->setToolTip(plays ? tr("Pause") : tr("Play"));
    play_->setAccessibleName(play_->toolTip());
}

void MiniControls::paintEvent(QPaintEvent* /*event*/) {
    const desktop::CinemaColors colors;
    QPainter painter(this);
    painter.fillRect(rect(), QColor(0, 0, 0, 130));
    const double share = model_.duration() > Seconds(0) ? std::min(1.0, model_.position() / model_.duration()) : 0;
    painter.fillRect(QRectF(0, height() - kLine, width(), kLine), colors.groove);
    painter.fillRect(QRectF(0, height() - kLine, width() * share, kLine), colors.accent);
}

} // namespace vitascope::player
