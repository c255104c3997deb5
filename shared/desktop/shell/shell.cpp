// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/shell/shell.h"

#include "shared/desktop/program/program_folders.h"
#include "shared/desktop/widgets/crash_dialog.h"

#include <QCoreApplication>

namespace vitascope::desktop {

Shell::Shell(transfer::HttpClient& http, const Clock& clock, Settings& settings, SignInModel::For whom,
             DiagnosticsModel::Facts facts)
    : log_(ProgramFolders::logs(), QCoreApplication::applicationName()),
      signInFiles_(ProgramFolders::signIns()),
      keychain_(QCoreApplication::applicationName()),
      credentials_(keychain_, signInFiles_),
      session_(http, clock, credentials_),
      signIn_(session_, whom),
      servers_(session_, settings),
      requests_(session_, servers_),
      account_(session_.calls()),
      accountModel_(account_),
      diagnostics_(session_, log_, CrashReports(ProgramFolders::crashes()), std::move(facts)) {}

// Before the session's threads are waited for: one of them may wait for the keychain.
Shell::~Shell() {
    keychain_.close();
}

void Shell::enter(const QUrl& server, const std::optional<SignInFile>& file, QObject* context,
                  Answer<wire::User> answer) {
    if (server.isEmpty())
        return;
    if (file)
        session_.signIn({server, QString::fromStdString(file->login), file->password, false}, context,
                        std::move(answer));
    else
        session_.restore(requests_.known(server), context, std::move(answer));
}

void Shell::offerCrashReport(QWidget& window) {
    diagnostics_.load();
    if (!diagnostics_.crashes().isEmpty())
        (new CrashDialog(diagnostics_, &window))->open();
}

} // namespace vitascope::desktop
