// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/administration/moment_delegate.h"

#include "app-studio/models/administration/moment_role.h"
#include "app-studio/ui/administration/moment_text.h"

namespace vitascope::studio {

void MomentDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
    QStyledItemDelegate::initStyleOption(option, index);
    if (const auto moment = index.data(kMomentRole); moment.isValid()) {
        option->features |= QStyleOptionViewItem::HasDisplay;
        option->text = momentText(UtcTime(std::chrono::microseconds(moment.toLongLong())));
    }
}

} // namespace vitascope::studio
