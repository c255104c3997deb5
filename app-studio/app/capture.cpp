// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/app/capture.h"

#include <QApplication>

#include <chrono>
#include <cstdio>

namespace vitascope::studio {

using namespace std::chrono_literals;
using ListState = TitleTableModel::Status;

namespace {

constexpr auto kPatience = 45s;
constexpr auto kForPictures = 1200ms; // posters that were in sight are loaded by then

} // namespace

Capture::Capture(StudioApp& app, const QString& folder) : app_(app), folder_(folder) {
    folder_.mkpath(QStringLiteral("."));
    patience_.setSingleShot(true);
    connect(&patience_, &QTimer::timeout, this, [this] { failWith(tr("the program did not get there in time")); });
    patience_.start(kPatience);
    connect(&app_, &StudioApp::signInFailed, this,
            [this](const Error& error) { failWith(QString::fromStdString(error.message)); });
    // The page of the sign-in is still on when the answer comes.
    connect(&app_.session(), &desktop::Session::signedIn, this, [this] {
        app_.window().showSignIn();
        save(QStringLiteral("studio-sign-in"));
        app_.window().showTitles();
    });
    connect(&app_.titles(), &TitleTableModel::statusChanged, this, [this] {
        if (app_.titles().status() == ListState::Ready)
            later(&Capture::saveTitles);
        else if (app_.titles().status() == ListState::Failed)
            failWith(QString::fromStdString(app_.titles().error().message));
    });
}

void Capture::later(void (Capture::*step)()) {
    QTimer::singleShot(kForPictures, this, step);
}

void Capture::saveTitles() {
    app_.titles().disconnect(this);
    save(QStringLiteral("studio-titles"));
    if (app_.titles().rowCount() == 0)
        return saveNew();
    app_.window().showTitle(app_.titles().titleAt(0));
    later(&Capture::saveTitle);
}

void Capture::saveTitle() {
    save(QStringLiteral("studio-film"));
    saveNew();
}

void Capture::saveNew() {
    app_.window().showNewTitle();
    later(&Capture::saveNewAndLeave);
}

void Capture::saveNewAndLeave() {
    save(QStringLiteral("studio-new-film"));
    app_.window().showQueue();
    later(&Capture::saveQueue);
}

void Capture::saveQueue() {
    save(QStringLiteral("studio-queue"));
    QApplication::exit(0);
}

void Capture::save(const QString& name) {
    const auto file = folder_.filePath(name + QStringLiteral(".png"));
    if (!app_.window().grab().save(file))
        failWith(tr("%1 could not be written").arg(file));
}

void Capture::failWith(const QString& what) {
    std::fprintf(stderr, "vitascope-studio: capture: %s\n", qPrintable(what));
    QApplication::exit(1);
}

} // namespace vitascope::studio
