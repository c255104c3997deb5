// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/session/server_session.h"

#include "shared/base/file.h"
#include "shared/base/log.h"

#include <QFile>
#include <QMimeDatabase>
#include <QSysInfo>

#include <atomic>

namespace vitascope::desktop {
namespace {

constexpr int kThreads = 6;
constexpr std::size_t kLargestPoster = 20 << 20;

std::string serverText(const QUrl& server) {
    return server.toString(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::FullyEncoded).toStdString();
}

std::string deviceName() {
    return (QSysInfo::machineHostName() + QStringLiteral(", ") + QSysInfo::prettyProductName()).toStdString();
}

} // namespace

struct ServerSession::Connection {
    Connection(ServerSession& owner, const QUrl& url, bool keepTokens)
        : server(url),
          keep(keepTokens),
          session(owner.http_, owner.clock_, serverText(url),
                  [&owner, this](const std::optional<wire::Tokens>& tokens) { owner.onTokens(this, tokens); }),
          api(session) {}

    const QUrl server;
    const bool keep;
    std::atomic<bool> isLeaving = false;
    client::Session session;
    client::ApiClient api;
};

ServerSession::ServerSession(transfer::HttpClient& http, const Clock& clock, CredentialFile credentials,
                             QObject* parent)
    : Session(parent),
      http_(http),
      clock_(clock),
      credentials_(std::move(credentials)),
      calls_(QStringLiteral("server-calls"), kThreads) {}

ServerSession::~ServerSession() {
    stop_.request_stop();
}

client::ApiClient* ServerSession::api() const {
    return connection_ ? &connection_->api : nullptr;
}

ServerSession::ConnectionPtr ServerSession::connectTo(const QUrl& server, bool keep) {
    return std::make_shared<Connection>(*this, server, keep);
}

// On the thread of the call that changed the tokens.
void ServerSession::onTokens(const Connection* connection, const std::optional<wire::Tokens>& tokens) {
    if (!tokens) {
        credentials_.forget(connection->server);
        if (!connection->isLeaving) // the server ended the session
            QMetaObject::invokeMethod(
                this,
                [this, connection] {
                    if (connection == connection_.get())
                        leave();
                },
                Qt::QueuedConnection);
        return;
    }
    if (!connection->keep)
        return;
    if (const auto kept = credentials_.keep(connection->server, tokens->refreshToken); !kept)
        log::warning("the sign-in was not kept", {{"why", kept.error().message}});
}

template<class T, class Call>
void ServerSession::run(QObject* context, Call call, Answer<T> answer) {
    calls_.run(
        context,
        [connection = connection_, call = std::move(call), stop = stop_.get_token()]() -> Result<T> {
            if (!connection)
                return fail(ErrorCode::Unauthenticated, "call the server: nobody is signed in");
            return call(connection->api, stop);
        },
        std::move(answer));
}

template<class Call>
void ServerSession::enter(ConnectionPtr connection, QObject* context, Call call, Answer<wire::User> answer) {
    // Signed in even if the page that asked is gone: the session itself is the context.
    calls_.run(
        this, [connection, call = std::move(call), stop = stop_.get_token()] { return call(*connection, stop); },
        Answer<wire::User>([this, connection, guard = QPointer<QObject>(context),
                            answer = std::move(answer)](Result<wire::User> user) {
            if (user) {
                if (connection_)
                    leave();
                connection_ = connection;
                server_ = connection->server;
                user_ = *user;
                Q_EMIT signedIn();
            }
            if (guard)
                answer(std::move(user));
        }));
}

void ServerSession::askServer(const QUrl& server, QObject* context, Answer<wire::ServerInfo> answer) {
    calls_.run(
        context,
        [connection = connectTo(server, false), stop = stop_.get_token()] { return connection->api.server(stop); },
        std::move(answer));
}

void ServerSession::signIn(const SignIn& form, QObject* context, Answer<wire::User> answer) {
    enter(
        connectTo(form.server, form.keep), context,
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
                {form.as.login.toStdString(), form.as.password, form.displayName.toStdString()}, stop);
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
        [server, credentials = credentials_](Connection& connection, const std::stop_token&) -> Result<wire::User> {
            auto kept = credentials.find(server);
            if (!kept)
                return fail(ErrorCode::NotFound, "restore the sign-in: none is kept for this server");
            return connection.session.restore(std::move(*kept));
        },
        std::move(answer));
}

void ServerSession::signOut() {
    if (!connection_)
        return;
    connection_->isLeaving = true;
    credentials_.forget(connection_->server);
    calls_.run(
        this, [connection = connection_, stop = stop_.get_token()] { return connection->api.signOut(stop); },
        Answer<void>([](const Result<void>& told) {
            if (!told)
                log::info("the server was not told of the sign-out", {{"why", told.error().message}});
        }));
    leave();
}

// Whoever holds api() lets go of it at the signal, while it still lives.
void ServerSession::leave() {
    user_.reset();
    Q_EMIT signedOut();
    connection_.reset();
}

void ServerSession::titles(wire::TitleFilter filter, const std::optional<std::string>& cursor, QObject* context,
                           Answer<wire::TitlePage> answer) {
    run<wire::TitlePage>(
        context,
        [filter, cursor](const client::ApiClient& api, std::stop_token stop) {
            client::TitleQuery query;
            query.filter = filter;
            query.cursor = cursor;
            return api.titles(query, std::move(stop));
        },
        std::move(answer));
}

void ServerSession::title(TitleId id, QObject* context, Answer<wire::Title> answer) {
    run<wire::Title>(
        context, [id](const client::ApiClient& api, std::stop_token stop) { return api.title(id, std::move(stop)); },
        std::move(answer));
}

void ServerSession::poster(TitleId id, int width, QObject* context, Answer<QByteArray> answer) {
    run<QByteArray>(
        context,
        [id, width](const client::ApiClient& api, std::stop_token stop) -> Result<QByteArray> {
            const auto poster = api.poster(id, width, std::nullopt, std::move(stop));
            if (!poster)
                return fail(poster.error());
            return *poster ? QByteArray::fromStdString((*poster)->jpeg) : QByteArray();
        },
        std::move(answer));
}

void ServerSession::playback(TitleId id, QObject* context, Answer<wire::Playback> answer) {
    run<wire::Playback>(
        context,
        [id](const client::ApiClient& api, std::stop_token stop) {
            auto playback = api.playback(id, std::move(stop));
            if (playback)
                playback->masterUrl = api.session().resolve(playback->masterUrl);
            return playback;
        },
        std::move(answer));
}

void ServerSession::create(const wire::TitleInput& input, QObject* context, Answer<wire::Title> answer) {
    run<wire::Title>(
        context,
        [input](const client::ApiClient& api, std::stop_token stop) { return api.createTitle(input, std::move(stop)); },
        std::move(answer));
}

void ServerSession::update(TitleId id, int version, const wire::TitleInput& input, QObject* context,
                           Answer<wire::Title> answer) {
    run<wire::Title>(
        context,
        [id, version, input](const client::ApiClient& api, std::stop_token stop) {
            return api.updateTitle(id, version, input, std::move(stop));
        },
        std::move(answer));
}

void ServerSession::remove(TitleId id, QObject* context, Answer<void> answer) {
    run<void>(
        context,
        [id](const client::ApiClient& api, std::stop_token stop) { return api.deleteTitle(id, std::move(stop)); },
        std::move(answer));
}

void ServerSession::putPoster(TitleId id, const QString& file, QObject* context, Answer<void> answer) {
    run<void>(
        context,
        [id, file](const client::ApiClient& api, std::stop_token stop) -> Result<void> {
            auto bytes = readFile(QFile::encodeName(file).toStdString(), kLargestPoster);
            if (!bytes)
                return fail(bytes.error());
            const auto type = QMimeDatabase().mimeTypeForFile(file, QMimeDatabase::MatchContent).name();
            return api.putPoster(id, std::move(*bytes), type.toStdString(), std::move(stop));
        },
        std::move(answer));
}

void ServerSession::publish(TitleId id, QObject* context, Answer<wire::Title> answer) {
    run<wire::Title>(
        context, [id](const client::ApiClient& api, std::stop_token stop) { return api.publish(id, std::move(stop)); },
        std::move(answer));
}

void ServerSession::withdraw(TitleId id, QObject* context, Answer<wire::Title> answer) {
    run<wire::Title>(
        context, [id](const client::ApiClient& api, std::stop_token stop) { return api.withdraw(id, std::move(stop)); },
        std::move(answer));
}

} // namespace vitascope::desktop
