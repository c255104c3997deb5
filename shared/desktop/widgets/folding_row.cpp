// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/widgets/folding_row.h"

#include "shared/desktop/design/theme.h"

#include <QEvent>

#include <algorithm>

namespace vitascope::desktop {
namespace {

int leastWidth(const QWidget& part) {
    return std::max(part.minimumSizeHint().width(), part.minimumWidth());
}

} // namespace

FoldingRow::FoldingRow(QWidget* first, int least, QWidget* second, QWidget* parent)
    : QWidget(parent), first_(first), second_(second), least_(least), line_(new QBoxLayout(QBoxLayout::LeftToRight)) {
    line_->setContentsMargins(0, 0, 0, 0);
    line_->addWidget(first_, 1);
    line_->addWidget(second_);
    setLayout(line_);
}

QSize FoldingRow::minimumSizeHint() const {
    const int second = second_->isHidden() ? 0 : leastWidth(*second_);
    return {std::max(leastWidth(*first_), second), line_->minimumSize().height()};
}

void FoldingRow::fold() {
    const int needed =
        std::max(Theme::textPixels(least_), leastWidth(*first_)) + line_->spacing() + leastWidth(*second_);
    const bool isRoom = second_->isHidden() || needed <= width();
    line_->setDirection(isRoom ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

bool FoldingRow::event(QEvent* event) {
    if (event->type() == QEvent::LayoutRequest)
        fold();
    return QWidget::event(event);
}

void FoldingRow::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fold();
}

} // namespace vitascope::desktop
