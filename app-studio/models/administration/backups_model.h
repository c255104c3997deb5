// SPDX-License-Identifier: GPL-3.0-or-later
// The backups of the server; asked again each second while one is made and somebody looks. Thread: the GUI thread.
#pragma once

#include "app-studio/models/administration/load_state.h"
#include "app-studio/models/administration/operations.h"

#include <QObject>
#include <QTimer>

namespace vitascope::studio {

class BackupsModel final : public QObject {
    Q_OBJECT
public:
    // The operations outlive this.
    explicit BackupsModel(Operations& operations, QObject* parent = nullptr);

    void setWatched(bool isWatched);
    void reload();
    void clear();
    void makeOne();

    [[nodiscard]] LoadState state() const { return state_; }
    [[nodiscard]] const Error& error() const { return error_; }
    [[nodiscard]] const wire::BackupList& list() const { return list_; }
    // One is being made, or is asked for.
    [[nodiscard]] bool isMaking() const;

Q_SIGNALS:
    void changed();
    void ended(const vitascope::wire::Backup& backup); // one that was running when it was looked at before
    void failed(const vitascope::Error& error);

private:
    void take(Result<wire::BackupList> list);

    Operations& operations_;
    QTimer timer_;
    bool isWatched_ = false;
    bool isAsked_ = false;
    LoadState state_ = LoadState::Idle;
    Error error_;
    wire::BackupList list_;
    int generation_ = 0;
};

} // namespace vitascope::studio
