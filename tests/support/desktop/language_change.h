// SPDX-License-Identifier: GPL-3.0-or-later
// A change of language while a dialog of the window waits for its answer in an event loop of its own. Thread: the GUI
// thread.
#pragma once

#include "shared/desktop/text/languages.h"

#include <QDialog>
#include <QEventLoop>
#include <QPointer>
#include <QTimer>

namespace vitascope::desktop {

struct LanguageChange {
    bool isDialogRejected = false;
    bool wasWindowThere = false; // for the code that waited for the dialog
    bool isWindowAnew = false;
};

// App has window(); the language must be another one than now.
template<class App>
LanguageChange changeLanguageInADialog(App& app, Languages& languages, const QString& language) {
    LanguageChange change;
    const QPointer<QWidget> before(&app.window());
    QEventLoop program; // as QApplication::exec()
    QTimer ready;
    QObject::connect(&ready, &QTimer::timeout, &program, [&] {
        if (before.isNull())
            program.quit();
    });
    QTimer::singleShot(0, &program, [&] {
        QDialog dialog(before);
        QTimer::singleShot(0, &dialog, [&] { languages.choose(language); });
        change.isDialogRejected = dialog.exec() == QDialog::Rejected;
        change.wasWindowThere = !before.isNull();
        ready.start(5);
    });
    QTimer::singleShot(10'000, &program, &QEventLoop::quit);
    program.exec();
    change.isWindowAnew = before.isNull() && app.window().isVisible();
    return change;
}

} // namespace vitascope::desktop
