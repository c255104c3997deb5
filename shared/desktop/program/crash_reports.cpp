// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/program/crash_reports.h"

#include "shared/base/file.h"

#include <QDir>
#include <QFile>

#include <fcntl.h>
#include <sys/file.h>

namespace vitascope::desktop {
namespace {

constexpr qint64 kLargestReport = 256 << 10;
const QString kTimeForm = QStringLiteral("yyyyMMdd-HHmmss");

// Its program still runs and holds the lock.
bool isInUse(const QString& path) {
    const FileDescriptor file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC));
    return file.isOpen() && ::flock(file.get(), LOCK_SH | LOCK_NB) != 0;
}

} // namespace

QString CrashReports::pathOf(const QString& folder, const QDateTime& start, qint64 pid) {
    return QStringLiteral("%1/%2-%3.crash").arg(folder, start.toString(kTimeForm)).arg(pid);
}

QList<CrashReport> CrashReports::find() const {
    QList<CrashReport> found;
    for (const auto& entry : QDir(folder_).entryInfoList({QStringLiteral("*.crash")}, QDir::Files, QDir::Name)) {
        const auto path = entry.filePath();
        if (isInUse(path))
            continue;
        QFile file(path);
        if (entry.size() == 0 || !file.open(QIODevice::ReadOnly)) {
            QFile::remove(path);
            continue;
        }
        auto at = QDateTime::fromString(entry.fileName().left(kTimeForm.size()), kTimeForm);
        at.setTimeSpec(Qt::UTC);
        found.prepend({path, at, QString::fromUtf8(file.read(kLargestReport))});
    }
    return found;
}

void CrashReports::removeAll() const {
    for (const auto& report : find())
        QFile::remove(report.path);
}

} // namespace vitascope::desktop
