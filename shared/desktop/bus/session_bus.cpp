// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/bus/session_bus.h"

#include "shared/base/log.h"

#include <QDBusError>

#include <pthread.h>

#include <mutex>
#include <thread>
#include <utility>

namespace vitascope::desktop {

struct SessionBus::Relay {
    std::mutex mutex;
    SessionBus* bus; // null once it is gone
};

SessionBus::SessionBus(Connect connect, QObject* parent) : QObject(parent), relay_(std::make_shared<Relay>()) {
    relay_->bus = this;
    std::thread([relay = relay_, connect = std::move(connect)] {
        pthread_setname_np(pthread_self(), "session-bus");
        const auto connection = connect();
        if (!connection.isConnected())
            return log::info("there is no session bus", {{"why", connection.lastError().message().toStdString()}});
        const std::lock_guard lock(relay->mutex);
        if (auto* bus = relay->bus)
            QMetaObject::invokeMethod(
                bus,
                [bus, connection] {
                    bus->connection_ = connection;
                    Q_EMIT bus->connected();
                },
                Qt::QueuedConnection);
    }).detach(); // a bus that hangs must not hold up the end of the program
}

SessionBus::~SessionBus() {
    const std::lock_guard lock(relay_->mutex);
    relay_->bus = nullptr;
}

void SessionBus::whenConnected(QObject* context, std::function<void(const QDBusConnection&)> use) {
    if (connection_)
        return use(*connection_);
    connect(this, &SessionBus::connected, context, [this, use = std::move(use)] { use(*connection_); });
}

} // namespace vitascope::desktop
