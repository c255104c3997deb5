// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/widgets/upright_scroll.h"

#include "shared/desktop/design/theme.h"

#include <QResizeEvent>
#include <QScrollBar>

#include <algorithm>

namespace vitascope::desktop {

UprightScroll::UprightScroll(QWidget* content, QWidget* parent) : QScrollArea(parent) {
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // its controls are reached one by one
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    setWidget(content);
    viewport()->setAutoFillBackground(false); // it stands on its page
    content->setAutoFillBackground(false);
}

QSize UprightScroll::sizeHint() const {
    const int height =
        widget()->hasHeightForWidth() ? widget()->heightForWidth(viewport()->width()) : widget()->sizeHint().height();
    return {minimumSizeHint().width(), height};
}

QSize UprightScroll::minimumSizeHint() const {
    constexpr int kLeastHeight = 120;
    const int width = std::max(widget()->minimumSizeHint().width(), widget()->minimumWidth());
    return {width + verticalScrollBar()->sizeHint().width(), Theme::textPixels(kLeastHeight)};
}

bool UprightScroll::event(QEvent* event) {
    if (event->type() == QEvent::LayoutRequest)
        updateGeometry(); // what is in it is of another height
    return QScrollArea::event(event);
}

void UprightScroll::resizeEvent(QResizeEvent* event) {
    QScrollArea::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        updateGeometry();
}

} // namespace vitascope::desktop
