// SPDX-License-Identifier: GPL-3.0-or-later
// One film on its way: how far packaging and upload are, how fast, how long still, what failed and what to do.
// Thread: the GUI thread.
#pragma once

#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;

namespace vitascope::desktop {
class Badge;
class NoticeBar;
} // namespace vitascope::desktop

namespace vitascope::studio {

class QueueModel;
struct JobLine;
struct JobView;

class JobCard final : public QFrame {
    Q_OBJECT
public:
    JobCard(QueueModel& queue, quint64 id, QWidget* parent = nullptr);

    [[nodiscard]] quint64 id() const { return id_; }
    // Without the film's name, for a page that says it already.
    void setNameVisible(bool isVisible);
    void refresh();

Q_SIGNALS:
    void nameChosen(quint64 id);
    void reviewChosen(quint64 id); // its package is to be looked at

private:
    struct Line {
        QLabel* name;
        QLabel* detail;
        QProgressBar* bar;
    };
    [[nodiscard]] Line makeLine(const QString& objectName);
    void layOut();
    static void show(const Line& line, const JobLine& state, bool hasFailed);

    QueueModel& queue_;
    const quint64 id_;
    QPushButton* name_;
    QLabel* file_;
    desktop::Badge* stage_;
    Line packaging_;
    Line upload_;
    desktop::NoticeBar* failure_;
    QPushButton* review_;
    QPushButton* pause_;
    QPushButton* resume_;
    QPushButton* cancel_;
    QPushButton* retry_;
    QPushButton* remove_;
};

} // namespace vitascope::studio
