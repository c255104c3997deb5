// SPDX-License-Identifier: GPL-3.0-or-later
// What a sign-in page shows and does: finds the server at an address and what it wants (a claim, a sign-in, perhaps a
// registration), checks the form, sends it, and says in a sentence what failed. Thread: the GUI thread.
#pragma once

#include "shared/desktop/session/server_probe.h"
#include "shared/desktop/session/session.h"

#include <QObject>

namespace vitascope::desktop {

enum class SignInMode { SignIn, Register, Claim };
enum class ServerPresence { Unknown, Asking, Present, Away, Foreign, Distrusted };

struct SignInForm {
    QString login;
    QString password;
    QString displayName; // Register, Claim
    QString token;       // Claim: the one-time token; Register: the invitation, if any
    bool keep = true;
};

class SignInModel final : public QObject {
    Q_OBJECT
public:
    // Whom the program serves: viewers make accounts wherever a server is open for it or they are invited; editors only
    // where they are invited, since an account that one makes oneself may edit nothing.
    enum class For { Viewers, Editors };
    SignInModel(Session& session, For whom, QObject* parent = nullptr);

    // As typed (server_address.h). Looking for it is another thing.
    void setServer(const QString& address);
    void askServer();
    void setMode(SignInMode mode);
    // Sends the form to a server that was found. One that is still looked for gets it when it is there, and if it then
    // wants what the form was for; one that was not found is looked for once more.
    void submit(const SignInForm& form);
    // The form was changed: one that waits for the server is not sent.
    void withdraw();

    [[nodiscard]] SignInMode mode() const { return mode_; }
    [[nodiscard]] ServerPresence presence() const { return presence_; }
    [[nodiscard]] const wire::ServerInfo& info() const { return info_; }
    [[nodiscard]] const CertificateProblem& certificate() const { return certificate_; } // Distrusted
    // Where it was found, before that where it is likely to be.
    [[nodiscard]] QUrl server() const { return server_; }
    [[nodiscard]] bool isEncrypted() const { return server_.scheme() == QLatin1String("https"); }
    [[nodiscard]] bool canRegister() const;
    [[nodiscard]] bool needsInvitation() const; // to register
    [[nodiscard]] CredentialPlace credentialPlace() const { return session_.credentialPlace(); }
    [[nodiscard]] bool isBusy() const { return busy_; }
    [[nodiscard]] QString errorText() const { return errorText_; }

Q_SIGNALS:
    void changed();

private:
    void takeProbe(const ProbeResult& result);
    [[nodiscard]] QString mistakeIn(const SignInForm& form) const;
    void send(const SignInForm& form);
    void take(const Result<wire::User>& user);

    Session& session_;
    const For whom_;
    ServerProbe probe_;
    QString typed_;
    QUrl server_;
    wire::ServerInfo info_;
    CertificateProblem certificate_;
    SignInMode mode_ = SignInMode::SignIn;
    ServerPresence presence_ = ServerPresence::Unknown;
    std::optional<SignInForm> waiting_; // for the server to be found
    bool busy_ = false;
    QString errorText_;
};

} // namespace vitascope::desktop
