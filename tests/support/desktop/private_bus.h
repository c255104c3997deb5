// SPDX-License-Identifier: GPL-3.0-or-later
// A D-Bus session of a test's own: a dbus-daemon that ends with it. Thread: one.
#pragma once

#include <QDBusConnection>
#include <QProcess>
#include <QStandardPaths>
#include <QString>

#include <memory>

namespace vitascope::test {

class PrivateBus {
public:
    // Null where there is no dbus-daemon.
    [[nodiscard]] static std::unique_ptr<PrivateBus> start() {
        const auto program = QStandardPaths::findExecutable(QStringLiteral("dbus-daemon"));
        auto bus = std::unique_ptr<PrivateBus>(new PrivateBus);
        if (program.isEmpty())
            return nullptr;
        bus->process_.start(program, {"--session", "--nofork", "--nosyslog", "--print-address"});
        if (!bus->process_.waitForStarted() || !bus->process_.waitForReadyRead(5000))
            return nullptr;
        bus->address_ = QString::fromUtf8(bus->process_.readLine()).trimmed();
        return bus;
    }
    ~PrivateBus() {
        process_.terminate();
        process_.waitForFinished();
    }

    [[nodiscard]] const QString& address() const { return address_; }
    // Each name is a connection, and so a program, of its own.
    [[nodiscard]] QDBusConnection connect(const QString& name) const {
        return QDBusConnection::connectToBus(address_, name);
    }

private:
    PrivateBus() = default;

    QProcess process_;
    QString address_;
};

} // namespace vitascope::test
