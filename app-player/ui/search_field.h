// SPDX-License-Identifier: GPL-3.0-or-later
// The search field of the head bar, and under it what it proposes while somebody types. Up and Down choose, Enter
// searches or opens, Esc closes. Thread: the GUI thread.
#pragma once

#include "app-player/models/search_model.h"

#include <QFrame>
#include <QLineEdit>
#include <QTimer>

class QListWidget;
class QListWidgetItem;

namespace vitascope::player {

class SearchField final : public QLineEdit {
    Q_OBJECT
public:
    // The model outlives it.
    explicit SearchField(SearchModel& search, QWidget* parent = nullptr);

    // Shows what is searched for, without searching.
    void setSearched(const QString& text);

Q_SIGNALS:
    void typed(const QString& text);    // after a pause, while somebody types
    void searched(const QString& text); // by Enter, or a proposal
    void titleChosen(const vitascope::TitleId& id);
    void left(); // by Esc

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void showProposals();
    void placeList();
    void move(int direction);
    void choose(const QListWidgetItem* item);
    void search(const QString& text);

    SearchModel& search_;
    QTimer typing_;
    QFrame* panel_ = nullptr; // a child of the window, over everything else
    QListWidget* list_ = nullptr;
};

} // namespace vitascope::player
