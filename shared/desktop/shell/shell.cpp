// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/shell/shell.h"

#include "shared/desktop/program/program_folders.h"
#include "shared/desktop/session/server_address.h"
#include "shared/desktop/widgets/crash_dialog.h"

#include <QCoreApplication>

namespace vitascope::desktop {
namespace {

constexpr auto kKeychainsLastMoment = std::chrono::seconds(2);

} // namespace

Shell::Shell(transfer::HttpClient& http, const Clock& clock, Settings& settings, SignInModel::For whom,
             DiagnosticsModel::Facts facts)
    : log_(ProgramFolders::logs(), QCoreApplication::applicationName()),
      signInFiles_(ProgramFolders::signIns()),
      keychain_(QCoreApplication::applicationName()),
      credentials_(keychain_, signInFiles_),
      session_(http, clock, credentials_),
      signIn_(session_, whom),
      probe_(session_),
      servers_(session_, settings),
      requests_(session_, servers_),
      account_(session_.calls()),
      accountModel_(account_),
      diagnostics_(session_, log_, CrashReports(ProgramFolders::crashes()), std::move(facts)) {}

// The keychain is closed before the session's threads are waited for: one of them may wait for it. What it has not
// taken by then is noted in files.
Shell::~Shell() {
    session_.finishKeeping(kKeychainsLastMoment);
    keychain_.close();
}

void Shell::enter(const QUrl& server, const std::optional<SignInFile>& file, QObject* context,
                  Answer<wire::User> answer) {
    if (server.isEmpty())
        return;
    if (!file)
        return session_.restore(requests_.known(server), context, std::move(answer));
    if (!server.scheme().isEmpty())
        return enterByFile(*file, context, std::move(answer), {ProbeResult::Kind::Found, server, {}, {}});
    QObject::connect(
        &probe_, &ServerProbe::finished, context,
        [this, file = *file, context, answer = std::move(answer)](const ProbeResult& result) {
            enterByFile(file, context, answer, result);
        },
        Qt::SingleShotConnection);
    probe_.start(addressOf(server));
}

void Shell::enterByFile(const SignInFile& file, QObject* context, Answer<wire::User> answer, const ProbeResult& found) {
    if (found.kind == ProbeResult::Kind::Found)
        return session_.signIn({found.url, QString::fromStdString(file.login), file.password, false, true}, context,
                               std::move(answer));
    const auto code = found.kind == ProbeResult::Kind::Away ? ErrorCode::Unavailable : ErrorCode::Corrupt;
    answer(fail(code, "sign in: no server that can be trusted was found"));
}

void Shell::offerCrashReport(QWidget& window) {
    diagnostics_.load();
    if (!diagnostics_.crashes().isEmpty())
        (new CrashDialog(diagnostics_, &window))->open();
}

} // namespace vitascope::desktop
