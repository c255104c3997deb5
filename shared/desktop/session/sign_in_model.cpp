// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/session/sign_in_model.h"

#include "shared/base/log.h"
#include "shared/desktop/session/server_address.h"
#include "shared/desktop/text/error_text.h"

#include <QRegularExpression>

#include <utility>

namespace vitascope::desktop {
namespace {

constexpr int kShortestPassword = 8; // of a new account; the server has the last word

Secret secret(const QString& value) {
    return Secret(value.toStdString());
}

std::optional<Secret> invitationOf(const SignInForm& form) {
    const auto token = form.token.trimmed();
    return token.isEmpty() ? std::nullopt : std::optional(secret(token));
}

} // namespace

SignInModel::SignInModel(Session& session, For whom, QObject* parent)
    : QObject(parent), session_(session), whom_(whom), probe_(session) {
    connect(&probe_, &ServerProbe::finished, this, &SignInModel::takeProbe);
    connect(&session_, &Session::credentialPlaceChanged, this, &SignInModel::changed);
    connect(&session_, &Session::ended, this, [this] {
        errorText_ = errorSentence({ErrorCode::Unauthenticated, {}});
        Q_EMIT changed();
    });
    connect(&session_, &Session::signedIn, this, [this] { errorText_.clear(); });
}

bool SignInModel::canRegister() const {
    return presence_ == ServerPresence::Present && info_.claimed && info_.registration != wire::Registration::Closed;
}

bool SignInModel::needsInvitation() const {
    return whom_ == For::Editors || info_.registration == wire::Registration::Invitation;
}

void SignInModel::setServer(const QString& address) {
    const auto typed = address.trimmed();
    if (typed == typed_)
        return;
    typed_ = typed;
    server_ = serverUrl(typed);
    presence_ = ServerPresence::Unknown;
    errorText_.clear();
    mode_ = SignInMode::SignIn;
    probe_.stop();
    withdraw();
    Q_EMIT changed();
}

void SignInModel::askServer() {
    if (server_.isEmpty() || presence_ == ServerPresence::Asking)
        return;
    presence_ = ServerPresence::Asking;
    probe_.start(typed_);
    Q_EMIT changed();
}

void SignInModel::takeProbe(const ProbeResult& result) {
    const auto asked = mode_;
    using Kind = ProbeResult::Kind;
    presence_ = result.kind == Kind::Found     ? ServerPresence::Present
                : result.kind == Kind::Away    ? ServerPresence::Away
                : result.kind == Kind::Foreign ? ServerPresence::Foreign
                                               : ServerPresence::Distrusted;
    certificate_ = result.certificate;
    if (result.kind == Kind::Found) {
        server_ = result.url;
        info_ = result.info;
        if (!info_.claimed)
            mode_ = SignInMode::Claim;
        else if (mode_ == SignInMode::Claim || !canRegister())
            mode_ = SignInMode::SignIn;
    }
    const auto waiting = std::exchange(waiting_, std::nullopt);
    if (!waiting)
        return Q_EMIT changed();
    errorText_ = presence_ == ServerPresence::Away      ? signInErrorSentence({ErrorCode::Unavailable, {}})
                 : presence_ == ServerPresence::Foreign ? signInErrorSentence({ErrorCode::Corrupt, {}})
                                                        : mistakeIn(*waiting);
    busy_ = errorText_.isEmpty() && mode_ == asked;
    Q_EMIT changed();
    if (busy_)
        send(*waiting);
}

void SignInModel::setMode(SignInMode mode) {
    withdraw();
    mode_ = mode;
    errorText_.clear();
    Q_EMIT changed();
}

QString SignInModel::mistakeIn(const SignInForm& form) const {
    if (server_.isEmpty())
        return tr("Enter the address of your server, for example films.example.org.");
    if (presence_ == ServerPresence::Distrusted)
        return tr("There is no connection to this server that can be trusted. Nothing was sent to it.");
    if (mode_ == SignInMode::Claim && form.token.trimmed().isEmpty())
        return tr("Enter the one-time token. The server printed it when it started for the first time.");
    if (mode_ == SignInMode::Register && needsInvitation() && form.token.trimmed().isEmpty())
        return tr("Enter your invitation. An administrator of the server can give you one.");
    if (form.login.trimmed().isEmpty())
        return tr("Enter your login.");
    // As the server has it for new ones.
    static const QRegularExpression kLogin(QStringLiteral("^[A-Za-z0-9][A-Za-z0-9._@+-]{2,63}$"));
    if (mode_ != SignInMode::SignIn && !kLogin.match(form.login.trimmed()).hasMatch())
        return tr("A login has 3 to 64 letters from a to z, digits or . _ - @ + and begins with a letter or a digit.");
    if (form.password.isEmpty())
        return tr("Enter your password.");
    if (mode_ != SignInMode::SignIn && form.password.size() < kShortestPassword)
        return tr("Choose a password of at least %n characters.", nullptr, kShortestPassword);
    return {};
}

void SignInModel::submit(const SignInForm& form) {
    if (busy_)
        return;
    errorText_ = mistakeIn(form);
    busy_ = errorText_.isEmpty();
    if (!busy_)
        return Q_EMIT changed();
    if (presence_ == ServerPresence::Present) {
        Q_EMIT changed();
        return send(form);
    }
    waiting_ = form;
    if (presence_ == ServerPresence::Asking)
        Q_EMIT changed();
    else
        askServer();
}

void SignInModel::withdraw() {
    if (!waiting_)
        return;
    waiting_.reset();
    busy_ = false;
    Q_EMIT changed();
}

void SignInModel::send(const SignInForm& form) {
    const SignIn as{server_, form.login.trimmed(), secret(form.password), form.keep};
    const auto shownName = form.displayName.trimmed().isEmpty() ? as.login : form.displayName.trimmed();
    const auto answer = [this](const Result<wire::User>& user) { take(user); };
    switch (mode_) {
    case SignInMode::SignIn:
        return session_.signIn(as, this, answer);
    case SignInMode::Register:
        return session_.registerUser({as, shownName, invitationOf(form)}, this, answer);
    case SignInMode::Claim:
        return session_.claim({{as, shownName, {}}, secret(form.token.trimmed())}, this, answer);
    }
}

void SignInModel::take(const Result<wire::User>& user) {
    busy_ = false;
    if (!user && user.error().code != ErrorCode::Cancelled) {
        log::warning("sign-in failed", {{"server", server_.authority().toStdString()}, {"why", user.error().message}});
        const bool isToken = mode_ == SignInMode::Claim && user.error().code == ErrorCode::Forbidden;
        errorText_ = isToken ? tr("This is not the token that the server printed when it last started.")
                             : signInErrorSentence(user.error());
    }
    Q_EMIT changed();
}

} // namespace vitascope::desktop
