// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/title_grid.h"

#include "app-studio/ui/title_delegates.h"
#include "shared/desktop/widgets/keyboard_mark.h"

#include <QScrollBar>

#include <algorithm>

namespace vitascope::studio {

// A list that wraps, not the icon mode: that one keeps a tree of all items and lays it out anew with every page.
TitleGrid::TitleGrid(TitleTableModel& titles, desktop::PictureStore& pictures, QWidget* parent) : QListView(parent) {
    setModel(&titles);
    setModelColumn(TitleTableModel::Name);
    setItemDelegate(new TitlePosterDelegate(pictures, this));
    new desktop::KeyboardMark(*this);
    setFlow(QListView::LeftToRight);
    setWrapping(true);
    setResizeMode(QListView::Adjust);
    setUniformItemSizes(true);
    setGridSize(TitlePosterDelegate::cardSize());
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setContextMenuPolicy(Qt::CustomContextMenu);
    viewport()->setAutoFillBackground(false);
}

// The posters stand from edge to edge, however many there are in a row.
void TitleGrid::resizeEvent(QResizeEvent* event) {
    const auto card = TitlePosterDelegate::cardSize();
    const auto room = width() - 2 * verticalScrollBar()->sizeHint().width(); // the list keeps that free, shown or not
    const auto across = std::max(1, room / card.width());
    setGridSize({std::max(card.width(), room / across), card.height()});
    QListView::resizeEvent(event);
}

} // namespace vitascope::studio
