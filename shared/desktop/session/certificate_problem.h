// SPDX-License-Identifier: GPL-3.0-or-later
// Why the certificate of a server is not to be trusted, and whose it says it is. A value; thread: any.
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace vitascope::desktop {

struct CertificateProblem {
    enum class Reason {
        Expired,
        NotYetValid,
        SelfSigned,    // it vouches for itself
        UnknownIssuer, // nobody whom this machine trusts vouches for it
        WrongHost,     // it is another server's
        Revoked,
        Other,
    };

    Reason reason = Reason::Other;
    QString issuedTo; // a host
    QString issuer;
    QDateTime validFrom;
    QDateTime validUntil;
    QByteArray sha256;     // of the certificate: what its owner can compare
    QString systemMessage; // for the log
};

} // namespace vitascope::desktop
