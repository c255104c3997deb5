// SPDX-License-Identifier: GPL-3.0-or-later
// Says that a film of the queue is on the server, or that it stopped: in a line of the window, and through the desktop
// when the person looks elsewhere. Thread: the GUI thread.
#pragma once

#include "shared/desktop/widgets/desktop_notice.h"

#include <QTimer>
#include <QWidget>

namespace vitascope::desktop {
class NoticeBar;
}

namespace vitascope::studio {

class QueueModel;

class FilmNotices final : public QWidget {
    Q_OBJECT
public:
    explicit FilmNotices(QueueModel& queue, QWidget* parent = nullptr);

    void clear(); // after a sign-out: they are for whoever was signed in

Q_SIGNALS:
    void titleChosen(quint64 film); // that is ready
    void queueChosen();             // to look at one that stopped

private:
    void tellReady(quint64 film);
    void tellStopped(quint64 film);
    void tellDesktop(const QString& heading, const QString& text);

    QueueModel& queue_;
    desktop::NoticeBar* bar_;
    desktop::DesktopNotice desktop_;
    QTimer away_; // it has been there long enough
    quint64 film_ = 0;
    bool isReady_ = false;
};

} // namespace vitascope::studio
