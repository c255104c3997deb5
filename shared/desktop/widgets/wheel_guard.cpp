// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/widgets/wheel_guard.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QEvent>

namespace vitascope::desktop {

WheelGuard::WheelGuard() {
    qApp->installEventFilter(this);
}

// Ignored, it goes on to what is around.
bool WheelGuard::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::Wheel)
        return QObject::eventFilter(watched, event);
    if (qobject_cast<QComboBox*>(watched) == nullptr && qobject_cast<QAbstractSpinBox*>(watched) == nullptr)
        return QObject::eventFilter(watched, event);
    event->ignore();
    return true;
}

} // namespace vitascope::desktop
