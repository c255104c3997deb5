// SPDX-License-Identifier: GPL-3.0-or-later
// --capture FOLDER: saves a picture of each main screen and ends the program. For pictures in documents and in reports
// of faults. Exit status 1 and a line on standard error when a screen was not reached. Which screens these are, and
// how they are reached, a program's own Capture knows. Thread: the GUI thread.
#pragma once

#include "shared/base/error.h"

#include <QDir>
#include <QTimer>

#include <chrono>
#include <functional>

class QWidget;

namespace vitascope::desktop {

class Capture : public QObject {
    Q_OBJECT
public:
    // The folder is made; after the patience the capture has failed.
    Capture(const QString& folder, std::chrono::seconds patience);

    void failWith(const QString& what);
    void failWith(const Error& error) { failWith(QString::fromStdString(error.message)); }

protected:
    static constexpr std::chrono::milliseconds kForPictures{1200}; // posters that were in sight are loaded by then

    // Saves the window as NAME.png.
    void save(QWidget& window, const QString& name);
    // Goes on after a while.
    void later(std::chrono::milliseconds wait, std::function<void()> step);
    // The capture has all it wants: the program ends well.
    void finish();

private:
    const QDir folder_;
    QTimer patience_;
};

} // namespace vitascope::desktop
