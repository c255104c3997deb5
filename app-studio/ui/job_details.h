// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of the row that is chosen in the queue, with its log, which can be copied. Thread: the GUI thread.
#pragma once

#include "shared/base/id.h"

#include <QWidget>

class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace vitascope::studio {

class JobCard;
class QueueListModel;
class QueueModel;
class ServerJobCard;
class ServerJobsModel;

class JobDetails final : public QWidget {
    Q_OBJECT
public:
    // All outlive it.
    JobDetails(QueueModel& queue, ServerJobsModel& server, QueueListModel& rows, QWidget* parent = nullptr);

    void show(int row); // -1: nothing

Q_SIGNALS:
    void titleChosen(quint64 film);
    void reviewChosen(quint64 film);

private:
    [[nodiscard]] QWidget* makeLog();
    void refreshLog();
    void askLog();

    QueueModel& queue_;
    ServerJobsModel& server_;
    QueueListModel& rows_;
    int row_ = -1;
    JobId askedFor_; // whose log was asked for
    QVBoxLayout* layout_;
    JobCard* film_ = nullptr;
    ServerJobCard* job_;
    QPushButton* showLog_;
    QPushButton* copyLog_;
    QPlainTextEdit* log_;
};

} // namespace vitascope::studio
