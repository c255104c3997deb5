// SPDX-License-Identifier: GPL-3.0-or-later
// All films on their way to the server in their order, and the work of the server below them; what is known of the
// chosen one; and what can be done with all of them. Thread: the GUI thread.
#pragma once

#include "app-studio/models/queue_list_model.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace vitascope::desktop {
class EmptyState;
class NoticeBar;
} // namespace vitascope::desktop

namespace vitascope::studio {

class JobDetails;
class QueueView;

class QueuePage final : public QWidget {
    Q_OBJECT
public:
    // Both outlive the page.
    QueuePage(QueueModel& queue, ServerJobsModel& server, QWidget* parent = nullptr);

Q_SIGNALS:
    void jobChosen(quint64 id);    // its title is to be shown
    void reviewChosen(quint64 id); // its package is to be looked at
    void filesDropped(const QStringList& paths);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    [[nodiscard]] QWidget* makeHead();
    void addLimits();
    void addLimit(const QString& name, int QueueLimits::*limit);
    void choose();
    void refresh();

    QueueModel& queue_;
    QueueListModel rows_;
    QStackedWidget* pages_;
    desktop::EmptyState* empty_;
    desktop::NoticeBar* problem_;
    QueueView* list_;
    JobDetails* details_;
    QLabel* counts_;
    QPushButton* add_;
    QPushButton* pauseAll_;
    QPushButton* resumeAll_;
    QPushButton* retryAll_;
    QPushButton* clear_;
    QToolButton* limits_;
};

} // namespace vitascope::studio
