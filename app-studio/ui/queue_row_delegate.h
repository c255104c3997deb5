// SPDX-License-Identifier: GPL-3.0-or-later
// A row of the queue: name, file, state, and how far it is: what is packaged in a quiet colour, what has arrived in the
// full one. Thread: the GUI thread.
#pragma once

#include <QStyledItemDelegate>

namespace vitascope::studio {

class QueueRowDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace vitascope::studio
