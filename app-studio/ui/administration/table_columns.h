// SPDX-License-Identifier: GPL-3.0-or-later
// The widths of a table's columns: as wide as what they hold, until the person draws one, and from then on as the
// person left them, in proportion to the size of texts, also at the next start; a double click on the line between two
// heads makes them fit again. The first column takes what is left. Belongs to its table. Thread: the GUI thread.
#pragma once

#include <QObject>

class QTableView;

namespace vitascope::desktop {
class Settings;
}

namespace vitascope::studio {

class TableColumns final : public QObject {
    Q_OBJECT
public:
    // The table has its model; it is known in the settings, which outlive it, by its object name.
    TableColumns(QTableView& table, desktop::Settings& settings);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override; // of the table: it is shown

private:
    void fit();
    void leaveRoomForTheFirst();
    [[nodiscard]] int widthOfHead(int column) const;
    [[nodiscard]] int spare(int column) const; // beyond the words of its head
    void restore();
    void keep();
    void forget();
    [[nodiscard]] QString key() const;

    QTableView& table_;
    desktop::Settings& settings_;
    bool isDrawn_ = false; // by the person
    bool isFitting_ = false;
};

} // namespace vitascope::studio
