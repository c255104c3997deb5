// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/ui/seek_bar.h"

#include "shared/desktop/design/color_tokens.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace vitascope::player {
namespace {

constexpr int kHeight = 28;
constexpr int kGrooveFromFoot = 14;
constexpr double kThumb = 7; // radius
constexpr double kInset = 8;
const desktop::CinemaColors kColors;
const QColor kEdge(0, 0, 0, 102); // keeps the line apart from a bright picture

double milliseconds(Seconds time) {
    return time.count() * 1000;
}

} // namespace

SeekBar::SeekBar(QWidget* parent) : QAbstractSlider(parent) {
    setObjectName(QStringLiteral("seekBar"));
    setAccessibleName(tr("Position in the film"));
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setOrientation(Qt::Horizontal);
    setFixedHeight(kHeight);
}

QSize SeekBar::sizeHint() const {
    return {400, kHeight};
}

void SeekBar::setFilm(Seconds position, Seconds duration, const std::vector<playback::TimeRange>& buffered) {
    setRange(0, static_cast<int>(milliseconds(duration)));
    buffered_ = buffered;
    if (!isSliderDown())
        setValue(static_cast<int>(milliseconds(position)));
    update();
}

QRectF SeekBar::groove() const {
    const bool isLit = pointer_ >= 0 || isSliderDown() || hasFocus();
    const double thickness = isLit ? 6 : 4;
    return {kInset, height() - kGrooveFromFoot - thickness / 2, width() - 2 * kInset, thickness};
}

int SeekBar::valueAt(double x) const {
    const double part = std::clamp((x - kInset) / (width() - 2 * kInset), 0.0, 1.0);
    return static_cast<int>(part * maximum());
}

double SeekBar::xOf(double value) const {
    return maximum() > 0 ? kInset + std::clamp(value / maximum(), 0.0, 1.0) * (width() - 2 * kInset) : kInset;
}

void SeekBar::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const auto line = groove();
    const auto radius = line.height() / 2;
    const auto fill = [&](double from, double to, const QColor& color) {
        painter.setBrush(color);
        painter.drawRoundedRect(QRectF(QPointF(from, line.top()), QPointF(std::max(from, to), line.bottom())), radius,
                                radius);
    };
    painter.setBrush(kEdge);
    painter.drawRoundedRect(line.adjusted(-1, -1, 1, 1), radius + 1, radius + 1);
    fill(line.left(), line.right(), kColors.groove);
    for (const auto& range : buffered_)
        fill(xOf(milliseconds(range.start)), xOf(milliseconds(range.end)), kColors.buffered);
    const double at = xOf(sliderPosition());
    fill(line.left(), at, kColors.accent);
    painter.setBrush(hasFocus() ? kColors.text : kColors.accent);
    const double thumb = pointer_ >= 0 || isSliderDown() || hasFocus() ? kThumb + 1 : kThumb;
    painter.drawEllipse(QPointF(at, line.center().y()), thumb, thumb);
}

void SeekBar::tellHover() {
    if (maximum() > 0)
        Q_EMIT hovered(Seconds(valueAt(pointer_) / 1000.0), static_cast<int>(pointer_));
}

void SeekBar::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return;
    setSliderDown(true);
    setSliderPosition(valueAt(event->position().x()));
    update();
}

void SeekBar::mouseMoveEvent(QMouseEvent* event) {
    pointer_ = event->position().x();
    if (isSliderDown())
        setSliderPosition(valueAt(pointer_));
    if (isSliderDown())
        Q_EMIT scrubbed(Seconds(sliderPosition() / 1000.0));
    tellHover();
    update();
}

void SeekBar::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !isSliderDown())
        return;
    const auto target = valueAt(event->position().x());
    setSliderDown(false);
    setValue(target);
    Q_EMIT sought(Seconds(target / 1000.0));
}

void SeekBar::leaveEvent(QEvent* /*event*/) {
    pointer_ = -1;
    Q_EMIT left();
    update();
}

// The keys of the page do the work; those of a slider would move the value without moving the film.
void SeekBar::keyPressEvent(QKeyEvent* event) {
    event->ignore();
}

} // namespace vitascope::player
