// SPDX-License-Identifier: GPL-3.0-or-later
// The first page: all films of the server, or what stands in the way of them. Thread: the GUI thread.
#pragma once

#include "shared/wire/title.h"

#include <QWidget>

class QLabel;
class QStackedWidget;

namespace vitascope::desktop {
class AccountMenu;
class EmptyState;
class NoticeBar;
class PictureStore;
class TitleListModel;
} // namespace vitascope::desktop

namespace vitascope::player {

class PosterGrid;

class HomePage final : public QWidget {
    Q_OBJECT
public:
    HomePage(desktop::TitleListModel& titles, desktop::PictureStore& pictures, desktop::AccountMenu* account,
             QWidget* parent = nullptr);

    // The keys go to the wall, as soon as there is one.
    void begin();

Q_SIGNALS:
    void titleChosen(const vitascope::wire::Title& title);

private:
    void refresh();
    void retry();

    desktop::TitleListModel& titles_;
    desktop::PictureStore& pictures_;
    QLabel* heading_;
    desktop::NoticeBar* notice_;
    QStackedWidget* pages_;
    PosterGrid* grid_;
    QWidget* loading_;
    desktop::EmptyState* empty_;
};

} // namespace vitascope::player
