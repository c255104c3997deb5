// SPDX-License-Identifier: GPL-3.0-or-later
// One work of the server: what it is, how it stands, why it stopped, and what may be done about it. Thread: the GUI
// thread.
#pragma once

#include "shared/base/id.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace vitascope::desktop {
class Badge;
}

namespace vitascope::studio {

class QueueListModel;
class ServerJobsModel;

class ServerJobCard final : public QFrame {
    Q_OBJECT
public:
    // Both outlive it.
    ServerJobCard(ServerJobsModel& jobs, QueueListModel& rows, QWidget* parent = nullptr);

    void show(JobId job, int row);

private:
    void refresh();

    ServerJobsModel& jobs_;
    QueueListModel& rows_;
    JobId job_;
    int row_ = -1;
    QLabel* name_;
    desktop::Badge* state_;
    QLabel* detail_;
    QPushButton* cancel_;
    QPushButton* restart_;
};

} // namespace vitascope::studio
