// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/ui/overlay_scroll_bar.h"

#include <QAbstractScrollArea>
#include <QEvent>

namespace vitascope::player {

OverlayScrollBar::OverlayScrollBar(QAbstractScrollArea& area) : QScrollBar(Qt::Vertical, &area), area_(area) {
    area.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area.installEventFilter(this);
    setFocusPolicy(Qt::NoFocus);
    auto* own = area.verticalScrollBar();
    connect(own, &QScrollBar::rangeChanged, this, &OverlayScrollBar::follow);
    connect(own, &QScrollBar::valueChanged, this, &QScrollBar::setValue);
    connect(this, &QScrollBar::valueChanged, own, &QScrollBar::setValue);
    follow();
}

void OverlayScrollBar::follow() {
    const auto* own = area_.verticalScrollBar();
    const QSignalBlocker quiet(this);
    setRange(own->minimum(), own->maximum());
    setPageStep(own->pageStep());
    setSingleStep(own->singleStep());
    setValue(own->value());
    setVisible(own->maximum() > own->minimum());
    const int width = sizeHint().width();
    setGeometry(area_.width() - width, 0, width, area_.height());
    raise();
}

bool OverlayScrollBar::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show)
        follow();
    return QScrollBar::eventFilter(watched, event);
}

} // namespace vitascope::player
