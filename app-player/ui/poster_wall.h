// SPDX-License-Identifier: GPL-3.0-or-later
// Films as posters: a wall that fills the width evenly and goes down, or one row that goes to the right. Where a film
// stands follows from its number alone, so ten thousand cost no more than ten; only what is in sight is painted and has
// its picture asked for. Arrows move, Enter opens, Delete takes away where that is offered. Thread: the GUI thread.
#pragma once

#include "app-player/models/film_source.h"
#include "app-player/ui/film_card_painter.h"
#include "app-player/ui/wall_layout.h"

#include <QListView>
#include <QVariantAnimation>

namespace vitascope::desktop {
class PictureStore;
}

namespace vitascope::player {

// A QListView for what screen readers know of lists; every place and every drawing is its own.
class PosterWall final : public QListView {
    Q_OBJECT
public:
    using Flow = WallLayout::Flow;
    using Line = WallLayout::Line;
    [[nodiscard]] static Line lineOf(int width) { return WallLayout::lineOf(width); }

    // The pictures outlive it. Its model has films (FilmListModel::FilmRole).
    PosterWall(desktop::PictureStore& pictures, Flow flow, QWidget* parent = nullptr);

    // Whether the viewer can take films away: removeChosen().
    void setRemovable(bool isRemovable) { isRemovable_ = isRemovable; }
    // Of a row: to the next or the former films that are not whole in sight.
    void turnPage(int direction);
    [[nodiscard]] bool canTurn(int direction) const;
    // The film that the keys go to; -1: none.
    [[nodiscard]] int currentRow() const { return currentIndex().row(); }
    void setCurrentRow(int row);

    [[nodiscard]] QRect visualRect(const QModelIndex& index) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    [[nodiscard]] QModelIndex indexAt(const QPoint& point) const override;
    void reset() override;
    void doItemsLayout() override;
    void setModel(QAbstractItemModel* model) override;

Q_SIGNALS:
    void filmChosen(const vitascope::player::Film& film);
    void removeChosen(const vitascope::player::Film& film);
    void scrolled();

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    [[nodiscard]] int horizontalOffset() const override;
    [[nodiscard]] int verticalOffset() const override;
    void setSelection(const QRect&, QItemSelectionModel::SelectionFlags) override {}
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection&) const override { return {}; }
    void updateGeometries() override;
    void scrollContentsBy(int dx, int dy) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void rowsInserted(const QModelIndex& parent, int start, int end) override;
    void rowsAboutToBeRemoved(const QModelIndex& parent, int start, int end) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    [[nodiscard]] int count() const { return model() ? model()->rowCount(rootIndex()) : 0; }
    [[nodiscard]] const Film* filmAt(const QModelIndex& index) const;
    [[nodiscard]] std::pair<int, int> rowsIn(const QRect& area) const { return layout_.rowsIn(area, count()); }
    void layOut();
    void paintPart(QPainter& painter, const QRect& part);
    void posterCame(const TitleId& id);
    void light(int row);
    void slideTo(int value);
    void askForMore();
    void askAhead(int dx, int dy);         // the way the view goes
    [[nodiscard]] int posterWidth() const; // in pixels of the screen
    void takeCurrent();

    desktop::PictureStore& pictures_;
    WallLayout layout_;
    FilmCardPainter cards_;
    QVariantAnimation slide_;
    int lit_ = -1; // the film under the pointer
    bool isRemovable_ = false;
};

} // namespace vitascope::player
