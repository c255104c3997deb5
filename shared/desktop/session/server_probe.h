// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the server of an address that somebody typed: asks at all the places where it may be (server_address.h) and
// takes the best one that answers. An encrypted connection that cannot be trusted ends the search: it is explained and
// not got round by one in the open. Thread: the GUI thread.
#pragma once

#include "shared/desktop/session/session.h"

#include <QObject>

#include <vector>

namespace vitascope::desktop {

struct ProbeResult {
    enum class Kind {
        Found,
        Away,       // nothing answers
        Foreign,    // something answers, but no server of films
        Distrusted, // the certificate is not to be trusted
    };
    Kind kind = Kind::Away;
    QUrl url;                       // Found: the server; Distrusted: where it claims to be
    wire::ServerInfo info;          // Found
    CertificateProblem certificate; // Distrusted
};

class ServerProbe final : public QObject {
    Q_OBJECT
public:
    explicit ServerProbe(Session& session, QObject* parent = nullptr) : QObject(parent), session_(session) {}

    // Instead of a search that is under way. Answers with finished(), but for no address.
    void start(const QString& address);
    void stop();
    [[nodiscard]] bool isUnderWay() const { return !places_.empty(); }

Q_SIGNALS:
    void finished(const vitascope::desktop::ProbeResult& result);

private:
    struct Place {
        QUrl url;
        std::optional<Result<wire::ServerInfo>> answer;
        bool isChecked = false; // its certificate
    };
    void take(std::size_t place, Result<wire::ServerInfo> answer);
    void decide();
    void askCertificate(Place& place);
    void takeCertificate(const QUrl& url, const Result<CertificateProblem>& problem);
    void finish(ProbeResult result);

    Session& session_;
    std::vector<Place> places_; // the best first
    bool isTlsSpoken_ = false;  // at one of them: those in the open are out
    int round_ = 0;             // answers of earlier ones are dropped
};

} // namespace vitascope::desktop
