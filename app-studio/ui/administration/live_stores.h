// SPDX-License-Identifier: GPL-3.0-or-later
// Where the server keeps what it has, as it is while one looks. Thread: the GUI thread.
#pragma once

#include "app-studio/ui/administration/stores_card.h"

namespace vitascope::studio {

class ServerStatusModel;

class LiveStores final : public StoresCard {
    Q_OBJECT
public:
    // The model outlives this.
    explicit LiveStores(ServerStatusModel& model, QWidget* parent = nullptr);
    ~LiveStores() override;

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void refresh();

    ServerStatusModel& model_;
};

} // namespace vitascope::studio
