// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/session/certificate_check.h"

#include <QSslCertificate>
#include <QSslError>
#include <QSslSocket>
#include <QTimer>

namespace vitascope::desktop {
namespace {

using namespace std::chrono_literals;
using Reason = CertificateProblem::Reason;

constexpr auto kPatience = 8s;
constexpr int kHttpsPort = 443;

Reason reasonOf(QSslError::SslError error) {
    switch (error) {
    case QSslError::CertificateExpired:
        return Reason::Expired;
    case QSslError::CertificateNotYetValid:
        return Reason::NotYetValid;
    case QSslError::SelfSignedCertificate:
        return Reason::SelfSigned;
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
        return Reason::UnknownIssuer;
    case QSslError::HostNameMismatch:
        return Reason::WrongHost;
    case QSslError::CertificateRevoked:
    case QSslError::CertificateBlacklisted:
        return Reason::Revoked;
    default:
        return Reason::Other;
    }
}

// The one that says most: what no administrator can wish comes before what a house may have for its own use.
QSslError worst(const QList<QSslError>& errors) {
    for (const auto reason : {Reason::Revoked, Reason::Expired, Reason::NotYetValid, Reason::WrongHost,
                              Reason::SelfSigned, Reason::UnknownIssuer})
        for (const auto& error : errors)
            if (reasonOf(error.error()) == reason)
                return error;
    return errors.first();
}

// What answers a greeting of TLS with other words, or hangs up, does not speak it.
ErrorCode codeOf(QAbstractSocket::SocketError error) {
    const bool isOther =
        error == QAbstractSocket::SslHandshakeFailedError || error == QAbstractSocket::RemoteHostClosedError;
    return isOther ? ErrorCode::NotFound : ErrorCode::Unavailable;
}

CertificateProblem problemOf(const QSslSocket& socket, const QSslError& error) {
    const auto certificate = socket.peerCertificate();
    const auto name = [](const QStringList& names) { return names.join(QStringLiteral(", ")); };
    return {reasonOf(error.error()),
            name(certificate.subjectInfo(QSslCertificate::CommonName)),
            certificate.issuerDisplayName(),
            certificate.effectiveDate(),
            certificate.expiryDate(),
            certificate.digest(QCryptographicHash::Sha256),
            error.errorString()};
}

} // namespace

void checkCertificate(const QUrl& server, QObject* context, Answer<CertificateProblem> answer) {
    auto* socket = new QSslSocket(context);
    const auto end = [socket, answer = std::move(answer)](Result<CertificateProblem> result) {
        socket->disconnect();
        socket->abort();
        socket->deleteLater();
        answer(std::move(result));
    };
    QObject::connect(socket, &QSslSocket::sslErrors, context,
                     [socket, end](const QList<QSslError>& errors) { end(problemOf(*socket, worst(errors))); });
    QObject::connect(socket, &QSslSocket::encrypted, context,
                     [end] { end(fail(ErrorCode::Conflict, "the certificate: nothing is wrong with it")); });
    QObject::connect(socket, &QSslSocket::errorOccurred, context, [end](QAbstractSocket::SocketError error) {
        end(fail(codeOf(error), "look at the certificate"));
    });
    QTimer::singleShot(kPatience, socket,
                       [end] { end(fail(ErrorCode::Timeout, "look at the certificate: no answer")); });
    socket->connectToHostEncrypted(server.host(), static_cast<quint16>(server.port(kHttpsPort)));
}

} // namespace vitascope::desktop
