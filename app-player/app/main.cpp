// SPDX-License-Identifier: GPL-3.0-or-later
// vitascope-player: the viewer's program.
#include "app-player/app/player_app.h"
#include "app-player/app/player_capture.h"
#include "shared/base/log.h"
#include "shared/desktop/bus/bus_guard.h"
#include "shared/desktop/program/already_running.h"
#include "shared/desktop/program/crash_handler.h"
#include "shared/desktop/program/heap.h"
#include "shared/desktop/program/program_folders.h"
#include "shared/desktop/program/program_name.h"

#include <QApplication>

using namespace vitascope;

namespace {

int run(QApplication& application, const desktop::ProgramCommandLine& line, const player::PlayerCommandLine& own) {
    const auto common = line.options();
    if (!common)
        return line.failWith(2, common.error());
    auto options = own.options(*common);
    if (!options)
        return line.failWith(2, options.error());
    desktop::Settings settings;
    settings.overrideTheme(common->theme);
    desktop::Languages languages(common->language.isEmpty() ? settings.language() : common->language);
    desktop::SingleInstance instance(desktop::SingleInstance::defaultFolder(), QApplication::applicationName());
    if (!common->isUnattended())
        if (const auto status = desktop::beginOrHandOver(instance, options->request()))
            return *status;
    const auto title = options->title;
    if (!common->capture.isEmpty())
        options->title.reset(); // the capture goes there by itself
    auto app = player::PlayerApp::open(settings, languages, std::move(*options));
    if (!app)
        return line.failWith(1, app.error());
    QObject::connect(&instance, &desktop::SingleInstance::asked, app->get(), [&](const QByteArray& message) {
        if (const auto request = desktop::openRequestFromJson(message))
            (*app)->open(*request);
    });
    std::unique_ptr<player::PlayerCapture> capture;
    if (!common->capture.isEmpty())
        capture = std::make_unique<player::PlayerCapture>(**app, common->capture, title);
    (*app)->start();
    return application.exec();
}

} // namespace

int main(int argc, char** argv) {
    desktop::giveLargeBlocksBack();
    desktop::ProgramCommandLine line("vitascope-player", "Vitascope: watch the films of a server");
    const player::PlayerCommandLine own(line);
    if (const auto status = line.parse(argc, argv))
        return *status;
    log::setup(log::Level::Warning, log::Format::Text);
    desktop::useABusThatAnswers();
    QApplication application(argc, argv);
    desktop::nameProgram(QString::fromStdString(line.program()));
    const desktop::CrashHandler crashes(desktop::ProgramFolders::crashes(), desktop::CrashHandler::defaultHead());
    return run(application, line, own);
}
