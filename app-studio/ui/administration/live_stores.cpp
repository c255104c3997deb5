// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/administration/live_stores.h"

#include "app-studio/models/administration/server_status_model.h"

namespace vitascope::studio {

LiveStores::LiveStores(ServerStatusModel& model, QWidget* parent) : StoresCard(parent), model_(model) {
    connect(&model, &ServerStatusModel::changed, this, &LiveStores::refresh);
    refresh();
}

LiveStores::~LiveStores() {
    model_.setWatched(this, false);
}

void LiveStores::refresh() {
    setStores(model_.status().stores);
}

void LiveStores::showEvent(QShowEvent* event) {
    StoresCard::showEvent(event);
    model_.setWatched(this, true);
}

void LiveStores::hideEvent(QHideEvent* event) {
    StoresCard::hideEvent(event);
    model_.setWatched(this, false);
}

} // namespace vitascope::studio
