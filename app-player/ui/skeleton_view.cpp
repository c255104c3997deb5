// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/ui/skeleton_view.h"

#include "app-player/ui/film_card.h"
#include "app-player/ui/hero_panel.h"
#include "app-player/ui/poster_wall.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/design/theme.h"
#include "shared/desktop/widgets/poster.h"

#include <QPainter>

namespace vitascope::player {

using desktop::Radius;
using desktop::Space;

namespace {

constexpr int kBreath = 1600; // milliseconds
constexpr int kLine = 14;     // the height of a line of text

QColor between(const QColor& from, const QColor& to, double share) {
    const auto mix = [share](float a, float b) { return static_cast<float>(a + (b - a) * share); };
    return QColor::fromRgbF(mix(from.redF(), to.redF()), mix(from.greenF(), to.greenF()),
                            mix(from.blueF(), to.blueF()));
}

void paintHero(QPainter& painter, int height) {
    int y = height - Space::kPage;
    const auto line = [&](int width, int lineHeight, int gap) {
        y -= lineHeight;
        painter.drawRoundedRect(Space::kPage, y, width, lineHeight, Radius::kSmall, Radius::kSmall);
        y -= gap;
    };
    line(200, desktop::Control::kLargeHeight, Space::kHuge);
    line(480, kLine, Space::kMedium);
    line(240, kLine, Space::kMedium);
    line(380, 40, 0);
}

} // namespace

SkeletonView::SkeletonView(Shape shape, QWidget* parent) : QWidget(parent), shape_(shape) {
    setAccessibleName(tr("Loading"));
    breath_.setStartValue(0.0);
    breath_.setKeyValueAt(0.5, 1.0);
    breath_.setEndValue(0.0);
    breath_.setDuration(kBreath);
    breath_.setLoopCount(-1);
    connect(&breath_, &QVariantAnimation::valueChanged, this, qOverload<>(&QWidget::update));
}

void SkeletonView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    breath_.start();
}

void SkeletonView::hideEvent(QHideEvent* event) {
    breath_.stop();
    QWidget::hideEvent(event);
}

void SkeletonView::paintEvent(QPaintEvent* /*event*/) {
    const auto& tokens = desktop::Theme::colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(between(tokens.hover, tokens.pressed, breath_.currentValue().toDouble()));
    const auto line = PosterWall::lineOf(width());
    int top = Space::kSmall;
    if (shape_ == Shape::Rows) {
        paintHero(painter, HeroPanel::leastHeight());
        top = HeroPanel::leastHeight() + Space::kHuge;
    }
    while (top < height()) {
        if (shape_ == Shape::Rows) {
            painter.drawRoundedRect(Space::kPage, top, 160, kLine + Space::kTiny, Radius::kSmall, Radius::kSmall);
            top += kLine + Space::kTiny + Space::kLarge;
        }
        for (int column = 0; column < line.columns; ++column) {
            const QRect poster(Space::kPage + column * (line.card + line.gap), top, line.card,
                               desktop::posterHeight(line.card));
            painter.drawRoundedRect(poster, Radius::kLarge, Radius::kLarge);
            painter.drawRoundedRect(poster.left(), poster.bottom() + Space::kMedium, line.card * 2 / 3, kLine,
                                    Radius::kSmall, Radius::kSmall);
        }
        top += filmCardHeight(line.card, font()) + line.gap;
    }
}

} // namespace vitascope::player
