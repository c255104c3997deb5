// SPDX-License-Identifier: GPL-3.0-or-later
// What a sign-in page shows and does: finds out what the server at an address wants (a claim, a sign-in, perhaps a
// registration), checks the form, sends it, and says in a sentence what failed. Thread: the GUI thread.
#pragma once

#include "shared/desktop/session/session.h"

#include <QObject>

namespace vitascope::desktop {

enum class SignInMode { SignIn, Register, Claim };
enum class ServerPresence { Unknown, Asking, Present, Away };

struct SignInForm {
    QString login;
    QString password;
    QString displayName; // Register, Claim
    QString token;       // Claim
    bool keep = true;
};

class SignInModel final : public QObject {
    Q_OBJECT
public:
    // Whether the program offers to make an account where the server is open for it.
    enum class Offer { SignInOnly, AlsoRegister };
    SignInModel(Session& session, Offer offer, QObject* parent = nullptr);

    // As typed: a missing scheme is http:// for a loopback or private address and https:// for all others.
    void setServer(const QString& address);
    void askServer();
    void setMode(SignInMode mode);
    void submit(const SignInForm& form);

    [[nodiscard]] SignInMode mode() const { return mode_; }
    [[nodiscard]] ServerPresence presence() const { return presence_; }
    [[nodiscard]] const wire::ServerInfo& info() const { return info_; }
    [[nodiscard]] QUrl server() const { return server_; }
    [[nodiscard]] bool canRegister() const;
    [[nodiscard]] bool isBusy() const { return busy_; }
    [[nodiscard]] QString errorText() const { return errorText_; }

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QString mistakeIn(const SignInForm& form) const;
    void send(const SignInForm& form);
    void take(const Result<wire::User>& user);

    Session& session_;
    Offer offer_;
    QUrl server_;
    wire::ServerInfo info_;
    SignInMode mode_ = SignInMode::SignIn;
    ServerPresence presence_ = ServerPresence::Unknown;
    bool busy_ = false;
    QString errorText_;
};

// The address as a URL without path; invalid when it is none.
[[nodiscard]] QUrl serverUrl(const QString& address);

} // namespace vitascope::desktop
