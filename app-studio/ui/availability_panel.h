// SPDX-License-Identifier: GPL-3.0-or-later
// From when and until when viewers may watch a title. Thread: the GUI thread.
#pragma once

#include <QFrame>

class QCheckBox;
class QDateTimeEdit;
class QLabel;

namespace vitascope::studio {

class AvailabilityModel;

class AvailabilityPanel final : public QFrame {
    Q_OBJECT
public:
    explicit AvailabilityPanel(AvailabilityModel& model, QWidget* parent = nullptr);

private:
    void send();
    void refresh();

    AvailabilityModel& model_;
    QCheckBox* hasFrom_;
    QDateTimeEdit* from_;
    QCheckBox* hasUntil_;
    QDateTimeEdit* until_;
    QLabel* sentence_;
    QLabel* mistake_;
    bool isFilling_ = false;
};

} // namespace vitascope::studio
