// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/program/program_log.h"

#include <QFile>

namespace vitascope::desktop {
namespace {

constexpr std::size_t kLines = 500;
constexpr std::uint64_t kFileLimit = 1 << 20;
constexpr int kOlderFiles = 3;

void takeQtMessage(QtMsgType type, const QMessageLogContext& context, const QString& message) {
    const auto level = type == QtDebugMsg || type == QtInfoMsg ? log::Level::Debug
                       : type == QtWarningMsg                  ? log::Level::Warning
                                                               : log::Level::Error;
    log::write(level, "Qt: " + message.toStdString(), {{"category", context.category ? context.category : ""}});
}

} // namespace

ProgramLog::ProgramLog(const QString& folder, const QString& name)
    : folder_(folder),
      ring_(kLines),
      file_((QFile::encodeName(folder) + '/' + QFile::encodeName(name) + ".log").toStdString(), kFileLimit,
            kOlderFiles),
      tap_(log::Level::Info,
           [this](std::string_view line) {
               ring_.take(line);
               file_.take(line);
           }),
      qtMessages_(qInstallMessageHandler(takeQtMessage)) {}

ProgramLog::~ProgramLog() {
    qInstallMessageHandler(qtMessages_);
}

} // namespace vitascope::desktop
