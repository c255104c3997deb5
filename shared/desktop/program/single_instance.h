// SPDX-License-Identifier: GPL-3.0-or-later
// One running program for each person: the first that starts listens on a local socket; a later one hands over what it
// was asked to open, and ends. Who is first is decided by a lock that the system releases when a process ends, however
// it ends: what a crash leaves behind is in nobody's way. Thread: the GUI thread.
#pragma once

#include "shared/base/file.h"

#include <QByteArray>
#include <QObject>

#include <chrono>
#include <memory>

class QLocalServer;

namespace vitascope::desktop {

class SingleInstance final : public QObject {
    Q_OBJECT
public:
    enum class Outcome {
        First,      // this one runs, and hears of later ones by asked()
        HandedOver, // another runs and has taken the message
        NoAnswer,   // another runs and does not answer: it hangs
    };

    // The folder is the person's own (mode 0700) and on this machine.
    SingleInstance(const QString& folder, const QString& program, QObject* parent = nullptr);
    ~SingleInstance() override;

    // Blocks for at most the patience. Where no lock or socket can be made, the program runs, alone or not.
    [[nodiscard]] Outcome begin(const QByteArray& message, std::chrono::milliseconds patience);

    // $XDG_RUNTIME_DIR, or what stands for it.
    [[nodiscard]] static QString defaultFolder();

Q_SIGNALS:
    void asked(const QByteArray& message);

private:
    [[nodiscard]] bool takeLock();
    [[nodiscard]] bool handOver(const QByteArray& message, std::chrono::milliseconds patience) const;
    void listen();
    void receive();

    const QString lockPath_;
    const QString socketPath_;
    FileDescriptor lock_;
    std::unique_ptr<QLocalServer> server_;
};

} // namespace vitascope::desktop
