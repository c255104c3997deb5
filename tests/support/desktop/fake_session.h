// SPDX-License-Identifier: GPL-3.0-or-later
// A session without a server: one account, anna / correct horse. Answers come from the event loop, as real ones.
#pragma once

#include "shared/desktop/session/session.h"

#include <QTimer>

namespace vitascope::desktop {

class FakeSession final : public Session {
public:
    wire::ServerInfo info{"Cinema Club", "0.1.0", true, wire::Registration::Open};
    std::optional<Error> failure;                               // of every call
    std::function<Result<wire::ServerInfo>(const QUrl&)> atUrl; // what is where; empty: the info, everywhere
    std::optional<CertificateProblem> certificate;
    Error noCertificate{ErrorCode::NotFound, "no TLS"}; // without one
    CredentialPlace place = CredentialPlace::Keychain;
    QList<QUrl> forgotten;
    QList<QUrl> kept;   // where restore() signs in; empty: everywhere
    QString invitation; // of the last registration
    wire::Role role = wire::Role::Administrator;

    void askServer(const QUrl& url, QObject* context, Answer<wire::ServerInfo> answer) override {
        QTimer::singleShot(0, context, [this, url, answer] {
            if (atUrl)
                return answer(atUrl(url));
            answer(failure ? Result<wire::ServerInfo>(fail(*failure)) : Result<wire::ServerInfo>(info));
        });
    }
    void askCertificate(const QUrl&, QObject* context, Answer<CertificateProblem> answer) override {
        QTimer::singleShot(0, context,
                           [this, answer] { certificate ? answer(*certificate) : answer(fail(noCertificate)); });
    }
    void signIn(const SignIn& form, QObject* context, Answer<wire::User> answer) override {
        const bool fits = form.login == QLatin1String("anna") && form.password.reveal() == "correct horse";
        enter(form, fits ? "" : "sign in", context, std::move(answer));
    }
    void registerUser(const Registration& form, QObject* context, Answer<wire::User> answer) override {
        invitation = QString::fromStdString(form.invitation.value_or(Secret()).reveal());
        enter(form.as, "", context, std::move(answer));
    }
    void claim(const Claim& form, QObject* context, Answer<wire::User> answer) override {
        enter(form.as.as, form.token.reveal() == "token" ? "" : "claim", context, std::move(answer));
    }
    void restore(const QUrl& server, QObject* context, Answer<wire::User> answer) override {
        const bool isKept = kept.isEmpty() || kept.contains(server);
        enter({server, QStringLiteral("anna"), Secret(), true}, isKept ? "" : "restore", context, std::move(answer));
    }
    void signOut() override {
        user_.reset();
        Q_EMIT signedOut();
    }
    // As the server does it.
    void end() {
        Q_EMIT ended();
        signOut();
    }
    void forget(const QUrl& server) override { forgotten.append(server); }
    [[nodiscard]] CredentialPlace credentialPlace() const override { return place; }
    [[nodiscard]] QUrl server() const override { return server_; }
    [[nodiscard]] std::optional<wire::User> user() const override { return user_; }

private:
    void enter(const SignIn& form, const std::string& refused, QObject* context, Answer<wire::User> answer) {
        QTimer::singleShot(0, context, [this, form, refused, answer] {
            if (failure || !refused.empty())
                return answer(fail(failure.value_or(Error{ErrorCode::Unauthenticated, refused})));
            server_ = form.server;
            user_ = wire::User{UserId(), form.login.toStdString(), "Anna Petrova", role};
            Q_EMIT signedIn();
            answer(*user_);
        });
    }

    QUrl server_;
    std::optional<wire::User> user_;
};

} // namespace vitascope::desktop
