// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/queue_view.h"

#include "app-studio/models/queue_list_model.h"
#include "app-studio/ui/cancel_film.h"
#include "app-studio/ui/queue_row_delegate.h"
#include "shared/desktop/widgets/keyboard_mark.h"

#include <QKeyEvent>

namespace vitascope::studio {

QueueView::QueueView(QueueModel& queue, QueueListModel& rows, QWidget* parent)
    : QListView(parent), queue_(queue), rows_(rows) {
    setObjectName(QStringLiteral("queueList"));
    setAccessibleName(tr("Films on their way, in their order"));
    setModel(&rows_);
    setItemDelegate(new QueueRowDelegate(this));
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(Adjust);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDropIndicatorShown(true);
    setDragDropMode(InternalMove);
    setDefaultDropAction(Qt::MoveAction);
    new desktop::KeyboardMark(*this);
    connect(this, &QListView::activated, this, [this](const QModelIndex& index) {
        if (const auto film = rows_.film(index.row()))
            Q_EMIT titleChosen(*film);
    });
}

void QueueView::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QListView::currentChanged(current, previous);
    Q_EMIT currentRowChanged(current.row());
}

void QueueView::keyPressEvent(QKeyEvent* event) {
    const auto film = rows_.film(currentIndex().row());
    if (film && takeKey(*event, *film))
        return event->accept();
    QListView::keyPressEvent(event);
}

bool QueueView::takeKey(const QKeyEvent& event, quint64 film) {
    const auto view = queue_.view(film);
    if (!view)
        return false;
    const bool isAlt = event.modifiers().testFlag(Qt::AltModifier);
    if (isAlt && (event.key() == Qt::Key_Up || event.key() == Qt::Key_Down)) {
        queue_.move(film, rows_.rowOf(film) + (event.key() == Qt::Key_Up ? -1 : 1));
        return true;
    }
    if (event.key() == Qt::Key_Space && (view->canPause || view->canResume)) {
        view->canPause ? queue_.pause(film) : queue_.resume(film);
        return true;
    }
    if (event.key() == Qt::Key_Delete && (view->canCancel || view->canRemove)) {
        view->canCancel ? cancelFilm(this, queue_, film) : queue_.remove(film);
        return true;
    }
    return false;
}

} // namespace vitascope::studio
