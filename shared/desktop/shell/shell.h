// SPDX-License-Identifier: GPL-3.0-or-later
// What both programs stand on, plugged together: the log, the keychain, the session with a server and the sign-in to
// it, the servers that the person knows, the own account, the diagnostics. Members stand in the order of their
// dependencies. Thread: the GUI thread.
#pragma once

#include "shared/base/clock.h"
#include "shared/desktop/diagnostics/diagnostics_model.h"
#include "shared/desktop/program/program_log.h"
#include "shared/desktop/session/chosen_credential_store.h"
#include "shared/desktop/session/credential_file.h"
#include "shared/desktop/session/keychain.h"
#include "shared/desktop/session/known_servers.h"
#include "shared/desktop/session/own_account_model.h"
#include "shared/desktop/session/remote_own_account.h"
#include "shared/desktop/session/server_session.h"
#include "shared/desktop/session/sign_in_file.h"
#include "shared/desktop/session/sign_in_model.h"
#include "shared/desktop/shell/open_requests.h"
#include "shared/desktop/widgets/surroundings.h"
#include "shared/transfer/http_client.h"

class QWidget;

namespace vitascope::desktop {

class Shell {
public:
    // All outlive it; the facts are the program's own for its diagnostics.
    Shell(transfer::HttpClient& http, const Clock& clock, Settings& settings, SignInModel::For whom,
          DiagnosticsModel::Facts facts);
    ~Shell();
    Shell(const Shell&) = delete;
    Shell& operator=(const Shell&) = delete;

    [[nodiscard]] ServerSession& session() { return session_; }
    [[nodiscard]] SignInModel& signIn() { return signIn_; }
    [[nodiscard]] KnownServers& servers() { return servers_; }
    [[nodiscard]] DiagnosticsModel& diagnostics() { return diagnostics_; }
    [[nodiscard]] OpenRequests& requests() { return requests_; }
    [[nodiscard]] Surroundings surroundings() { return {servers_, accountModel_, diagnostics_}; }

    // Signs in at the start: by the file, where the server is found, else with what is kept. Nothing happens without a
    // server.
    void enter(const QUrl& server, const std::optional<SignInFile>& file, QObject* context, Answer<wire::User> answer);
    // Shows over the window what an earlier run left when it crashed, if it did.
    void offerCrashReport(QWidget& window);

private:
    void enterByFile(const SignInFile& file, QObject* context, Answer<wire::User> answer, const ProbeResult& found);

    ProgramLog log_;
    CredentialFile signInFiles_;
    Keychain keychain_;
    ChosenCredentialStore credentials_;
    ServerSession session_;
    SignInModel signIn_;
    ServerProbe probe_; // for a sign-in by a file
    KnownServers servers_;
    OpenRequests requests_;
    RemoteOwnAccount account_;
    OwnAccountModel accountModel_;
    DiagnosticsModel diagnostics_;
};

} // namespace vitascope::desktop
