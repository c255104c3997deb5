// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/widgets/focus_in_sight.h"

#include <QApplication>
#include <QFocusEvent>
#include <QScrollArea>

namespace vitascope::desktop {

FocusInSight::FocusInSight() {
    qApp->installEventFilter(this);
}

// Not for the mouse: what is being clicked must not move away.
bool FocusInSight::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::FocusIn || !watched->isWidgetType())
        return QObject::eventFilter(watched, event);
    const auto reason = static_cast<QFocusEvent*>(event)->reason();
    if (reason != Qt::TabFocusReason && reason != Qt::BacktabFocusReason && reason != Qt::ShortcutFocusReason)
        return QObject::eventFilter(watched, event);
    auto* const focused = static_cast<QWidget*>(watched);
    for (auto* parent = focused->parentWidget(); parent != nullptr; parent = parent->parentWidget())
        if (auto* area = qobject_cast<QScrollArea*>(parent); area && area->widget()->isAncestorOf(focused))
            area->ensureWidgetVisible(focused);
    return QObject::eventFilter(watched, event);
}

} // namespace vitascope::desktop
