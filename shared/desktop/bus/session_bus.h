// SPDX-License-Identifier: GPL-3.0-or-later
// The session bus of the desktop, connected on a thread of its own ("session-bus") so that no window waits for it. Who
// uses it makes calls that do not wait either (asyncCall with kBusPatience). Thread: the GUI thread.
#pragma once

#include <QDBusConnection>
#include <QObject>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace vitascope::desktop {

constexpr int kBusPatience = 3000; // milliseconds that a call waits for its answer

class SessionBus final : public QObject {
    Q_OBJECT
public:
    using Connect = std::function<QDBusConnection()>; // runs on the thread; may take its time

    explicit SessionBus(Connect connect = &QDBusConnection::sessionBus, QObject* parent = nullptr);
    // Does not wait for a connection that is still being made.
    ~SessionBus() override;

    // Nothing before connected(), and for good where there is no bus.
    [[nodiscard]] const std::optional<QDBusConnection>& connection() const { return connection_; }
    // Calls use with the connection: now, or when it is there and the context still is.
    void whenConnected(QObject* context, std::function<void(const QDBusConnection&)> use);

Q_SIGNALS:
    void connected();

private:
    struct Relay; // what the thread answers to; may outlive the bus

    std::shared_ptr<Relay> relay_;
    std::optional<QDBusConnection> connection_;
};

} // namespace vitascope::desktop
