// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/server_process.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QUrl>

namespace vitascope::test {

std::unique_ptr<ServerProcess> ServerProcess::start(const QString& folder, const QString& extra, quint16 port) {
    const QString bin = QStringLiteral(VITASCOPE_BINARY_DIR "/bin");
    QFile config(QDir(folder).filePath("server.toml"));
    if (!config.open(QIODevice::WriteOnly))
        return nullptr;
    config.write(QStringLiteral("[server]\nlisten = \"127.0.0.1:%4\"\ndata = \"%1/data\"\n"
                                "[worker]\npackage_program = \"%2/vitascope-package\"\n%3")
                     .arg(folder, bin, extra)
                     .arg(port)
                     .toUtf8());
    config.close();
    std::unique_ptr<ServerProcess> server(new ServerProcess);
    server->process_.setProcessChannelMode(QProcess::MergedChannels);
    server->config_ = config.fileName();
    server->process_.start(bin + "/vitascope-server", {"--config", config.fileName()});
    if (server->process_.waitForStarted(5'000) && server->readUntilListening())
        return server;
    qWarning("the server did not start: %s", server->log_.constData());
    return nullptr;
}

ServerProcess::~ServerProcess() {
    if (!stop(5'000))
        kill();
}

bool ServerProcess::readUntilListening() {
    static const QRegularExpression listening("listening on (http://127\\.0\\.0\\.1:\\d+)");
    static const QRegularExpression claim("claim token: (\\S+)");
    const QDeadlineTimer deadline(15'000);
    while (!deadline.hasExpired() && process_.state() == QProcess::Running) {
        process_.waitForReadyRead(100);
        const QString text = QString::fromUtf8(log());
        if (const auto match = claim.match(text); match.hasMatch())
            claimToken_ = match.captured(1);
        if (const auto match = listening.match(text); match.hasMatch()) {
            url_ = match.captured(1);
            port_ = static_cast<quint16>(QUrl(url_).port());
            return true;
        }
    }
    return false;
}

QByteArray ServerProcess::log() {
    log_ += process_.readAll();
    return log_;
}

void ServerProcess::kill() {
    process_.kill();
    process_.waitForFinished(5'000);
}

bool ServerProcess::restart() {
    QFile config(config_);
    if (!config.open(QIODevice::ReadWrite))
        return false;
    auto text = QString::fromUtf8(config.readAll());
    text.replace(QStringLiteral("listen = \"127.0.0.1:0\""), QStringLiteral("listen = \"127.0.0.1:%1\"").arg(port_));
    config.resize(0);
    config.write(text.toUtf8());
    config.close();
    log_.clear();
    process_.start(process_.program(), process_.arguments());
    return process_.waitForStarted(5'000) && readUntilListening();
}

bool ServerProcess::stop(int milliseconds) {
    if (process_.state() == QProcess::NotRunning)
        return true;
    process_.terminate();
    return process_.waitForFinished(milliseconds) && process_.exitStatus() == QProcess::NormalExit &&
           process_.exitCode() == 0;
}

} // namespace vitascope::test
