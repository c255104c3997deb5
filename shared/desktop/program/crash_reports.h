// SPDX-License-Identifier: GPL-3.0-or-later
// The reports that earlier runs left when they crashed (crash_handler.h). Thread: the GUI thread.
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace vitascope::desktop {

struct CrashReport {
    QString path;
    QDateTime at; // when the program was begun that crashed
    QString text;
};

class CrashReports {
public:
    explicit CrashReports(QString folder) : folder_(std::move(folder)) {}

    // The newest first. Removes what programs left that did not end properly, but did not crash either (SIGKILL, a
    // power cut); reports of programs that still run are left alone.
    [[nodiscard]] QList<CrashReport> find() const;
    void removeAll() const;
    [[nodiscard]] QString folder() const { return folder_; }

    // Where the report of a process goes.
    [[nodiscard]] static QString pathOf(const QString& folder, const QDateTime& start, qint64 pid);

private:
    QString folder_;
};

} // namespace vitascope::desktop
