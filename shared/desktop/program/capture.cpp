// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/program/capture.h"

#include <QCoreApplication>
#include <QWidget>

#include <cstdio>

namespace vitascope::desktop {

Capture::Capture(const QString& folder, std::chrono::seconds patience) : folder_(folder) {
    folder_.mkpath(QStringLiteral("."));
    patience_.setSingleShot(true);
    connect(&patience_, &QTimer::timeout, this,
            [this] { failWith(QStringLiteral("the program did not get there in time")); });
    patience_.start(patience);
}

void Capture::save(QWidget& window, const QString& name) {
    const auto file = folder_.filePath(name + QStringLiteral(".png"));
    if (!window.grab().save(file))
        failWith(QStringLiteral("%1 could not be written").arg(file));
}

void Capture::later(std::chrono::milliseconds wait, std::function<void()> step) {
    QTimer::singleShot(wait, this, std::move(step));
}

void Capture::finish() {
    QCoreApplication::exit(0);
}

void Capture::failWith(const QString& what) {
    std::fprintf(stderr, "%s: capture: %s\n", qPrintable(QCoreApplication::applicationName()), qPrintable(what));
    QCoreApplication::exit(1);
}

} // namespace vitascope::desktop
