// SPDX-License-Identifier: GPL-3.0-or-later
// Tries again by itself while a server is away: after 2 seconds, then after ever longer waits, at most 15 seconds.
// Thread: the GUI thread.
#pragma once

#include <QObject>
#include <QTimer>

namespace vitascope::player {

class RetryTimer final : public QObject {
    Q_OBJECT
public:
    explicit RetryTimer(QObject* parent = nullptr);

    void failed();    // due() follows, unless succeeded() comes first
    void succeeded(); // the next wait is a short one again

Q_SIGNALS:
    void due();

private:
    QTimer timer_;
    int failures_ = 0;
};

} // namespace vitascope::player
