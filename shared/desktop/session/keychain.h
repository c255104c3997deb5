// SPDX-License-Identifier: GPL-3.0-or-later
// The system's keychain: the Secret Service (GNOME) or KWallet, through QtKeychain. Everything that speaks D-Bus runs
// on a thread of its own ("keychain"), so that a service that is away or hangs holds up nobody but whoever waits for
// it, and that one not for long. Thread: any but the GUI thread; made and destroyed on one.
#pragma once

#include "shared/desktop/session/credential_store.h"

#include <QThread>

#include <chrono>
#include <functional>
#include <memory>

namespace vitascope::desktop {

class Keychain final : public CredentialStore {
public:
    // The name under which people see our entries in their keychain. Begins to look for a service at once.
    explicit Keychain(QString service);
    ~Keychain() override;
    // Ends all waiting: whoever waits gets a failure. For the end of the program, before those are ended that wait.
    void close();
    Keychain(const Keychain&) = delete;
    Keychain& operator=(const Keychain&) = delete;

    [[nodiscard]] Result<void> keep(const QUrl& server, const Secret& refreshToken) const override;
    [[nodiscard]] std::optional<Secret> find(const QUrl& server) const override;
    Result<void> forget(const QUrl& server) const override;
    // Waits a moment for the first sign of a keychain.
    [[nodiscard]] CredentialPlace place() const override;

private:
    struct Reply;
    using ReplyPtr = std::shared_ptr<Reply>;
    // Runs on the thread of the keychain; the reply is given sooner or later, or never.
    using Order = std::function<void(QObject& context, const ReplyPtr& reply)>;

    [[nodiscard]] ReplyPtr post(const Order& order) const;
    [[nodiscard]] Result<QString> wait(const ReplyPtr& reply, std::chrono::milliseconds patience) const;
    [[nodiscard]] Result<QString> ask(const Order& order) const;

    const QString service_;
    struct Ending;
    const std::shared_ptr<Ending> ending_;
    QThread thread_;
    std::unique_ptr<QObject> context_; // lives on the thread
    ReplyPtr presence_;
};

} // namespace vitascope::desktop
