// SPDX-License-Identifier: GPL-3.0-or-later
// --capture FOLDER: saves a picture of each main screen and ends the program. For pictures in documents and in reports
// of faults. Exit status 1 and a line on standard error when a screen was not reached. Thread: the GUI thread.
#pragma once

#include "app-studio/app/studio_app.h"

#include <QDir>
#include <QTimer>

namespace vitascope::studio {

class Capture final : public QObject {
    Q_OBJECT
public:
    // The application outlives the capture.
    Capture(StudioApp& app, const QString& folder);

private:
    void saveTitles();
    void saveTitle();
    void saveNew();
    void saveNewAndLeave();
    void saveQueue();
    void save(const QString& name);
    void failWith(const QString& what);
    void later(void (Capture::*step)());

    StudioApp& app_;
    QDir folder_;
    QTimer patience_;
};

} // namespace vitascope::studio
