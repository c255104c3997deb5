// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/session/server_session.h"

#include "shared/base/log.h"
#include "shared/desktop/session/certificate_check.h"

#include <QSysInfo>
#include <QThread>

namespace vitascope::desktop {
namespace {

std::string serverText(const QUrl& server) {
    return server.toString(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::FullyEncoded).toStdString();
}

std::string deviceName() {
    return (QSysInfo::machineHostName() + QStringLiteral(", ") + QSysInfo::prettyProductName()).toStdString();
}

} // namespace

struct ServerSession::Connection {
    Connection(ServerSession& owner, const QUrl& url, bool keepTokens, bool isForOnce)
        : signIn(url, keepTokens, isForOnce),
          session(owner.http_, owner.clock_, serverText(url),
                  [&owner, this](const std::optional<wire::Tokens>& tokens) { owner.onTokens(this, tokens); }),
          api(session) {}

    TokenKeeper::SignIn signIn;
    client::Session session;
    client::ApiClient api;
};

ServerSession::ServerSession(transfer::HttpClient& http, const Clock& clock, const CredentialStore& credentials,
                             QObject* parent)
    : Session(parent), http_(http), clock_(clock), credentials_(credentials) {
    askPlace();
}

ServerSession::~ServerSession() = default;

UtcTime ServerSession::ServerClock::utcNow() const {
    Q_ASSERT(QThread::currentThread() == session_.thread());
    return session_.connection_ ? session_.connection_->session.serverNow() : session_.clock_.utcNow();
}

std::shared_ptr<client::ApiClient> ServerSession::api() const {
    return connection_ ? std::shared_ptr<client::ApiClient>(connection_, &connection_->api) : nullptr;
}

ServerSession::ConnectionPtr ServerSession::connectTo(const QUrl& server, bool keep, bool isForOnce) {
    auto connection = std::make_shared<Connection>(*this, server, keep, isForOnce);
    connection->session.setLanguages(contentLanguage_);
    return connection;
}

void ServerSession::setContentLanguage(const QString& tag) {
    contentLanguage_ = tag.toStdString();
    if (connection_)
        connection_->session.setLanguages(contentLanguage_);
}

// On the thread of the call that changed the tokens.
void ServerSession::onTokens(Connection* connection, const std::optional<wire::Tokens>& tokens) {
    if (!keeper_.take(connection->signIn, tokens) || tokens)
        return;
    QMetaObject::invokeMethod(
        this,
        [this, connection] {
            if (connection != connection_.get())
                return;
            Q_EMIT ended();
            leave();
        },
        Qt::QueuedConnection);
}

template<class Call>
void ServerSession::enter(ConnectionPtr connection, QObject* context, Call call, Answer<wire::User> answer) {
    // Signed in even if the page that asked is gone: the session itself is the context.
    calls_.runFree<wire::User>(
        this, [connection, call = std::move(call)](const std::stop_token& stop) { return call(*connection, stop); },
        Answer<wire::User>([this, connection, guard = QPointer<QObject>(context),
                            answer = std::move(answer)](Result<wire::User> user) {
            if (user) {
                if (connection_ && connection_->signIn.server == connection->signIn.server)
                    keeper_.retire(connection_->signIn);
                if (connection_)
                    leave();
                connection_ = connection;
                calls_.setSession({connection, &connection->session});
                server_ = connection->signIn.server;
                user_ = *user;
                askPlace();
                Q_EMIT signedIn();
            }
            if (guard)
                answer(std::move(user));
        }));
}

void ServerSession::askServer(const QUrl& server, QObject* context, Answer<wire::ServerInfo> answer) {
    calls_.runFree<wire::ServerInfo>(
        context,
        [connection = connectTo(server, false)](const std::stop_token& stop) { return connection->api.server(stop); },
        std::move(answer));
}

void ServerSession::askCertificate(const QUrl& server, QObject* context, Answer<CertificateProblem> answer) {
    checkCertificate(server, context, std::move(answer));
}

void ServerSession::signIn(const SignIn& form, QObject* context, Answer<wire::User> answer) {
    enter(
        connectTo(form.server, form.keep, form.isForOnce), context,
        [form](const Connection& connection, const std::stop_token& stop) {
            return connection.api.signIn({form.login.toStdString(), form.password, deviceName()}, stop);
        },
        std::move(answer));
}

void ServerSession::registerUser(const Registration& form, QObject* context, Answer<wire::User> answer) {
    enter(
        connectTo(form.as.server, form.as.keep), context,
        [form](const Connection& connection, const std::stop_token& stop) {
            return connection.api.registerUser(
                {form.as.login.toStdString(), form.as.password, form.displayName.toStdString(), form.invitation}, stop);
        },
        std::move(answer));
}

void ServerSession::claim(const Claim& form, QObject* context, Answer<wire::User> answer) {
    enter(
        connectTo(form.as.as.server, form.as.as.keep), context,
        [form](const Connection& connection, const std::stop_token& stop) {
            return connection.api.claim(
                {form.token, form.as.as.login.toStdString(), form.as.as.password, form.as.displayName.toStdString()},
                stop);
        },
        std::move(answer));
}

void ServerSession::restore(const QUrl& server, QObject* context, Answer<wire::User> answer) {
    enter(
        connectTo(server, true), context,
        [server, &credentials = credentials_](Connection& connection,
                                              const std::stop_token& stop) -> Result<wire::User> {
            const auto kept = credentials.find(server);
            if (!kept)
                return fail(ErrorCode::NotFound, "restore the sign-in: none is kept for this server");
            return connection.session.restore(*kept, stop);
        },
        std::move(answer));
}

void ServerSession::signOut() {
    if (!connection_)
        return;
    keeper_.retire(connection_->signIn);
    if (!connection_->signIn.isForOnce)
        credentials_.forget(connection_->signIn.server);
    calls_.runFree<void>(
        this, [connection = connection_](const std::stop_token& stop) { return connection->api.signOut(stop); },
        Answer<void>([](const Result<void>& told) {
            if (!told)
                log::info("the server was not told of the sign-out", {{"why", told.error().message}});
        }));
    leave();
}

void ServerSession::forget(const QUrl& server) {
    credentials_.forget(server);
}

void ServerSession::askPlace() {
    calls_.runFree<CredentialPlace>(
        this,
        [&credentials = credentials_](const std::stop_token&) -> Result<CredentialPlace> {
            return credentials.place();
        },
        Answer<CredentialPlace>([this](const Result<CredentialPlace>& place) {
            if (*place == place_)
                return;
            place_ = *place;
            Q_EMIT credentialPlaceChanged();
        }));
}

void ServerSession::leave() {
    user_.reset();
    calls_.setSession(nullptr);
    Q_EMIT signedOut();
    keeper_.leave(connection_->signIn);
    connection_.reset();
}

} // namespace vitascope::desktop
