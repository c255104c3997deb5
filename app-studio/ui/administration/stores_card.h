// SPDX-License-Identifier: GPL-3.0-or-later
// Where the server keeps what it has: path, state, what is in it, how much room is left. Thread: the GUI thread.
#pragma once

#include "shared/wire/server_status.h"

#include <QFrame>

#include <vector>

class QVBoxLayout;

namespace vitascope::studio {

class StoresCard : public QFrame {
    Q_OBJECT
public:
    explicit StoresCard(QWidget* parent = nullptr);

    void setStores(const std::vector<wire::StoreStatus>& stores);

private:
    [[nodiscard]] QWidget* makeRow(const wire::StoreStatus& store);

    QVBoxLayout* list_;
    QWidget* rows_ = nullptr;
    std::vector<wire::StoreStatus> shown_;
};

} // namespace vitascope::studio
