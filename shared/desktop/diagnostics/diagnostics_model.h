// SPDX-License-Identifier: GPL-3.0-or-later
// What helps somebody to find out why the program does not do what it should: versions, surroundings, the last lines of
// the log, reports of crashes; and all of it as one text without secrets, to be sent. Thread: the GUI thread.
#pragma once

#include "shared/desktop/program/crash_reports.h"
#include "shared/desktop/program/program_log.h"
#include "shared/desktop/session/session.h"

#include <QList>
#include <QObject>
#include <QStringList>

#include <functional>

namespace vitascope::desktop {

struct Fact {
    const char* name; // English, for the report; the model translates it: QT_TRANSLATE_NOOP("DiagnosticsFacts", …)
    QString value;
};

class DiagnosticsModel final : public QObject {
    Q_OBJECT
public:
    using Facts = std::function<QList<Fact>()>;

    // The program's own facts are asked for whenever they are shown. Session and log outlive it.
    DiagnosticsModel(Session& session, const ProgramLog& log, CrashReports crashes, Facts own,
                     QObject* parent = nullptr);

    // Asks the server for its version, and looks for reports of crashes.
    void load();

    [[nodiscard]] QList<Fact> facts() const;
    [[nodiscard]] static QString translated(const Fact& fact);
    [[nodiscard]] QStringList logLines() const; // without secrets; the oldest first
    [[nodiscard]] QString logFolder() const { return log_.folder(); }
    // All of it, in English, for those who help.
    [[nodiscard]] QString report() const;

    [[nodiscard]] const QList<CrashReport>& crashes() const { return crashes_; }
    // The newest report of a crash, without secrets; empty if there is none.
    [[nodiscard]] QString crashText() const;
    void removeCrashes();

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QString serverText() const;

    Session& session_;
    const ProgramLog& log_;
    const CrashReports crashFolder_;
    const Facts own_;
    QList<CrashReport> crashes_;
    std::optional<wire::ServerInfo> server_;
};

} // namespace vitascope::desktop
