// SPDX-License-Identifier: GPL-3.0-or-later
// One dropped file in the review: whether it is taken and why not, and what becomes of it. Thread: the GUI thread.
#pragma once

#include <QFrame>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace vitascope::desktop {
class Badge;
class ElidedLabel;
} // namespace vitascope::desktop

namespace vitascope::studio {

class DropReviewModel;
struct DroppedFilm;

class DropReviewRow final : public QFrame {
    Q_OBJECT
public:
    DropReviewRow(DropReviewModel& model, int row, QWidget* parent = nullptr);

    void refresh();

private:
    void layOut();
    void showState(const DroppedFilm& film);

    DropReviewModel& model_;
    const int row_;
    QCheckBox* wanted_;
    desktop::ElidedLabel* file_;
    desktop::Badge* state_;
    QLineEdit* name_;
    QSpinBox* year_;
    QComboBox* asset_;
    QLabel* words_;
};

} // namespace vitascope::studio
