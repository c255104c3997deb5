// SPDX-License-Identifier: GPL-3.0-or-later
// All films on their way to the server, the newest first. Thread: the GUI thread.
#pragma once

#include <QWidget>

#include <map>

class QStackedWidget;
class QVBoxLayout;

namespace vitascope::desktop {
class EmptyState;
}

namespace vitascope::studio {

class JobCard;
class QueueModel;

class QueuePage final : public QWidget {
    Q_OBJECT
public:
    explicit QueuePage(QueueModel& queue, QWidget* parent = nullptr);

Q_SIGNALS:
    void jobChosen(quint64 id);

private:
    void rebuild();

    QueueModel& queue_;
    QStackedWidget* pages_;
    QVBoxLayout* list_;
    desktop::EmptyState* empty_;
    std::map<quint64, JobCard*> cards_;
};

} // namespace vitascope::studio
