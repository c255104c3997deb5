// SPDX-License-Identifier: GPL-3.0-or-later
// vitascope-studio: the editor's and administrator's program.
#include "app-studio/app/studio_app.h"
#include "app-studio/app/studio_capture.h"
#include "shared/base/log.h"
#include "shared/desktop/program/already_running.h"
#include "shared/desktop/program/crash_handler.h"
#include "shared/desktop/program/program_folders.h"
#include "shared/desktop/program/program_name.h"
#include "shared/desktop/program/program_options.h"

#include <QApplication>

using namespace vitascope;

namespace {

int run(QApplication& application, const desktop::ProgramCommandLine& line) {
    const auto options = line.options();
    if (!options)
        return line.failWith(2, options.error());
    desktop::Settings settings;
    settings.overrideTheme(options->theme);
    desktop::Languages languages(options->language.isEmpty() ? settings.language() : options->language);
    desktop::SingleInstance instance(desktop::SingleInstance::defaultFolder(), QApplication::applicationName());
    if (!options->isUnattended())
        if (const auto status = desktop::beginOrHandOver(instance, options->open))
            return *status;
    auto app = studio::StudioApp::open(settings, languages, {options->server, options->signIn, options->open});
    if (!app)
        return line.failWith(1, app.error());
    QObject::connect(&instance, &desktop::SingleInstance::asked, app->get(), [&](const QByteArray& message) {
        if (const auto request = desktop::openRequestFromJson(message))
            (*app)->open(*request);
    });
    std::unique_ptr<studio::StudioCapture> capture;
    if (!options->capture.isEmpty())
        capture = std::make_unique<studio::StudioCapture>(**app, options->capture);
    (*app)->start();
    return application.exec();
}

} // namespace

int main(int argc, char** argv) {
    desktop::ProgramCommandLine line("vitascope-studio", "Vitascope: make the films of a server");
    if (const auto status = line.parse(argc, argv))
        return *status;
    log::setup(log::Level::Warning, log::Format::Text);
    QApplication application(argc, argv);
    desktop::nameProgram(QString::fromStdString(line.program()));
    const desktop::CrashHandler crashes(desktop::ProgramFolders::crashes(), desktop::CrashHandler::defaultHead());
    return run(application, line);
}
