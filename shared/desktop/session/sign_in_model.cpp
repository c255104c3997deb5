// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/session/sign_in_model.h"

#include "shared/base/log.h"
#include "shared/desktop/text/error_text.h"

#include <QHostAddress>

namespace vitascope::desktop {
namespace {

constexpr int kShortestPassword = 8; // of a new account; the server has the last word

bool isNear(const QString& host) {
    if (host == QLatin1String("localhost") || host.endsWith(QLatin1String(".local")))
        return true;
    const QHostAddress address(host);
    if (address.isNull())
        return false;
    for (const auto* subnet : {"10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"})
        if (address.isInSubnet(QHostAddress::parseSubnet(QLatin1String(subnet))))
            return true;
    return address.isLoopback() || address.isLinkLocal();
}

Secret secret(const QString& value) {
    return Secret(value.toStdString());
}

} // namespace

QUrl serverUrl(const QString& address) {
    const auto typed = address.trimmed();
    if (typed.isEmpty())
        return {};
    auto url = QUrl(typed.contains(QLatin1String("://")) ? typed : QLatin1String("//") + typed);
    if (url.scheme().isEmpty())
        url.setScheme(isNear(url.host()) ? QStringLiteral("http") : QStringLiteral("https"));
    const bool isHttp = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    if (!url.isValid() || url.host().isEmpty() || !isHttp)
        return {};
    url.setPath({});
    url.setQuery(QString());
    url.setFragment({});
    url.setUserInfo({});
    return url;
}

SignInModel::SignInModel(Session& session, Offer offer, QObject* parent)
    : QObject(parent), session_(session), offer_(offer) {}

bool SignInModel::canRegister() const {
    return offer_ == Offer::AlsoRegister && presence_ == ServerPresence::Present && info_.claimed &&
           info_.registration == wire::Registration::Open;
}

void SignInModel::setServer(const QString& address) {
    const auto url = serverUrl(address);
    if (url == server_ && presence_ != ServerPresence::Unknown)
        return;
    server_ = url;
    presence_ = ServerPresence::Unknown;
    errorText_.clear();
    mode_ = SignInMode::SignIn;
    Q_EMIT changed();
}

void SignInModel::askServer() {
    if (!server_.isValid() || server_.isEmpty() || presence_ == ServerPresence::Asking)
        return;
    presence_ = ServerPresence::Asking;
    Q_EMIT changed();
    session_.askServer(server_, this, [this, asked = server_](const Result<wire::ServerInfo>& info) {
        if (asked != server_)
            return; // the address changed meanwhile
        presence_ = info ? ServerPresence::Present : ServerPresence::Away;
        if (info) {
            info_ = *info;
            if (!info_.claimed)
                mode_ = SignInMode::Claim;
            else if (mode_ == SignInMode::Claim)
                mode_ = SignInMode::SignIn;
        }
        Q_EMIT changed();
    });
}

void SignInModel::setMode(SignInMode mode) {
    mode_ = mode;
    errorText_.clear();
    Q_EMIT changed();
}

QString SignInModel::mistakeIn(const SignInForm& form) const {
    if (!server_.isValid() || server_.isEmpty())
        return tr("Enter the address of your server, for example films.example.org.");
    if (mode_ == SignInMode::Claim && form.token.trimmed().isEmpty())
        return tr("Enter the one-time token. The server printed it when it started for the first time.");
    if (form.login.trimmed().isEmpty())
        return tr("Enter your login.");
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
    Q_EMIT changed();
    if (busy_)
        send(form);
}

void SignInModel::send(const SignInForm& form) {
    const SignIn as{server_, form.login.trimmed(), secret(form.password), form.keep};
    const auto shownName = form.displayName.trimmed().isEmpty() ? as.login : form.displayName.trimmed();
    const auto answer = [this](const Result<wire::User>& user) { take(user); };
    switch (mode_) {
    case SignInMode::SignIn:
        return session_.signIn(as, this, answer);
    case SignInMode::Register:
        return session_.registerUser({as, shownName}, this, answer);
    case SignInMode::Claim:
        return session_.claim({{as, shownName}, secret(form.token.trimmed())}, this, answer);
    }
}

void SignInModel::take(const Result<wire::User>& user) {
    busy_ = false;
    if (!user && user.error().code != ErrorCode::Cancelled) {
        log::warning("sign-in failed", {{"server", server_.authority().toStdString()}, {"why", user.error().message}});
        errorText_ = signInErrorSentence(user.error());
    }
    Q_EMIT changed();
}

} // namespace vitascope::desktop
