// SPDX-License-Identifier: GPL-3.0-or-later
// Who is signed in where: the part of the session with the server that sign-in pages and windows need. Passwords
// are given as Secret and kept nowhere. Thread: the GUI thread.
#pragma once

#include "shared/desktop/session/answer.h"
#include "shared/desktop/session/certificate_problem.h"
#include "shared/desktop/session/credential_store.h"
#include "shared/wire/auth.h"
#include "shared/wire/server_info.h"

#include <QObject>
#include <QString>
#include <QUrl>

#include <optional>

namespace vitascope::desktop {

struct SignIn {
    QUrl server;
    QString login;
    Secret password;
    bool keep = true;       // stay signed in after the program ends
    bool isForOnce = false; // what is kept for the server stays as it is, whatever `keep` says
};

struct Registration {
    SignIn as;
    QString displayName;
    std::optional<Secret> invitation; // its token
};

struct Claim {
    Registration as;
    Secret token; // the one-time token that a fresh server prints
};

class Session : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    // What the server at an address says of itself; needs no sign-in.
    virtual void askServer(const QUrl& server, QObject* context, Answer<wire::ServerInfo> answer) = 0;
    // Why the certificate of a server is not to be trusted; fails as checkCertificate(). For a server to which
    // askServer() got no connection that it could trust.
    virtual void askCertificate(const QUrl& server, QObject* context, Answer<CertificateProblem> answer) = 0;

    virtual void signIn(const SignIn& form, QObject* context, Answer<wire::User> answer) = 0;
    virtual void registerUser(const Registration& form, QObject* context, Answer<wire::User> answer) = 0;
    virtual void claim(const Claim& form, QObject* context, Answer<wire::User> answer) = 0;
    // Signs in with what was kept for the server; NotFound when nothing was. While somebody is signed in elsewhere,
    // that one stays until the answer, and as long as there is none.
    virtual void restore(const QUrl& server, QObject* context, Answer<wire::User> answer) = 0;
    // Forgets the sign-in here at once and tells the server when it can.
    virtual void signOut() = 0;
    // Forgets what is kept for a server where nobody is signed in now.
    virtual void forget(const QUrl& server) = 0;

    [[nodiscard]] virtual QUrl server() const = 0; // of the present or the last sign-in
    [[nodiscard]] virtual std::optional<wire::User> user() const = 0;
    // Where sign-ins are kept; Unknown until credentialPlaceChanged().
    [[nodiscard]] virtual CredentialPlace credentialPlace() const = 0;

Q_SIGNALS:
    void signedIn();
    // By signOut(), or because the server no longer takes the sign-in: then ended() comes before.
    void signedOut();
    void ended();
    void credentialPlaceChanged();
};

} // namespace vitascope::desktop
