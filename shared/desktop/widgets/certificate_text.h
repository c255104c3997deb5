// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with a server's certificate, in sentences for a person: what it is, and what to do. Thread: the GUI
// thread.
#pragma once

#include "shared/desktop/session/certificate_problem.h"

namespace vitascope::desktop {

[[nodiscard]] QString certificateSentence(const CertificateProblem& problem, const QString& host);
// Whose it is, who vouches for it, until when, and its fingerprint: a line each.
[[nodiscard]] QString certificateDetails(const CertificateProblem& problem);

} // namespace vitascope::desktop
