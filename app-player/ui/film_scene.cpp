// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/ui/film_scene.h"

#include "app-player/models/film_model.h"
#include "shared/desktop/design/theme.h"

#include <QPaintEvent>
#include <QPainter>

#include <algorithm>

namespace vitascope::player {
namespace {

constexpr int kHeight = 620;

} // namespace

FilmScene::FilmScene(desktop::PictureStore& pictures, FilmModel& film, int textWidth, QWidget* parent)
    : QWidget(parent), film_(film), backdrop_(pictures), textWidth_(textWidth) {
    setAttribute(Qt::WA_OpaquePaintEvent);
}

void FilmScene::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    painter.fillRect(event->rect(), desktop::Theme::colors().ground);
    if (film_.title())
        backdrop_.paint(painter, QRect(0, 0, width(), std::min(height(), kHeight)), *film_.title(), textWidth_);
}

} // namespace vitascope::player
