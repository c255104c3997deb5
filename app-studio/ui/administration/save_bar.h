// SPDX-License-Identifier: GPL-3.0-or-later
// Below settings that were changed and not saved: how many, Save and Discard. Hidden while there are none. Thread: the
// GUI thread.
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace vitascope::studio {

class SettingsModel;

class SaveBar final : public QFrame {
    Q_OBJECT
public:
    // The model outlives the bar.
    explicit SaveBar(SettingsModel& model, QWidget* parent = nullptr);

private:
    void refresh();

    SettingsModel& model_;
    QLabel* text_;
    QPushButton* discard_;
    QPushButton* save_;
};

} // namespace vitascope::studio
