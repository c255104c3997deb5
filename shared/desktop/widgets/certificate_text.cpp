// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/widgets/certificate_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace vitascope::desktop {
namespace {

struct CertificateText {
    Q_DECLARE_TR_FUNCTIONS(CertificateText)
public:
    static QString date(const QDateTime& time) {
        const QLocale locale;
        auto format = locale.dateFormat(QLocale::ShortFormat);
        if (!format.contains(QLatin1String("yyyy")))
            format.replace(QLatin1String("yy"), QLatin1String("yyyy"));
        return locale.toString(time.toLocalTime().date(), format);
    }
    static QString sentence(const CertificateProblem& problem, const QString& host) {
        using Reason = CertificateProblem::Reason;
        switch (problem.reason) {
        case Reason::Expired:
            return tr("The certificate of %1 expired on %2. Its administrator has to renew it.")
                .arg(host, date(problem.validUntil));
        case Reason::NotYetValid:
            return tr("The certificate of %1 is valid from %2 on. Check the clock of this computer.")
                .arg(host, date(problem.validFrom));
        case Reason::SelfSigned:
            return tr("%1 vouches for itself: anybody could claim to be it. Its administrator has to get a certificate "
                      "that others vouch for, or you add it to those that this computer trusts.")
                .arg(host);
        case Reason::UnknownIssuer:
            return tr("Nobody whom this computer trusts vouches for %1. If its network has an authority of its own, "
                      "add "
                      "that to those that this computer trusts.")
                .arg(host);
        case Reason::WrongHost:
            return tr("The certificate is that of another server, not of %1. Check the address.").arg(host);
        case Reason::Revoked:
            return tr("The certificate of %1 was withdrawn: it may be in wrong hands. Do not sign in there.").arg(host);
        case Reason::Other:
            break;
        }
        return tr("The certificate of %1 cannot be trusted.").arg(host);
    }
    static QString details(const CertificateProblem& problem) {
        return tr("Issued to: %1\nIssued by: %2\nValid until: %3\nSHA-256: %4")
            .arg(problem.issuedTo, problem.issuer, date(problem.validUntil),
                 QString::fromLatin1(problem.sha256.toHex(':')).toUpper());
    }
};

} // namespace

QString certificateSentence(const CertificateProblem& problem, const QString& host) {
    return CertificateText::sentence(problem, host);
}

QString certificateDetails(const CertificateProblem& problem) {
    return CertificateText::details(problem);
}

} // namespace vitascope::desktop
