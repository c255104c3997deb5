// SPDX-License-Identifier: GPL-3.0-or-later
// The filters of a list of titles as chips: state, genre, years, age, original language; and its order. A chip that
// filters is coloured and says by what. Thread: the GUI thread.
#pragma once

#include "app-studio/models/title_table_model.h"

#include <QFrame>

class QMenu;
class QPushButton;

namespace vitascope::studio {

class TitleFilterBar final : public QFrame {
    Q_OBJECT
public:
    explicit TitleFilterBar(TitleTableModel& titles, QWidget* parent = nullptr);

private:
    [[nodiscard]] QPushButton* makeChip(const char* name, void (TitleFilterBar::*fill)(QMenu&));
    void fillStates(QMenu& menu);
    void fillGenres(QMenu& menu);
    void fillYears(QMenu& menu);
    void fillAges(QMenu& menu);
    void fillLanguages(QMenu& menu);
    void fillOrders(QMenu& menu);
    // An entry that sets the filter when it is chosen.
    void addChoice(QMenu& menu, const QString& text, const TitleFilter& filter);
    void askForYears();
    void refresh();
    static void show(QPushButton& chip, const QString& text, bool isOn);

    TitleTableModel& titles_;
    QPushButton* state_;
    QPushButton* genre_;
    QPushButton* years_;
    QPushButton* age_;
    QPushButton* language_;
    QPushButton* order_;
    QPushButton* clear_;
};

} // namespace vitascope::studio
