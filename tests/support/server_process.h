// SPDX-License-Identifier: GPL-3.0-or-later
// vitascope-server as a real process on a free port with a folder of its own. Thread: one.
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>

#include <memory>

namespace vitascope::test {

class ServerProcess {
public:
    // Starts with a fresh configuration in `folder` (kept, so that a second start finds the same data). `extra` is
    // TOML appended to it; the port is a free one unless it is given. Returns null, with the server's own lines in the
    // test's log, if it is not up in time.
    [[nodiscard]] static std::unique_ptr<ServerProcess> start(const QString& folder, const QString& extra = {},
                                                              quint16 port = 0);
    ~ServerProcess();

    [[nodiscard]] QString url() const { return url_; }
    [[nodiscard]] quint16 port() const { return port_; }
    // The one-time token that a fresh server prints; empty once it is claimed.
    [[nodiscard]] QString claimToken() const { return claimToken_; }
    [[nodiscard]] qint64 pid() const { return process_.processId(); }
    // All it has written on stdout and stderr so far.
    [[nodiscard]] QByteArray log();

    void kill();                               // SIGKILL, and waits
    [[nodiscard]] bool restart();              // after it has ended: the same data on the same port
    [[nodiscard]] bool stop(int milliseconds); // SIGTERM; false if it did not end in time with status 0

private:
    ServerProcess() = default;
    [[nodiscard]] bool readUntilListening();

    QProcess process_;
    QString config_; // its file
    QByteArray log_;
    QString url_;
    QString claimToken_;
    quint16 port_ = 0;
};

} // namespace vitascope::test
