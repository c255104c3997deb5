// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/title_table.h"

#include "app-studio/ui/title_delegates.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/widgets/keyboard_mark.h"
#include "shared/desktop/widgets/table_head.h"

#include <QDataStream>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScopedValueRollback>

#include <algorithm>

namespace vitascope::studio {

using desktop::Space;

namespace {

constexpr quint32 kLayoutVersion = 1;
constexpr int kHeadHeight = 40;

int usualWidth(int column) {
    switch (column) {
    case TitleTableModel::Poster:
        return 30 + 2 * Space::kMedium;
    case TitleTableModel::Name:
        return 200;
    case TitleTableModel::OriginalName:
        return 180;
    case TitleTableModel::Genres:
        return 140;
    case TitleTableModel::State:
        return 160;
    case TitleTableModel::Year:
        return 64;
    case TitleTableModel::AgeRating:
        return 72;
    default:
        return 100;
    }
}

constexpr int kLeastGenres = 100; // before the name has less than usual

} // namespace

TitleTable::TitleTable(TitleTableModel& titles, desktop::PictureStore& pictures, QList<int> columns,
                       const QList<int>& shown, QWidget* parent)
    : QTableView(parent), titles_(titles), columns_(std::move(columns)) {
    setModel(&titles_);
    setItemDelegate(new TitleCellDelegate(pictures, this));
    new desktop::KeyboardMark(*this);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::EditKeyPressed);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setContextMenuPolicy(Qt::CustomContextMenu);
    viewport()->setAutoFillBackground(false);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(TitleCellDelegate::kRowHeight);
    verticalHeader()->setDefaultSectionSize(TitleCellDelegate::kRowHeight);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setUpHeader(shown);
}

void TitleTable::setUpHeader(const QList<int>& shown) {
    auto* head = horizontalHeader();
    head->setAccessibleName(tr("Columns"));
    head->setSectionsMovable(true);
    head->setSectionsClickable(true);
    head->setHighlightSections(false);
    head->setFixedHeight(kHeadHeight);
    head->setMinimumSectionSize(54);
    head->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    head->setContextMenuPolicy(Qt::CustomContextMenu);
    head->setStretchLastSection(true);
    for (int column = 0; column < TitleTableModel::kColumns; ++column) {
        setColumnHidden(column, !shown.contains(column));
        setColumnWidth(column, usualWidth(column));
    }
    head->setSectionResizeMode(TitleTableModel::Poster, QHeaderView::Fixed);
    connect(head, &QHeaderView::sectionClicked, this, &TitleTable::sortBy);
    connect(head, &QHeaderView::sectionMoved, this, &TitleTable::layoutChanged);
    connect(head, &QHeaderView::sectionResized, this, [this](int column, int /*before*/, int width) {
        if (isSizing_ || width == 0 || column == lastColumn())
            return; // not by the person
        isFitted_ = false;
        Q_EMIT layoutChanged();
    });
    connect(head, &QWidget::customContextMenuRequested, this, [this, head](const QPoint& at) {
        QMenu menu;
        fillColumnMenu(menu);
        menu.exec(head->mapToGlobal(at));
    });
    connect(&titles_, &TitleTableModel::filterChanged, this, &TitleTable::showSorting);
    showSorting();
}

// Once in its natural order, once the other way round, then newest first again.
void TitleTable::sortBy(int column) {
    if (!TitleTableModel::sortOf(column))
        return;
    const bool isUpwards = column == TitleTableModel::Name || column == TitleTableModel::State;
    const auto natural = isUpwards ? Qt::AscendingOrder : Qt::DescendingOrder;
    const auto other = natural == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
    if (titles_.sortedColumn() != column)
        return titles_.sort(column, natural);
    const auto now = titles_.filter().order == wire::SortOrder::Ascending ? Qt::AscendingOrder : Qt::DescendingOrder;
    now == natural ? titles_.sort(column, other) : titles_.sort(-1, Qt::AscendingOrder);
}

void TitleTable::showSorting() {
    const auto column = titles_.sortedColumn();
    horizontalHeader()->setSortIndicatorShown(column >= 0);
    if (column >= 0)
        horizontalHeader()->setSortIndicator(
            column, titles_.filter().order == wire::SortOrder::Ascending ? Qt::AscendingOrder : Qt::DescendingOrder);
}

QByteArray TitleTable::layoutState() const {
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << kLayoutVersion << isFitted_ << qint32(columns_.size());
    for (const auto column : columns_)
        stream << qint32(column) << qint32(horizontalHeader()->visualIndex(column)) << isColumnHidden(column)
               << qint32(horizontalHeader()->isSectionHidden(column) ? 0 : columnWidth(column));
    return state;
}

void TitleTable::restoreLayout(const QByteArray& state) {
    QDataStream stream(state);
    quint32 version = 0;
    bool isFitted = true;
    qint32 count = 0;
    const QScopedValueRollback sizing(isSizing_, true);
    stream >> version >> isFitted >> count;
    if (version != kLayoutVersion || count != columns_.size())
        return;
    QMap<qint32, qint32> order; // columns by their place
    for (int i = 0; i < count; ++i) {
        qint32 column = 0;
        qint32 place = 0;
        qint32 width = 0;
        bool isHidden = false;
        stream >> column >> place >> isHidden >> width;
        if (stream.status() != QDataStream::Ok || !columns_.contains(column))
            return;
        order.insert(place, column);
        setColumnHidden(column, isHidden && column != TitleTableModel::Name);
        if (width > 0 && column != TitleTableModel::Poster)
            setColumnWidth(column, width);
    }
    isFitted_ = isFitted;
    int place = 0;
    for (const auto column : std::as_const(order))
        horizontalHeader()->moveSection(horizontalHeader()->visualIndex(column), place++);
}

void TitleTable::fillColumnMenu(QMenu& menu) {
    for (const auto column : columns_) {
        if (column == TitleTableModel::Name)
            continue; // always there
        auto* action = menu.addAction(titles_.headerData(column, Qt::Horizontal, Qt::AccessibleTextRole).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool isShown) {
            const QScopedValueRollback sizing(isSizing_, true);
            setColumnHidden(column, !isShown);
            if (isShown && columnWidth(column) < horizontalHeader()->minimumSectionSize())
                setColumnWidth(column, usualWidth(column));
            if (isFitted_)
                fitName();
            Q_EMIT layoutChanged();
        });
    }
}

void TitleTable::editCell(int column) {
    const auto index = titles_.index(currentIndex().row(), column);
    if (!index.isValid() || isColumnHidden(column))
        return;
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    edit(index);
}

void TitleTable::keyPressEvent(QKeyEvent* event) {
    const bool cannot = currentIndex().isValid() && !titles_.flags(currentIndex()).testFlag(Qt::ItemIsEditable);
    if (event->key() == Qt::Key_F2 && cannot)
        return editCell(TitleTableModel::Name);
    QTableView::keyPressEvent(event);
}

void TitleTable::mouseMoveEvent(QMouseEvent* event) {
    hover(rowAt(event->position().toPoint().y()));
    QTableView::mouseMoveEvent(event);
}

void TitleTable::leaveEvent(QEvent* event) {
    hover(-1);
    QTableView::leaveEvent(event);
}

void TitleTable::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    if (isFitted_)
        fitName();
}

// The last one that is shown stretches by itself.
int TitleTable::lastColumn() const {
    for (int place = horizontalHeader()->count() - 1; place > 0; --place)
        if (const auto column = horizontalHeader()->logicalIndex(place); !isColumnHidden(column))
            return column;
    return TitleTableModel::Name;
}

// As wide as the words of its head, whatever the language.
int TitleTable::fittingWidth(int column) const {
    return std::max(usualWidth(column), desktop::headWidth(*horizontalHeader(), column));
}

void TitleTable::fitName() {
    const QScopedValueRollback sizing(isSizing_, true);
    int others = 0;
    for (const auto column : columns_) {
        if (column == TitleTableModel::Name || isColumnHidden(column))
            continue;
        const auto width = fittingWidth(column);
        others += width;
        if (column != TitleTableModel::Poster && column != lastColumn())
            setColumnWidth(column, width);
    }
    const auto usual = usualWidth(TitleTableModel::Name);
    constexpr int kLeastName = 120; // rather than scroll
    auto left = viewport()->width() - others;
    if (left < usual && !isColumnHidden(TitleTableModel::Genres) && lastColumn() != TitleTableModel::Genres) {
        const auto least = std::max(kLeastGenres, horizontalHeader()->sectionSizeHint(TitleTableModel::Genres));
        const auto genres = columnWidth(TitleTableModel::Genres);
        const auto less = std::clamp(usual - left, 0, std::max(0, genres - least));
        setColumnWidth(TitleTableModel::Genres, genres - less);
        left += less;
    }
    setColumnWidth(TitleTableModel::Name, std::max(kLeastName, left));
}

void TitleTable::hover(int row) {
    const auto left = std::exchange(hoveredRow_, row);
    if (left == row)
        return;
    for (const auto one : {left, row})
        if (one >= 0)
            viewport()->update(0, rowViewportPosition(one), viewport()->width(), TitleCellDelegate::kRowHeight);
}

} // namespace vitascope::studio
