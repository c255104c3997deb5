// SPDX-License-Identifier: GPL-3.0-or-later
// The signing keys of the server, and their replacement. Thread: the GUI thread.
#pragma once

#include "app-studio/models/administration/load_state.h"
#include "app-studio/models/administration/operations.h"

#include <QObject>

#include <vector>

namespace vitascope::studio {

class KeysModel final : public QObject {
    Q_OBJECT
public:
    // The operations outlive this.
    explicit KeysModel(Operations& operations, QObject* parent = nullptr);

    void reload();
    void clear();
    void rotate(const std::string& purpose);

    [[nodiscard]] LoadState state() const { return state_; }
    [[nodiscard]] const Error& error() const { return error_; }
    [[nodiscard]] bool isBusy() const { return isBusy_; }
    // The newest of each purpose first; the one without an end signs.
    [[nodiscard]] const std::vector<wire::Key>& keys() const { return keys_; }

Q_SIGNALS:
    void changed();
    void rotated(const QString& purpose);
    void failed(const vitascope::Error& error);

private:
    void take(Result<wire::KeyList> list);

    Operations& operations_;
    LoadState state_ = LoadState::Idle;
    Error error_;
    bool isBusy_ = false;
    std::vector<wire::Key> keys_;
    int generation_ = 0;
};

} // namespace vitascope::studio
