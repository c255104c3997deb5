// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/ui/poster_wall.h"

#include "app-player/models/film_list_model.h"
#include "app-player/ui/film_card.h"
#include "app-player/ui/poster_tile.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/design/theme.h"
#include "shared/desktop/session/picture_store.h"
#include "shared/desktop/widgets/keyboard_mark.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyleOptionViewItem>

#include <algorithm>

namespace vitascope::player {
namespace {

using desktop::Space;

constexpr int kRing = Space::kSmall; // a card's ring and its smooth edges reach beyond it

} // namespace

PosterWall::PosterWall(desktop::PictureStore& pictures, Flow flow, QWidget* parent)
    : QListView(parent), pictures_(pictures), layout_(flow) {
    new desktop::KeyboardMark(*this);
    setSelectionMode(QAbstractItemView::NoSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(flow == Flow::Down ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent); // so that scrolling moves what is painted already
    viewport()->setAutoFillBackground(false);
    slide_.setDuration(260);
    slide_.setEasingCurve(QEasingCurve::OutCubic);
    connect(&slide_, &QVariantAnimation::valueChanged, this,
            [this](const QVariant& value) { horizontalScrollBar()->setValue(value.toInt()); });
    connect(&pictures_, &desktop::PictureStore::pictureReady, this, &PosterWall::posterCame);
    connect(this, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        if (const auto* film = filmAt(index))
            Q_EMIT filmChosen(*film);
    });
}

const Film* PosterWall::filmAt(const QModelIndex& index) const {
    return index.data(FilmListModel::FilmRole).value<const Film*>();
}

void PosterWall::layOut() {
    layout_.fit(viewport()->width(), font());
    cards_.fit(layout_.card().width(), font());
    if (layout_.flow() == Flow::Right)
        setFixedHeight(layout_.rowHeight());
}

void PosterWall::posterCame(const TitleId& id) {
    const auto [first, last] = rowsIn(viewport()->rect().translated(horizontalOffset(), verticalOffset()));
    for (int row = first; row < last; ++row)
        if (const auto* film = filmAt(model()->index(row, 0)); film && film->title.id == id)
            update(model()->index(row, 0));
}

QRect PosterWall::visualRect(const QModelIndex& index) const {
    return index.isValid() ? layout_.cardAt(index.row()).translated(-horizontalOffset(), -verticalOffset()) : QRect();
}

QModelIndex PosterWall::indexAt(const QPoint& point) const {
    const auto inside = point + QPoint(horizontalOffset(), verticalOffset());
    const auto [first, last] = rowsIn({inside, QSize(1, 1)});
    for (int row = first; row < last; ++row)
        if (layout_.cardAt(row).contains(inside))
            return model()->index(row, 0);
    return {};
}

void PosterWall::scrollTo(const QModelIndex& index, ScrollHint hint) {
    if (!index.isValid())
        return;
    const auto card = layout_.cardAt(index.row());
    if (layout_.flow() == Flow::Right) {
        const int from = horizontalOffset();
        if (card.left() - layout_.margin().width() < from)
            slideTo(card.left() - layout_.margin().width());
        else if (card.right() + layout_.margin().width() > from + viewport()->width())
            slideTo(card.right() + 1 + layout_.margin().width() - viewport()->width());
        return;
    }
    auto* bar = verticalScrollBar();
    if (hint == PositionAtTop || card.top() - layout_.margin().height() < bar->value())
        bar->setValue(card.top() - layout_.margin().height());
    else if (card.bottom() + WallLayout::kGap > bar->value() + viewport()->height())
        bar->setValue(card.bottom() + WallLayout::kGap - viewport()->height());
}

void PosterWall::slideTo(int value) {
    value = std::clamp(value, 0, horizontalScrollBar()->maximum());
    slide_.stop();
    if (!isVisible() || value == horizontalScrollBar()->value())
        return horizontalScrollBar()->setValue(value);
    slide_.setStartValue(horizontalScrollBar()->value());
    slide_.setEndValue(value);
    slide_.start();
}

void PosterWall::turnPage(int direction) {
    const int step = layout_.step().width();
    const int page = std::max(1, layout_.columns()) * step;
    const int target = slide_.state() == QAbstractAnimation::Running ? slide_.endValue().toInt() : horizontalOffset();
    slideTo((target + direction * page + step / 2) / step * step);
}

bool PosterWall::canTurn(int direction) const {
    const auto* bar = horizontalScrollBar();
    return direction < 0 ? bar->value() > 0 : bar->value() < bar->maximum();
}

void PosterWall::setCurrentRow(int row) {
    if (row >= 0 && row < count())
        selectionModel()->setCurrentIndex(model()->index(row, 0), QItemSelectionModel::NoUpdate);
}

int PosterWall::horizontalOffset() const {
    return horizontalScrollBar()->value();
}

int PosterWall::verticalOffset() const {
    return verticalScrollBar()->value();
}

void PosterWall::reset() {
    lit_ = -1;
    slide_.stop();
    QAbstractItemView::reset();
    updateGeometries();
    if (hasFocus())
        takeCurrent();
}

void PosterWall::rowsInserted(const QModelIndex& parent, int start, int end) {
    QAbstractItemView::rowsInserted(parent, start, end);
    updateGeometries();
    viewport()->update();
    if (hasFocus())
        takeCurrent();
}

void PosterWall::setModel(QAbstractItemModel* model) {
    QAbstractItemView::setModel(model);
    connect(model, &QAbstractItemModel::rowsRemoved, this, [this] {
        lit_ = -1;
        updateGeometries();
        viewport()->update();
    });
}

void PosterWall::doItemsLayout() {
    QAbstractItemView::doItemsLayout();
}

void PosterWall::rowsAboutToBeRemoved(const QModelIndex& parent, int start, int end) {
    QAbstractItemView::rowsAboutToBeRemoved(parent, start, end);
}

void PosterWall::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QAbstractItemView::currentChanged(current, previous);
    if (hasFocus() && current.isValid()) {
        QAccessibleEvent event(this, QAccessible::Focus);
        event.setChild(current.row());
        QAccessible::updateAccessibility(&event);
    }
}

void PosterWall::updateGeometries() {
    layOut();
    const auto size = layout_.contents(count());
    auto* across = horizontalScrollBar();
    across->setRange(0, layout_.flow() == Flow::Right ? std::max(0, size.width() - viewport()->width()) : 0);
    across->setPageStep(viewport()->width());
    across->setSingleStep(Space::kPage);
    auto* down = verticalScrollBar();
    down->setRange(0, layout_.flow() == Flow::Down ? std::max(0, size.height() - viewport()->height()) : 0);
    down->setPageStep(viewport()->height());
    down->setSingleStep(Space::kPage);
    QAbstractItemView::updateGeometries();
    askForMore();
}

void PosterWall::scrollContentsBy(int dx, int dy) {
    viewport()->scroll(dx, dy);
    light(-1);
    askAhead(-dx, -dy);
    askForMore();
    Q_EMIT scrolled();
}

// For the posters of the screen that comes next this way. What is in sight is asked for later, when it is painted, and
// so comes first.
void PosterWall::askAhead(int dx, int dy) {
    const auto screen = viewport()->rect().translated(horizontalOffset(), verticalOffset());
    const auto next = layout_.flow() == Flow::Down ? screen.translated(0, dy < 0 ? -screen.height() : screen.height())
                                                   : screen.translated(dx < 0 ? -screen.width() : screen.width(), 0);
    const auto [first, last] = rowsIn(next);
    for (int row = last - 1; row >= first; --row)
        if (const auto* film = filmAt(model()->index(row, 0)))
            (void)pictures_.poster(film->title, posterWidth());
}

int PosterWall::posterWidth() const {
    return posterTileWidth(layout_.card().width(), devicePixelRatioF());
}

// Two screens before the end.
void PosterWall::askForMore() {
    auto* bar = layout_.flow() == Flow::Down ? verticalScrollBar() : horizontalScrollBar();
    if (model() && model()->canFetchMore(rootIndex()) && bar->value() + 2 * bar->pageStep() > bar->maximum())
        model()->fetchMore(rootIndex());
}

// One rectangle at a time: Qt copies pictures fast where the clip is one, and posters come in at several places.
void PosterWall::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    for (const auto& part : event->region()) {
        painter.setClipRect(part);
        paintPart(painter, part);
    }
}

void PosterWall::paintPart(QPainter& painter, const QRect& part) {
    painter.fillRect(part, desktop::Theme::colors().ground);
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.state.setFlag(QStyle::State_HasFocus, hasFocus());
    const bool marks = desktop::KeyboardMark::isMarked(option);
    const auto shift = QPoint(horizontalOffset(), verticalOffset());
    const auto [first, last] = rowsIn(part.translated(shift));
    for (int row = first; row < last; ++row) {
        const auto index = model()->index(row, 0);
        const auto area = visualRect(index);
        const auto* film = filmAt(index);
        if (!film || !area.adjusted(-kRing, -kRing, kRing, kRing).intersects(part))
            continue;
        const auto poster = pictures_.poster(film->title, posterWidth());
        cards_.paint(painter, {film, poster, area, row == lit_, marks && index == currentIndex(), isRemovable_}, part);
    }
}

void PosterWall::resizeEvent(QResizeEvent* event) {
    // The film at the head of the wall stays there when the number of columns changes.
    const auto [first, last] =
        rowsIn(viewport()->rect().translated(0, verticalOffset()).adjusted(0, WallLayout::kGap, 0, 0));
    const bool wasScrolled = layout_.flow() == Flow::Down && verticalOffset() > 0 && last > first;
    QAbstractItemView::resizeEvent(event);
    updateGeometries();
    if (wasScrolled && event->oldSize().width() != event->size().width())
        verticalScrollBar()->setValue(layout_.cardAt(first).top() - layout_.margin().height());
}

// A row leaves up and down to the page that it stands on.
void PosterWall::wheelEvent(QWheelEvent* event) {
    if (layout_.flow() == Flow::Down)
        return QAbstractItemView::wheelEvent(event);
    const auto turn = event->pixelDelta().isNull() ? event->angleDelta() : event->pixelDelta();
    const bool isAcross = event->modifiers().testFlag(Qt::ShiftModifier) || std::abs(turn.x()) > std::abs(turn.y());
    if (!isAcross || horizontalScrollBar()->maximum() == 0)
        return event->ignore();
    slide_.stop();
    const int distance = turn.x() != 0 ? turn.x() : turn.y();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - distance);
    event->accept();
}

QModelIndex PosterWall::moveCursor(CursorAction action, Qt::KeyboardModifiers /*modifiers*/) {
    if (count() == 0)
        return {};
    const int row = currentRow();
    if (row < 0)
        return model()->index(0, 0);
    const int line = layout_.flow() == Flow::Down ? layout_.columns() : count();
    const int page = layout_.flow() == Flow::Down
                         ? std::max(1, viewport()->height() / layout_.step().height()) * layout_.columns()
                         : std::max(1, layout_.columns());
    const auto distance = [&] {
        switch (action) {
        case MoveLeft:
        case MovePrevious:
            return -1;
        case MoveRight:
        case MoveNext:
            return 1;
        case MoveUp:
            return row >= line ? -line : 0;
        case MoveDown:
            return row + line < count() ? line : row / line < (count() - 1) / line ? count() - 1 - row : 0;
        case MovePageUp:
            return -page;
        case MovePageDown:
            return page;
        case MoveHome:
            return -row;
        case MoveEnd:
            return count() - 1 - row;
        }
        return 0;
    }();
    return model()->index(std::clamp(row + distance, 0, count() - 1), 0);
}

void PosterWall::keyPressEvent(QKeyEvent* event) {
    const bool isVertical = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down;
    const bool isAtHead =
        layout_.flow() == Flow::Down && event->key() == Qt::Key_Up && currentRow() < layout_.columns();
    if ((layout_.flow() == Flow::Right && isVertical) || isAtHead || event->key() == Qt::Key_Backspace ||
        event->modifiers().testFlag(Qt::AltModifier))
        return event->ignore(); // the page's
    const auto* film = filmAt(currentIndex());
    if (film && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space))
        return Q_EMIT filmChosen(*film);
    if (film && isRemovable_ && event->key() == Qt::Key_Delete)
        return Q_EMIT removeChosen(*film);
    QAbstractItemView::keyPressEvent(event);
}

void PosterWall::focusInEvent(QFocusEvent* event) {
    takeCurrent();
    QAbstractItemView::focusInEvent(event);
    if (event->reason() != Qt::MouseFocusReason) // what is being clicked must not move away
        scrollTo(currentIndex());
    viewport()->update();
}

void PosterWall::takeCurrent() {
    if (!currentIndex().isValid())
        setCurrentRow(0);
}

void PosterWall::mouseMoveEvent(QMouseEvent* event) {
    light(indexAt(event->pos()).row());
}

void PosterWall::mouseReleaseEvent(QMouseEvent* event) {
    const auto index = indexAt(event->pos());
    QAbstractItemView::mouseReleaseEvent(event);
    const auto* film = filmAt(index);
    if (!film || event->button() != Qt::LeftButton || index != currentIndex())
        return;
    if (isRemovable_ && removeArea(visualRect(index)).contains(event->pos()))
        Q_EMIT removeChosen(*film);
    else if (!style()->styleHint(QStyle::SH_ItemView_ActivateItemOnSingleClick, nullptr, this))
        Q_EMIT filmChosen(*film);
}

void PosterWall::light(int row) {
    if (row == lit_)
        return;
    const auto drawAnew = [this](int of) {
        if (of >= 0 && of < count())
            viewport()->update(visualRect(model()->index(of, 0)).adjusted(-kRing, -kRing, kRing, kRing));
    };
    drawAnew(lit_);
    lit_ = row;
    drawAnew(lit_);
    viewport()->setCursor(row >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void PosterWall::changeEvent(QEvent* event) {
    QAbstractItemView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometries();
}

bool PosterWall::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::Leave)
        light(-1);
    return QAbstractItemView::viewportEvent(event);
}

} // namespace vitascope::player
