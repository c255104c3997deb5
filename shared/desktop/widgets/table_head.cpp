// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/widgets/table_head.h"

#include <QHeaderView>

namespace vitascope::desktop {

int headWidth(const QHeaderView& head, int column) {
    constexpr int kOrder = 14; // the style keeps it for the sign in all columns, and counts it in none
    return head.sectionSizeHint(column) + (head.sectionsClickable() ? kOrder : 0);
}

} // namespace vitascope::desktop
