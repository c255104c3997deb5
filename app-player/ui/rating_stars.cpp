// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/ui/rating_stars.h"

#include "shared/desktop/design/icon.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/design/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QWheelEvent>

#include <algorithm>

namespace vitascope::player {
namespace {

using desktop::Space;

constexpr int kMost = 10;
constexpr int kStar = 26;
constexpr int kStep = kStar + Space::kTiny;
constexpr int kInset = Space::kTiny; // room for the ring of the focus

} // namespace

RatingStars::RatingStars(QWidget* parent) : QAbstractSlider(parent) {
    setObjectName(QStringLiteral("rating"));
    setRange(0, kMost);
    setSingleStep(1);
    setPageStep(2);
    setOrientation(Qt::Horizontal);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("Your rating, 1 to 10"));
    setToolTip(tr("Your rating"));
}

void RatingStars::setStars(int stars) {
    const QSignalBlocker quiet(this);
    setValue(stars);
    update();
}

QSize RatingStars::sizeHint() const {
    return {kMost / 2 * kStep - Space::kTiny + 2 * kInset, kStar + 2 * kInset};
}

int RatingStars::starsAt(int x) const {
    const int half = (x - kInset) * 2 / kStep + 1;
    return std::clamp(half, 1, kMost);
}

void RatingStars::paintEvent(QPaintEvent* /*event*/) {
    const auto& tokens = desktop::Theme::colors();
    const int shown = hovered_ > 0 ? hovered_ : value();
    QPainter painter(this);
    for (int star = 0; star < kMost / 2; ++star) {
        const int left = shown - star * 2;
        const auto* name = left >= 2 ? "star-filled" : left == 1 ? "star-half" : "star";
        painter.drawPixmap(kInset + star * kStep, kInset,
                           desktop::iconPixmap(QString::fromLatin1(name), kStar,
                                               left > 0 ? tokens.accentText : tokens.mutedText, devicePixelRatioF()));
    }
    if (!hasFocus())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens.focus, 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), desktop::Radius::kSmall, desktop::Radius::kSmall);
}

void RatingStars::choose(int stars) {
    if (stars == value())
        return;
    setValue(stars);
    update();
    Q_EMIT rated(stars);
}

void RatingStars::mousePressEvent(QMouseEvent* event) {
    const int stars = starsAt(event->pos().x());
    hovered_ = 0;
    choose(stars == value() ? 0 : stars);
}

void RatingStars::mouseMoveEvent(QMouseEvent* event) {
    hovered_ = starsAt(event->pos().x());
    update();
}

void RatingStars::leaveEvent(QEvent* event) {
    QAbstractSlider::leaveEvent(event);
    hovered_ = 0;
    update();
}

void RatingStars::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Left:
        return choose(std::max(0, value() - 1));
    case Qt::Key_Right:
        return choose(std::min(kMost, value() + 1));
    case Qt::Key_Home:
        return choose(1);
    case Qt::Key_End:
        return choose(kMost);
    case Qt::Key_Delete:
        return choose(0);
    default:
        event->ignore();
    }
}

// The page scrolls; a rating is not given by the way.
void RatingStars::wheelEvent(QWheelEvent* event) {
    event->ignore();
}

} // namespace vitascope::player
