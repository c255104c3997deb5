// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/app/studio_capture.h"

namespace vitascope::studio {

using namespace std::chrono_literals;
using desktop::Session;

StudioCapture::StudioCapture(StudioApp& app, const QString& folder) : Capture(folder, 45s), app_(app) {
    connect(&app_, &StudioApp::signInFailed, this, [this](const Error& error) { failWith(error); });
    connect(&app_.session(), &Session::signedIn, this, &StudioCapture::saveSignIn);
    connect(&app_.titles(), &TitleTableModel::statusChanged, this, [this] {
        if (app_.titles().status() == TitleTableModel::Status::Ready)
            later(kForPictures, [this] { saveTitles(); });
        else if (app_.titles().status() == TitleTableModel::Status::Failed)
            failWith(app_.titles().error());
    });
}

// The page of the sign-in is still on when the answer comes.
void StudioCapture::saveSignIn() {
    app_.window().showSignIn();
    saveWindow("sign-in");
    app_.window().showTitles();
}

void StudioCapture::saveTitles() {
    app_.titles().disconnect(this);
    saveWindow("titles");
    if (app_.titles().rowCount() == 0)
        return saveNew();
    app_.window().showTitle(app_.titles().titleAt(0));
    later(kForPictures, [this] {
        saveWindow("film");
        saveNew();
    });
}

void StudioCapture::saveNew() {
    app_.window().showNewTitle();
    later(kForPictures, [this] {
        saveWindow("new-film");
        saveQueue();
    });
}

void StudioCapture::saveQueue() {
    app_.window().showQueue();
    later(kForPictures, [this] {
        saveWindow("queue");
        finish();
    });
}

void StudioCapture::saveWindow(const char* screen) {
    save(app_.window(), QStringLiteral("studio-") + QLatin1String(screen));
}

} // namespace vitascope::studio
