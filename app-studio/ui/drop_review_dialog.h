// SPDX-License-Identifier: GPL-3.0-or-later
// What was dropped, for a person to look at before it goes into the queue. Thread: the GUI thread.
#pragma once

#include <QDialog>

#include <vector>

class QCheckBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace vitascope::desktop {
class NoticeBar;
}

namespace vitascope::studio {

class DropReviewModel;
class DropReviewRow;

class DropReviewDialog final : public QDialog {
    Q_OBJECT
public:
    // The model outlives it. Closing it without adding forgets what was dropped.
    explicit DropReviewDialog(DropReviewModel& model, QWidget* parent = nullptr);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    [[nodiscard]] QWidget* makeList();
    [[nodiscard]] QWidget* makeFoot();
    void rebuild();
    void refresh();

    DropReviewModel& model_;
    QLabel* heading_;
    QLabel* hint_;
    QVBoxLayout* list_;
    std::vector<DropReviewRow*> rows_;
    desktop::NoticeBar* notice_;
    QCheckBox* publish_;
    QCheckBox* review_;
    QCheckBox* onServer_;
    QPushButton* cancel_;
    QPushButton* add_;
};

} // namespace vitascope::studio
