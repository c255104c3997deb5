// SPDX-License-Identifier: GPL-3.0-or-later
// All titles of the server, as a table or as posters: searched, filtered and sorted, edited one by one or many at once.
// Thread: the GUI thread.
#pragma once

#include "app-studio/models/title_table_model.h"

#include <QWidget>

class QAbstractItemView;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QStackedWidget;

namespace vitascope::desktop {
class EmptyState;
class NoticeBar;
class PictureStore;
class Settings;
} // namespace vitascope::desktop

namespace vitascope::studio {

class SelectionBar;
class TitleActions;
class TitleCommands;
class TitleFilterBar;
class TitleGrid;
class TitleTable;

class TitlesPage final : public QWidget {
    Q_OBJECT
public:
    struct Parts { // all outlive the page
        TitleTableModel& titles;
        TitleActions& actions;
        desktop::PictureStore& pictures;
        desktop::Settings& settings;
    };
    explicit TitlesPage(const Parts& parts, QWidget* parent = nullptr);

    // The keys go to the list, as soon as there is one.
    void begin();
    void showAsPosters(bool asPosters);

Q_SIGNALS:
    void titleChosen(const vitascope::wire::Title& title);
    void newChosen();
    void importChosen();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QWidget* makeHead();
    [[nodiscard]] QWidget* makeColumnsButton(QWidget* parent);
    void makeViews();
    void setUpView(QAbstractItemView& view);
    void connectModels();
    void bindKeys();
    [[nodiscard]] QAbstractItemView* view() const;
    [[nodiscard]] std::vector<wire::Title> selected() const;
    void showMenu(const QPoint& at);
    void refresh();
    [[nodiscard]] bool isNarrowed() const; // by a search or a filter
    void refreshTools();
    void refreshCount();
    void refreshEmpty();
    void refreshSelection();
    void actOnEmpty();
    void clearFilters();

    Parts parts_;
    TitleCommands* commands_;
    QLabel* count_;
    QLineEdit* search_;
    QPushButton* asLines_;
    QPushButton* asPosters_;
    QWidget* views_ = nullptr;
    QWidget* columns_ = nullptr;
    QPushButton* new_;
    TitleFilterBar* filters_;
    desktop::NoticeBar* notice_;
    QStackedWidget* pages_;
    TitleTable* table_;
    TitleGrid* grid_;
    QWidget* loading_;
    desktop::EmptyState* empty_;
    SelectionBar* selection_;
};

} // namespace vitascope::studio
