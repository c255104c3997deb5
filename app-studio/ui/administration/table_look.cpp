// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/administration/table_look.h"

#include "shared/desktop/design/theme.h"

#include <QHeaderView>
#include <QTableView>

namespace vitascope::studio {
namespace {

constexpr int kRowHeight = 44;
constexpr int kLeastColumn = 64;

} // namespace

void dressTable(QTableView& table, const QString& name) {
    table.setProperty("look", "rows");
    table.setAccessibleName(name);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setTabKeyNavigation(false);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(desktop::Theme::textPixels(kRowHeight));
    auto* header = table.horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setMinimumSectionSize(kLeastColumn);
}

} // namespace vitascope::studio
