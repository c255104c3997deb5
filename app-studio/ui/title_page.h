// SPDX-License-Identifier: GPL-3.0-or-later
// One title in sections: details, other languages, people, pictures, film and trailer, availability; above them its
// name, whether it is published, and what can be done with it. Thread: the GUI thread.
#pragma once

#include <QWidget>

#include <functional>
#include <optional>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace vitascope::desktop {
class Badge;
class NoticeBar;
class PictureStore;
class PosterView;
} // namespace vitascope::desktop

namespace vitascope::studio {

class FilmPanel;
class PicturesPanel;
class QueueModel;
class SectionBar;
class TitleDesk;
class TitleEditorModel;
class TitleFormPanel;
enum class TitleSection;

class TitlePage final : public QWidget {
    Q_OBJECT
public:
    TitlePage(TitleDesk& desk, QueueModel& queue, desktop::PictureStore& pictures, QWidget* parent = nullptr);

    // The cursor stands where the person goes on.
    void begin();
    void showSection(TitleSection section);
    // Asks about changes that are not saved. False: the person stays.
    [[nodiscard]] bool mayLeave();

Q_SIGNALS:
    void backChosen();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    [[nodiscard]] QWidget* makeHead();
    [[nodiscard]] QWidget* makeNames();
    void makeSections();
    void addSection(TitleSection section, QWidget* panel);
    void connectAll();
    void refresh();
    void refreshButtons();
    void refreshSections();
    void refreshNotice();
    void onNoticeAction();
    void askMerge();
    void leave();
    void askAndRemove();
    // Runs a dialog; nothing if the title that it was about is not shown any more.
    [[nodiscard]] std::optional<int> ask(const std::function<int()>& exec);

    TitleDesk& desk_;
    TitleEditorModel& model_;
    QueueModel& queue_;
    desktop::PictureStore& pictures_;
    desktop::PosterView* poster_;
    QLabel* name_;
    QLabel* facts_;
    desktop::Badge* state_;
    QPushButton* save_;
    QPushButton* discard_;
    QPushButton* publish_;
    QPushButton* withdraw_;
    QPushButton* remove_;
    desktop::NoticeBar* notice_;
    SectionBar* bar_;
    QStackedWidget* stack_;
    TitleFormPanel* form_ = nullptr;
    PicturesPanel* picturesPanel_ = nullptr;
    FilmPanel* film_ = nullptr;
    bool isAsking_ = false;
};

} // namespace vitascope::studio
