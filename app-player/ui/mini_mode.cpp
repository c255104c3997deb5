// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/ui/mini_mode.h"

#include "shared/desktop/design/metrics.h"

#include <QApplication>
#include <QMouseEvent>
#include <QScreen>
#include <QWidget>
#include <QWindow>

namespace vitascope::player {

using desktop::Space;

namespace {

constexpr QSize kSize{480, 270};
constexpr QSize kSmallest{256, 144};
constexpr int kCorner = 20;

} // namespace

MiniMode::MiniMode(QWidget& page) : QObject(&page), page_(page) {}

void MiniMode::enter() {
    if (isOn_)
        return;
    auto& window = *page_.window();
    isOn_ = true;
    stateBefore_ = window.windowState();
    flagsBefore_ = window.windowFlags();
    // Asked for now: a window system takes its time to make a maximised window small.
    const bool isFree = !(stateBefore_ & (Qt::WindowMaximized | Qt::WindowFullScreen));
    geometryBefore_ = isFree ? window.geometry() : window.normalGeometry();
    window.setWindowState(Qt::WindowNoState);
    minimumBefore_ = window.minimumSize();
    if (place_.isNull() || !QGuiApplication::screenAt(place_.center())) { // none yet, or its screen has gone
        const auto screen = window.screen()->availableGeometry();
        place_ =
            QRect(screen.bottomRight() - QPoint(kSize.width() + Space::kHuge, kSize.height() + Space::kHuge), kSize);
    }
    window.setMinimumSize(kSmallest);
    window.setWindowFlags(flagsBefore_ | Qt::FramelessWindowHint | Qt::WindowStaysOnTopHint);
    window.setGeometry(place_);
    window.show();
}

void MiniMode::leave() {
    if (!isOn_)
        return;
    auto& window = *page_.window();
    isOn_ = false;
    place_ = window.geometry();
    window.setWindowFlags(flagsBefore_);
    window.setMinimumSize(minimumBefore_);
    if (geometryBefore_.isValid())
        window.setGeometry(geometryBefore_);
    window.setWindowState(stateBefore_); // whole screen or maximised on the screen of that place
    window.show();
    page_.unsetCursor();
}

Qt::Edges MiniMode::cornerAt(const QPoint& point) const {
    const auto area = page_.rect();
    const Qt::Edges across = point.x() < kCorner                   ? Qt::LeftEdge
                             : point.x() >= area.width() - kCorner ? Qt::RightEdge
                                                                   : Qt::Edge{};
    const Qt::Edges down = point.y() < kCorner                    ? Qt::TopEdge
                           : point.y() >= area.height() - kCorner ? Qt::BottomEdge
                                                                  : Qt::Edge{};
    return across && down ? across | down : Qt::Edges();
}

Qt::CursorShape MiniMode::cursorAt(const QPoint& point) const {
    const auto corner = cornerAt(point);
    if (!corner)
        return Qt::ArrowCursor;
    const bool isFalling = corner == (Qt::LeftEdge | Qt::TopEdge) || corner == (Qt::RightEdge | Qt::BottomEdge);
    return isFalling ? Qt::SizeFDiagCursor : Qt::SizeBDiagCursor;
}

void MiniMode::press(const QMouseEvent& event) {
    isPressed_ = true;
    isDragging_ = false;
    pressedAt_ = event.globalPosition().toPoint();
    pressedGeometry_ = page_.window()->geometry();
    corner_ = cornerAt(event.position().toPoint());
}

void MiniMode::move(const QMouseEvent& event) {
    const auto to = event.globalPosition().toPoint();
    if (!isPressed_ || (!isDragging_ && (to - pressedAt_).manhattanLength() < QApplication::startDragDistance()))
        return;
    if (!isDragging_) {
        isDragging_ = true;
        auto* handle = page_.window()->windowHandle(); // the window system does it better, where it can
        if (handle && (corner_ ? handle->startSystemResize(corner_) : handle->startSystemMove())) {
            isPressed_ = false; // it keeps the mouse until the end
            return;
        }
    }
    drag(to);
}

void MiniMode::drag(const QPoint& to) {
    auto place = pressedGeometry_;
    const auto way = to - pressedAt_;
    if (!corner_) {
        place.translate(way);
    } else {
        if (corner_ & Qt::LeftEdge)
            place.setLeft(std::min(place.left() + way.x(), place.right() - kSmallest.width()));
        if (corner_ & Qt::RightEdge)
            place.setRight(std::max(place.right() + way.x(), place.left() + kSmallest.width()));
        if (corner_ & Qt::TopEdge)
            place.setTop(std::min(place.top() + way.y(), place.bottom() - kSmallest.height()));
        if (corner_ & Qt::BottomEdge)
            place.setBottom(std::max(place.bottom() + way.y(), place.top() + kSmallest.height()));
    }
    page_.window()->setGeometry(place);
}

bool MiniMode::release(const QMouseEvent& event) {
    const bool isClick = isPressed_ && !isDragging_ && event.button() == Qt::LeftButton;
    isPressed_ = false;
    return isClick;
}

} // namespace vitascope::player
