// SPDX-License-Identifier: GPL-3.0-or-later
// The bar at the head of all pages but the playing one: the way back, the program's name, the main places, the search
// and the account. Thread: the GUI thread.
#pragma once

#include <QFrame>

class QPushButton;
class QToolButton;

namespace vitascope::desktop {
class AccountMenu;
}

namespace vitascope::player {

class SearchField;
class SearchModel;

class TopBar final : public QFrame {
    Q_OBJECT
public:
    enum class Entry { None, Home, Films, Favourites };

    // Takes the account menu as its child; the search outlives it.
    TopBar(SearchModel& search, desktop::AccountMenu* account, QWidget* parent = nullptr);

    [[nodiscard]] SearchField& search() { return *search_; }
    void setCanGoBack(bool canGoBack);
    void setEntry(Entry entry); // the place that is on

Q_SIGNALS:
    void backChosen();
    void entryChosen(vitascope::player::TopBar::Entry entry);

private:
    [[nodiscard]] QPushButton* makeEntry(Entry entry, const char* name, const QString& text);

    QToolButton* back_;
    QPushButton* home_;
    QPushButton* films_;
    QPushButton* favourites_;
    SearchField* search_;
};

} // namespace vitascope::player
