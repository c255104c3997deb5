// SPDX-License-Identifier: GPL-3.0-or-later
// The session with the server, over shared/client: signing in and out, and the calls of the present sign-in, which
// other classes make (remote_catalogue.h). The refresh token is kept in the CredentialStore if the person wants to
// stay signed in; no call waits for that store. Thread: the GUI thread.
#pragma once

#include "shared/base/clock.h"
#include "shared/client/api_client.h"
#include "shared/desktop/session/late_credential_store.h"
#include "shared/desktop/session/server_calls.h"
#include "shared/desktop/session/session.h"
#include "shared/desktop/session/token_keeper.h"
#include "shared/transfer/http_client.h"

#include <memory>

namespace vitascope::desktop {

class ServerSession final : public Session {
    Q_OBJECT
public:
    // All outlive the session.
    ServerSession(transfer::HttpClient& http, const Clock& clock, const CredentialStore& credentials,
                  QObject* parent = nullptr);
    ~ServerSession() override;

    // Before the end of the program: waits until what changed is in the CredentialStore, or for so long.
    void finishKeeping(std::chrono::milliseconds patience) { credentials_.finish(patience); }

    // The typed calls of the present sign-in, for jobs with threads of their own; null when signed out. What holds it
    // begins nothing more after signedOut(), and ends before the session does.
    [[nodiscard]] std::shared_ptr<client::ApiClient> api() const;
    // The language that texts of titles are wanted in, of this and of later sign-ins; empty: as they were written.
    void setContentLanguage(const QString& tag);
    [[nodiscard]] ServerCalls& calls() { return calls_; }
    // The time of day as the server has it (client::Session::serverNow()); this computer's while nobody is signed in.
    // Other than other clocks, its utcNow() is for the GUI thread alone.
    [[nodiscard]] const Clock& serverClock() const { return serverClock_; }

    void askServer(const QUrl& server, QObject* context, Answer<wire::ServerInfo> answer) override;
    void askCertificate(const QUrl& server, QObject* context, Answer<CertificateProblem> answer) override;
    void signIn(const SignIn& form, QObject* context, Answer<wire::User> answer) override;
    void registerUser(const Registration& form, QObject* context, Answer<wire::User> answer) override;
    void claim(const Claim& form, QObject* context, Answer<wire::User> answer) override;
    void restore(const QUrl& server, QObject* context, Answer<wire::User> answer) override;
    void signOut() override;
    void forget(const QUrl& server) override;
    [[nodiscard]] QUrl server() const override { return server_; }
    [[nodiscard]] std::optional<wire::User> user() const override { return user_; }
    [[nodiscard]] CredentialPlace credentialPlace() const override { return place_; }

private:
    struct Connection; // to one server; calls in flight hold it
    using ConnectionPtr = std::shared_ptr<Connection>;

    class ServerClock final : public Clock {
    public:
        explicit ServerClock(const ServerSession& session) : session_(session) {}
        [[nodiscard]] UtcTime utcNow() const override;
        [[nodiscard]] SteadyTime steadyNow() const override { return session_.clock_.steadyNow(); }

    private:
        const ServerSession& session_;
    };

    [[nodiscard]] ConnectionPtr connectTo(const QUrl& server, bool keep, bool isForOnce = false);
    // Runs call(Connection&, std::stop_token) -> Result<wire::User> and, when it succeeds, is signed in there.
    template<class Call>
    void enter(ConnectionPtr connection, QObject* context, Call call, Answer<wire::User> answer);
    void onTokens(Connection* connection, const std::optional<wire::Tokens>& tokens);
    void leave();
    void askPlace();

    transfer::HttpClient& http_;
    const Clock& clock_;
    const LateCredentialStore credentials_;
    TokenKeeper keeper_{credentials_};
    CredentialPlace place_ = CredentialPlace::Unknown;
    QUrl server_;
    std::string contentLanguage_;
    std::optional<wire::User> user_;
    ConnectionPtr connection_;
    const ServerClock serverClock_{*this};
    ServerCalls calls_; // last: its threads use all of the above
};

} // namespace vitascope::desktop
