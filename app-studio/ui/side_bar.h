// SPDX-License-Identifier: GPL-3.0-or-later
// The bar at the left: the program's name, the pages, and the person. Thread: the GUI thread.
#pragma once

#include <QFrame>
#include <QMap>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace vitascope::desktop {
class AccountMenu;
class Badge;
class Session;
} // namespace vitascope::desktop

namespace vitascope::studio {

class SideBar final : public QFrame {
    Q_OBJECT
public:
    // Takes the account menu as its child.
    SideBar(desktop::Session& session, desktop::AccountMenu* account, QWidget* parent = nullptr);

    // Below those that are there; the button's object name is "nav" and the name of the page's object.
    void addPage(const QString& icon, const QString& name, QWidget* page);
    // The entry of this page is the one that is on.
    void setPage(QWidget* page);
    void setPageVisible(QWidget* page, bool isVisible);
    // How much goes on there; none with 0.
    void setBadge(QWidget* page, int count);

    // Signs without words, for a narrow window; what they mean is in their tool tips.
    void setNarrow(bool isNarrow);

Q_SIGNALS:
    void pageChosen(QWidget* page);

private:
    struct Entry {
        QString name;
        QPushButton* button;
        desktop::Badge* count;
    };
    void refreshPerson();
    void refreshWidth();
    void showWords(const Entry& entry);

    desktop::Session& session_;
    QMap<QWidget*, Entry> entries_;
    QVBoxLayout* pages_;
    QLabel* person_;
    QLabel* server_;
    QWidget* brand_;
    QWidget* sign_; // instead of the brand
    bool isNarrow_ = false;
};

} // namespace vitascope::studio
