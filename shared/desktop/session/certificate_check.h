// SPDX-License-Identifier: GPL-3.0-or-later
// Looks what is wrong with a server's certificate: makes a TLS connection that is given up before anything is sent on
// it. Thread: the GUI thread; nothing blocks.
#pragma once

#include "shared/desktop/session/answer.h"
#include "shared/desktop/session/certificate_problem.h"

#include <QUrl>

namespace vitascope::desktop {

// NotFound: no TLS is spoken there. Conflict: it is, and nothing is wrong with the certificate. Unavailable: no
// connection; Timeout after some seconds: nothing is known of it.
void checkCertificate(const QUrl& server, QObject* context, Answer<CertificateProblem> answer);

} // namespace vitascope::desktop
