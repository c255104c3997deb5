// SPDX-License-Identifier: GPL-3.0-or-later
// What surrounds a window, over the session and the settings of a test.
#pragma once

#include "shared/desktop/diagnostics/diagnostics_model.h"
#include "shared/desktop/session/known_servers.h"
#include "shared/desktop/session/own_account_model.h"
#include "shared/desktop/widgets/surroundings.h"
#include "tests/support/desktop/fake_own_account.h"

#include <QTemporaryDir>

namespace vitascope::desktop {

class PlainSurroundings {
public:
    PlainSurroundings(Session& session, Settings& settings)
        : servers(session, settings),
          log(folder.path(), QStringLiteral("program")),
          diagnostics(session, log, CrashReports(folder.filePath(QStringLiteral("crashes"))), [] {
              return QList<Fact>{{"Picture", QStringLiteral("OpenGL 4.6, Mesa")}};
          }) {}
    [[nodiscard]] Surroundings all() { return {servers, account, diagnostics}; }

    QTemporaryDir folder;
    KnownServers servers;
    FakeOwnAccount remote;
    OwnAccountModel account{remote};
    ProgramLog log;
    DiagnosticsModel diagnostics;
};

} // namespace vitascope::desktop
