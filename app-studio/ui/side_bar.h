// SPDX-License-Identifier: GPL-3.0-or-later
// The bar at the left: the program's name, the pages, and the person. Thread: the GUI thread.
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace vitascope::desktop {
class AccountMenu;
class Session;
} // namespace vitascope::desktop

namespace vitascope::studio {

class QueueModel;

class SideBar final : public QFrame {
    Q_OBJECT
public:
    enum class Page { Titles, Queue };
    // Takes the account menu as its child.
    SideBar(desktop::Session& session, QueueModel& queue, desktop::AccountMenu* account, QWidget* parent = nullptr);

    void setPage(Page page);

Q_SIGNALS:
    void pageChosen(vitascope::studio::SideBar::Page page);

private:
    [[nodiscard]] QPushButton* makeEntry(const QString& icon, const QString& name, Page page);
    void refreshQueue();
    void refreshPerson();

    desktop::Session& session_;
    QueueModel& queue_;
    QPushButton* titles_;
    QPushButton* queueEntry_;
    QLabel* person_;
    QLabel* server_;
};

} // namespace vitascope::studio
