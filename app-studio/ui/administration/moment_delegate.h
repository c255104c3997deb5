// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the points of time of table models (moment_role.h) as people read them. Thread: the GUI thread.
#pragma once

#include <QStyledItemDelegate>

namespace vitascope::studio {

class MomentDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

} // namespace vitascope::studio
