// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/program/program_name.h"

#include <QApplication>
#include <QIcon>

namespace vitascope::desktop {

void nameProgram(const QString& program) {
    QApplication::setOrganizationName(QStringLiteral("Vitascope"));
    QApplication::setApplicationName(program);
    QApplication::setApplicationVersion(QStringLiteral(VITASCOPE_VERSION));
    QApplication::setDesktopFileName(program);
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/logo/%1.svg").arg(program)));
}

} // namespace vitascope::desktop
