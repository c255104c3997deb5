// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/program/program_folders.h"

#include <QStandardPaths>

namespace vitascope::desktop {
namespace {

QString own(const char* name) {
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + QLatin1Char('/') +
           QLatin1String(name);
}

} // namespace

QString ProgramFolders::signIns() {
    return own("sign-ins");
}

QString ProgramFolders::logs() {
    return own("log");
}

QString ProgramFolders::crashes() {
    return own("crashes");
}

} // namespace vitascope::desktop
