// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/session/server_probe.h"

#include "shared/base/log.h"
#include "shared/desktop/session/server_address.h"

#include <utility>

namespace vitascope::desktop {
namespace {

bool isEncrypted(const QUrl& url) {
    return url.scheme() == QLatin1String("https");
}

} // namespace

void ServerProbe::start(const QString& address) {
    stop();
    for (const auto& url : serverCandidates(address))
        places_.push_back({url, std::nullopt, false});
    for (std::size_t i = 0; i < places_.size(); ++i)
        session_.askServer(places_[i].url, this, [this, i, round = round_](Result<wire::ServerInfo> answer) {
            if (round == round_)
                take(i, std::move(answer));
        });
}

void ServerProbe::stop() {
    places_.clear();
    isTlsSpoken_ = false;
    ++round_;
}

void ServerProbe::take(std::size_t place, Result<wire::ServerInfo> answer) {
    places_[place].answer = std::move(answer);
    decide();
}

// As soon as all that is better than the best answer is known to be worse.
void ServerProbe::decide() {
    bool isForeign = false;
    for (auto& place : places_) {
        const auto& [url, answer, isChecked] = place;
        if (isTlsSpoken_ && !isEncrypted(url))
            continue;
        if (!answer)
            return;
        if (*answer)
            return finish({ProbeResult::Kind::Found, url, **answer, {}});
        isForeign |= answer->error().code != ErrorCode::Unavailable && answer->error().code != ErrorCode::Timeout;
        // What speaks TLS there and is not trusted; what does not speak TLS at all is no such case.
        if (isEncrypted(url) && answer->error().code == ErrorCode::Corrupt)
            return askCertificate(place);
    }
    finish({isForeign ? ProbeResult::Kind::Foreign : ProbeResult::Kind::Away, {}, {}, {}});
}

void ServerProbe::askCertificate(Place& place) {
    if (std::exchange(place.isChecked, true))
        return; // the answer is on its way
    session_.askCertificate(place.url, this,
                            [this, url = place.url, round = round_](const Result<CertificateProblem>& problem) {
                                if (round == round_)
                                    takeCertificate(url, problem);
                            });
}

// Only what speaks no TLS, or what is trusted and no server of films, is passed by; the latter not to one in the open.
void ServerProbe::takeCertificate(const QUrl& url, const Result<CertificateProblem>& problem) {
    const auto code = problem ? ErrorCode::Corrupt : problem.error().code;
    if (code != ErrorCode::NotFound && code != ErrorCode::Conflict) {
        log::warning("a server's certificate is not trusted",
                     {{"server", url.authority().toStdString()},
                      {"why", problem ? problem->systemMessage.toStdString() : problem.error().message}});
        return finish({ProbeResult::Kind::Distrusted, url, {}, problem ? *problem : CertificateProblem{}});
    }
    isTlsSpoken_ |= code == ErrorCode::Conflict;
    for (auto& place : places_)
        if (place.url == url)
            place.answer = fail(ErrorCode::NotFound, "no server of films");
    decide();
}

void ServerProbe::finish(ProbeResult result) {
    stop();
    Q_EMIT finished(result);
}

} // namespace vitascope::desktop
