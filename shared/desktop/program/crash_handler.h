// SPDX-License-Identifier: GPL-3.0-or-later
// Leaves a report when the program dies of a fault (SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT, which is also what an
// exception that nobody caught ends in). The report is a file that stands open from the start on, so that the handler
// only writes into it what it has prepared, the signal and the addresses of the stack: nothing that is not allowed in a
// signal handler. Then the program ends by the signal as it would have without it, core file and all. The next start
// finds the reports (crash_reports.h). Thread: any; one object a process, made in main.
#pragma once

#include <QString>

namespace vitascope::desktop {

class CrashHandler {
public:
    // The folder is made. The head stands first in a report: the program's version, its build, the system.
    CrashHandler(const QString& folder, const QString& head);
    // An end without a crash leaves nothing.
    ~CrashHandler();
    CrashHandler(const CrashHandler&) = delete;
    CrashHandler& operator=(const CrashHandler&) = delete;

    // The NT_GNU_BUILD_ID of this program in hexadecimal, which finds the symbols to the addresses; empty without one.
    [[nodiscard]] static QString buildId();
    // Program, version, build id, Qt, system: a line each.
    [[nodiscard]] static QString defaultHead();

private:
    QString path_;
};

} // namespace vitascope::desktop
