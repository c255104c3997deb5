// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/ui/idle_watch.h"

#include <QEvent>
#include <QMouseEvent>
#include <QWidget>

namespace vitascope::player {
namespace {

constexpr int kPatience = 3000; // milliseconds

} // namespace

IdleWatch::IdleWatch(QWidget& widget) : QObject(&widget) {
    widget.installEventFilter(this);
    widget.setMouseTracking(true);
    for (auto* part : widget.findChildren<QWidget*>()) {
        part->installEventFilter(this);
        part->setMouseTracking(true);
    }
    timer_.setInterval(kPatience);
    connect(&timer_, &QTimer::timeout, this, &IdleWatch::idle);
}

void IdleWatch::restart() {
    timer_.start();
}

bool IdleWatch::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::MouseMove: {
        const auto pointer = static_cast<QMouseEvent*>(event)->globalPosition().toPoint();
        if (pointer == pointer_)
            break;
        pointer_ = pointer;
        [[fallthrough]];
    }
    case QEvent::MouseButtonPress:
    case QEvent::KeyPress:
    case QEvent::Wheel:
        restart();
        Q_EMIT moved();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace vitascope::player
