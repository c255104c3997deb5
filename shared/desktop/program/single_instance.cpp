// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/program/single_instance.h"

#include "shared/base/log.h"

#include <QDataStream>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QLocalServer>
#include <QLocalSocket>
#include <QStandardPaths>
#include <QThread>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <unistd.h>

namespace vitascope::desktop {
namespace {

using namespace std::chrono_literals;

constexpr qint64 kLargestMessage = 256 << 10;
constexpr char kTaken = '+';

// Of the same person: another could have put a socket into a folder that all may write to.
bool isOwn(const QLocalSocket& socket) {
    ucred peer{};
    socklen_t size = sizeof(peer);
    return ::getsockopt(static_cast<int>(socket.socketDescriptor()), SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 &&
           peer.uid == ::geteuid();
}

int left(const QDeadlineTimer& deadline) {
    return static_cast<int>(std::max<qint64>(1, deadline.remainingTime()));
}

} // namespace

SingleInstance::SingleInstance(const QString& folder, const QString& program, QObject* parent)
    : QObject(parent),
      lockPath_(folder + QLatin1Char('/') + program + QStringLiteral(".lock")),
      socketPath_(folder + QLatin1Char('/') + program + QStringLiteral(".socket")),
      server_(std::make_unique<QLocalServer>()) {
    server_->setSocketOptions(QLocalServer::UserAccessOption);
    connect(server_.get(), &QLocalServer::newConnection, this, &SingleInstance::receive);
    QDir().mkpath(folder);
}

SingleInstance::~SingleInstance() = default;

QString SingleInstance::defaultFolder() {
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) + QStringLiteral("/vitascope");
}

SingleInstance::Outcome SingleInstance::begin(const QByteArray& message, std::chrono::milliseconds patience) {
    const QDeadlineTimer deadline(patience);
    do {
        if (takeLock()) {
            listen();
            return Outcome::First;
        }
        // The other may have the lock and not listen yet, or be on its way out: both pass.
        if (handOver(message, std::chrono::milliseconds(left(deadline))))
            return Outcome::HandedOver;
        QThread::msleep(20);
    } while (!deadline.hasExpired());
    return Outcome::NoAnswer;
}

bool SingleInstance::takeLock() {
    FileDescriptor file(::open(QFile::encodeName(lockPath_).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
    if (file.isOpen() && ::flock(file.get(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
        return false;
    if (!file.isOpen())
        log::warning("a second start of the program will not be noticed", {{"lock", lockPath_.toStdString()}});
    lock_ = std::move(file);
    return true;
}

void SingleInstance::listen() {
    QLocalServer::removeServer(socketPath_); // of one that crashed: the lock is ours
    if (!server_->listen(socketPath_))
        log::warning("a second start of the program will not be heard",
                     {{"why", server_->errorString().toStdString()}});
}

bool SingleInstance::handOver(const QByteArray& message, std::chrono::milliseconds patience) const {
    const QDeadlineTimer deadline(patience);
    QLocalSocket socket;
    socket.connectToServer(socketPath_);
    if (!socket.waitForConnected(left(deadline)) || !isOwn(socket))
        return false;
    QDataStream stream(&socket);
    stream << message;
    while (socket.bytesToWrite() > 0)
        if (!socket.waitForBytesWritten(left(deadline)))
            return false;
    while (socket.bytesAvailable() == 0)
        if (!socket.waitForReadyRead(left(deadline)))
            return false;
    return socket.read(1) == QByteArray(1, kTaken);
}

void SingleInstance::receive() {
    while (auto* socket = server_->nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        const auto read = [this, socket] {
            if (socket->bytesAvailable() > kLargestMessage)
                return socket->abort();
            QDataStream stream(socket);
            QByteArray message;
            stream.startTransaction();
            stream >> message;
            if (!stream.commitTransaction())
                return; // the rest is on its way
            socket->write(&kTaken, 1);
            socket->flush();
            Q_EMIT asked(message);
        };
        connect(socket, &QLocalSocket::readyRead, this, read);
        read(); // what came before
    }
}

} // namespace vitascope::desktop
