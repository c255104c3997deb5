// SPDX-License-Identifier: GPL-3.0-or-later
// How the server is now and what it did in the last hour; asked again every 10 s while somebody looks. Thread: the GUI
// thread.
#pragma once

#include "app-studio/models/administration/load_state.h"
#include "app-studio/models/administration/operations.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <optional>

namespace vitascope::studio {

class ServerStatusModel final : public QObject {
    Q_OBJECT
public:
    static constexpr int kInterval = 10'000; // ms

    // The operations outlive this.
    explicit ServerStatusModel(Operations& operations, QObject* parent = nullptr);

    // Whether this one looks.
    void setWatched(const QObject* watcher, bool isWatched);
    void reload();
    void clear();

    [[nodiscard]] LoadState state() const { return state_; }
    [[nodiscard]] const Error& error() const { return error_; }
    // The last answer did not come: what is shown is old.
    [[nodiscard]] bool isStale() const { return isStale_; }
    [[nodiscard]] const wire::ServerStatus& status() const { return status_; }
    [[nodiscard]] const wire::Activity& activity() const { return activity_; }

Q_SIGNALS:
    void changed();

private:
    void fail(const Error& error);

    Operations& operations_;
    QSet<const QObject*> watchers_;
    QTimer timer_;
    LoadState state_ = LoadState::Idle;
    Error error_;
    bool isStale_ = false;
    wire::ServerStatus status_;
    wire::Activity activity_;
    int generation_ = 0;
};

} // namespace vitascope::studio
