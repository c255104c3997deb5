// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/widgets/upright_scroll.h"

#include "shared/desktop/design/theme.h"

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
    return {minimumSizeHint().width(), widget()->sizeHint().height()};
}

QSize UprightScroll::minimumSizeHint() const {
    constexpr int kLeastHeight = 120;
    const int width = std::max(widget()->minimumSizeHint().width(), widget()->minimumWidth());
    return {width + verticalScrollBar()->sizeHint().width(), Theme::textPixels(kLeastHeight)};
}

} // namespace vitascope::desktop
