// SPDX-License-Identifier: GPL-3.0-or-later
// The studio's screens for --capture: sign-in, titles, a film, a new film, the queue. Thread: the GUI thread.
#pragma once

#include "app-studio/app/studio_app.h"
#include "shared/desktop/program/capture.h"

namespace vitascope::studio {

class StudioCapture final : public desktop::Capture {
    Q_OBJECT
public:
    // The application outlives the capture.
    StudioCapture(StudioApp& app, const QString& folder);

private:
    void saveSignIn();
    void saveTitles();
    void saveNew();
    void saveQueue();
    void saveWindow(const char* screen);

    StudioApp& app_;
};

} // namespace vitascope::studio
