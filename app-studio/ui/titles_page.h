// SPDX-License-Identifier: GPL-3.0-or-later
// All titles of the server, as a table or as posters, with a search by name. Thread: the GUI thread.
#pragma once

#include "shared/wire/title.h"

#include <QSortFilterProxyModel>
#include <QWidget>

class QLineEdit;
class QListView;
class QPushButton;
class QStackedWidget;

namespace vitascope::desktop {
class EmptyState;
class NoticeBar;
class PictureStore;
class TitleListModel;
} // namespace vitascope::desktop

namespace vitascope::studio {

class TitleLineDelegate;
class TitlePosterDelegate;

class TitlesPage final : public QWidget {
    Q_OBJECT
public:
    TitlesPage(desktop::TitleListModel& titles, desktop::PictureStore& pictures, QWidget* parent = nullptr);

    // The keys go to the list, as soon as there is one.
    void begin();
    void showAsPosters(bool asPosters);

Q_SIGNALS:
    void titleChosen(const vitascope::wire::Title& title);
    void newChosen();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QWidget* makeHead();
    void makeList();
    void refresh();
    void actOnEmpty();

    desktop::TitleListModel& titles_;
    desktop::PictureStore& pictures_;
    QSortFilterProxyModel found_;
    QLineEdit* search_;
    QPushButton* new_;
    QPushButton* asLines_;
    QPushButton* asPosters_;
    desktop::NoticeBar* notice_;
    QStackedWidget* pages_;
    QListView* list_;
    QWidget* loading_;
    desktop::EmptyState* empty_;
    TitleLineDelegate* lines_;
    TitlePosterDelegate* posters_;
};

} // namespace vitascope::studio
