// SPDX-License-Identifier: GPL-3.0-or-later
// Titles as a table: rows are selected as a whole, columns can be chosen, moved and sized, a click on the head of one
// sorts by it where the server can. Enter and a double click open, F2 edits. Thread: the GUI thread.
#pragma once

#include "app-studio/models/title_table_model.h"

#include <QTableView>

class QMenu;

namespace vitascope::studio {

class TitleTable final : public QTableView {
    Q_OBJECT
public:
    // The columns that can be chosen; those in `shown` are there until the person chooses otherwise.
    TitleTable(TitleTableModel& titles, desktop::PictureStore& pictures, QList<int> columns, const QList<int>& shown,
               QWidget* parent = nullptr);

    [[nodiscard]] int hoveredRow() const { return hoveredRow_; }
    // Order, widths and choice of the columns, for the settings. What does not fit these columns is left alone.
    [[nodiscard]] QByteArray layoutState() const;
    void restoreLayout(const QByteArray& state);
    // An entry with a tick for each column.
    void fillColumnMenu(QMenu& menu);
    // The cell of this column in the present row, in place of a cell that cannot be edited.
    void editCell(int column);

Q_SIGNALS:
    void layoutChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void setUpHeader(const QList<int>& shown);
    void sortBy(int column);
    void showSorting();
    void hover(int row);
    [[nodiscard]] int fittingWidth(int column) const;
    void fitName();
    [[nodiscard]] int lastColumn() const;

    TitleTableModel& titles_;
    const QList<int> columns_;
    int hoveredRow_ = -1;
    bool isSizing_ = false; // the widths change, and not by the person
    bool isFitted_ = true;  // nobody has sized a column: the name takes the room that is left
};

} // namespace vitascope::studio
