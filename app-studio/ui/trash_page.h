// SPDX-License-Identifier: GPL-3.0-or-later
// The trash: what was deleted, how long it is still there, and the ways back and on. Thread: the GUI thread.
#pragma once

#include "app-studio/models/title_table_model.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace vitascope::desktop {
class EmptyState;
class NoticeBar;
class PictureStore;
class Session;
class Settings;
} // namespace vitascope::desktop

namespace vitascope::studio {

class TitleActions;
class TitleTable;

class TrashPage final : public QWidget {
    Q_OBJECT
public:
    struct Parts { // all outlive the page
        TitleTableModel& trash;
        TitleActions& actions;
        desktop::PictureStore& pictures;
        desktop::Settings& settings;
        desktop::Session& session;
    };
    explicit TrashPage(const Parts& parts, QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override; // reads what is in it by now

private:
    [[nodiscard]] QWidget* makeHead();
    void makeTable();
    void bindKeys();
    [[nodiscard]] std::vector<wire::Title> selected() const;
    [[nodiscard]] bool mayPurge() const;
    void restore();
    void askAndPurge();
    void showMenu(const QPoint& at);
    void refresh();
    void refreshButtons();

    Parts parts_;
    QLabel* count_;
    QPushButton* restore_;
    QPushButton* purge_;
    desktop::NoticeBar* notice_;
    QStackedWidget* pages_;
    TitleTable* table_;
    QWidget* loading_;
    desktop::EmptyState* empty_;
};

} // namespace vitascope::studio
