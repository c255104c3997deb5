// SPDX-License-Identifier: GPL-3.0-or-later
// One title: its texts, its poster, its film, and whether it is published. Thread: the GUI thread.
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace vitascope::desktop {
class Badge;
class NoticeBar;
class PictureStore;
} // namespace vitascope::desktop

namespace vitascope::studio {

class FilmPanel;
class QueueModel;
class TitleEditorModel;
class TitleFormPanel;

class TitlePage final : public QWidget {
    Q_OBJECT
public:
    TitlePage(TitleEditorModel& model, QueueModel& queue, desktop::PictureStore& pictures, QWidget* parent = nullptr);

    // The cursor stands in the first field.
    void begin();

Q_SIGNALS:
    void backChosen();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    [[nodiscard]] QWidget* makeHead();
    [[nodiscard]] QWidget* makeBody(desktop::PictureStore& pictures);
    void refresh();
    void leave();
    void askAndRemove();

    TitleEditorModel& model_;
    QueueModel& queue_;
    QLabel* name_;
    desktop::Badge* state_;
    QPushButton* save_;
    QPushButton* publish_;
    QPushButton* withdraw_;
    QPushButton* remove_;
    desktop::NoticeBar* notice_;
    TitleFormPanel* form_ = nullptr;
    FilmPanel* film_ = nullptr;
};

} // namespace vitascope::studio
