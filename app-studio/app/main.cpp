// SPDX-License-Identifier: GPL-3.0-or-later
// vitascope-studio: the editor's and administrator's program.
#include "app-studio/app/studio_app.h"
#include "app-studio/app/studio_capture.h"
#include "shared/base/log.h"
#include "shared/desktop/bus/bus_guard.h"
#include "shared/desktop/program/already_running.h"
#include "shared/desktop/program/crash_handler.h"
#include "shared/desktop/program/heap.h"
#include "shared/desktop/program/program_folders.h"
#include "shared/desktop/program/program_name.h"
#include "shared/desktop/program/program_options.h"

#include <QApplication>

#include <CLI/CLI.hpp>

using namespace vitascope;

namespace {

// The film that the command line asks for.
struct FilmLine {
    std::string file;
    std::string title;
    bool publish = false;
    bool onServer = false;
};

void describe(CLI::App& parser, FilmLine& film) {
    auto* const file = parser.add_option("--add", film.file, "Put this film into the queue")->check(CLI::ExistingFile);
    file->needs(parser.add_option("--to", film.title, "for this title (its id)"));
    parser.add_flag("--publish", film.publish, "and publish the title when it is there")->needs(file);
    parser.add_flag("--on-server", film.onServer, "let the server package it: the file is uploaded as it is")
        ->needs(file);
}

Result<studio::FilmOrder> orderOf(const FilmLine& film) {
    if (film.file.empty())
        return studio::FilmOrder();
    const auto title = TitleId::parse(film.title);
    if (!title)
        return fail(ErrorCode::InvalidInput, "--to: " + film.title + " is no id of a title");
    return studio::FilmOrder{QString::fromStdString(film.file), *title, film.publish, film.onServer};
}

int run(QApplication& application, const desktop::ProgramCommandLine& line, const FilmLine& film) {
    const auto options = line.options();
    if (!options)
        return line.failWith(2, options.error());
    const auto order = orderOf(film);
    if (!order)
        return line.failWith(2, order.error());
    desktop::Settings settings;
    settings.overrideTheme(options->theme);
    desktop::Languages languages(options->language.isEmpty() ? settings.language() : options->language);
    desktop::SingleInstance instance(desktop::SingleInstance::defaultFolder(), QApplication::applicationName());
    if (!options->isUnattended())
        if (const auto status = desktop::beginOrHandOver(instance, options->open))
            return *status;
    auto app = studio::StudioApp::open(settings, languages, {options->server, options->signIn, options->open, *order});
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
    desktop::giveLargeBlocksBack();
    desktop::ProgramCommandLine line("vitascope-studio", "Vitascope: make the films of a server");
    FilmLine film;
    describe(line.parser(), film);
    if (const auto status = line.parse(argc, argv))
        return *status;
    log::setup(log::Level::Warning, log::Format::Text);
    desktop::useABusThatAnswers();
    QApplication application(argc, argv);
    desktop::nameProgram(QString::fromStdString(line.program()));
    const desktop::CrashHandler crashes(desktop::ProgramFolders::crashes(), desktop::CrashHandler::defaultHead());
    return run(application, line, film);
}
