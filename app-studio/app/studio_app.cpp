// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/app/studio_app.h"

#include "app-studio/ui/first_run_page.h"
#include "shared/av/av_version.h"
#include "shared/base/log.h"
#include "shared/desktop/session/person_key.h"
#include "shared/desktop/session/server_address.h"
#include "shared/desktop/widgets/raise_window.h"
#include "shared/desktop/widgets/sign_in_page.h"

#include "shared/desktop/widgets/confirmation.h"

#include <QCoreApplication>
#include <QFile>
#include <QGuiApplication>
#include <QStandardPaths>

namespace vitascope::studio {
namespace {

const QString kPackagings = QStringLiteral("queue/packagings");
const QString kUploads = QStringLiteral("queue/uploads");

QString folder(QStandardPaths::StandardLocation location, const QString& name) {
    return QStandardPaths::writableLocation(location) + QLatin1Char('/') + name;
}

// Beside this program, as built and as installed; else wherever the system finds it.
QString packagerPath() {
    const auto name = QStringLiteral("vitascope-package");
    const auto beside = QCoreApplication::applicationDirPath() + QLatin1Char('/') + name;
    return QFile::exists(beside) ? beside : QStandardPaths::findExecutable(name);
}

} // namespace

Result<std::unique_ptr<StudioApp>> StudioApp::open(desktop::Settings& settings, desktop::Languages& languages,
                                                   StudioOptions options) {
    auto http = transfer::HttpClient::open();
    if (!http)
        return fail("start the network", http.error());
    return std::unique_ptr<StudioApp>(new StudioApp(std::move(*http), settings, languages, std::move(options)));
}

StudioApp::StudioApp(std::unique_ptr<transfer::HttpClient> http, desktop::Settings& settings,
                     desktop::Languages& languages, StudioOptions options)
    : settings_(settings),
      languages_(languages),
      options_(std::move(options)),
      http_(std::move(http)),
      theme_(settings.theme(desktop::ThemeChoice::System)),
      portalScheme_(theme_, bus_),
      shell_(*http_, clock_, settings, desktop::SignInModel::For::Editors, [this] { return facts(); }),
      session_(shell_.session()),
      catalogue_(session_.calls()),
      pictures_(catalogue_, folder(QStandardPaths::CacheLocation, QStringLiteral("posters"))),
      editing_(session_.calls()),
      importing_(session_.calls()),
      desk_({catalogue_, editing_, importing_, pictures_}),
      vocabulary_(session_.calls()),
      title_({{catalogue_, catalogue_, editing_, desk_.history()}, vocabulary_}),
      queue_(folder(QStandardPaths::AppLocalDataLocation, QStringLiteral("packages"))),
      films_(session_, clock_, queue_, packagerPath(),
             folder(QStandardPaths::AppLocalDataLocation, QStringLiteral("queues"))),
      review_(clock_, QFile::encodeName(packagerPath()).toStdString()),
      intake_(catalogue_, queue_),
      sample_(packagerPath(), folder(QStandardPaths::AppLocalDataLocation, QStringLiteral("sample"))),
      accounts_(session_.calls()),
      serverSettings_(session_.calls()),
      operations_(session_.calls()),
      administration_(
          {.session = session_, .accounts = accounts_, .settings = serverSettings_, .operations = operations_}),
      remoteJobs_(session_.calls()),
      serverJobs_(remoteJobs_),
      inspector_(QFile::encodeName(packagerPath()).toStdString()),
      dropReview_([this](const auto& film, QObject* context,
                         auto answer) { inspector_.inspect(film, context, std::move(answer)); },
                  catalogue_, queue_) {
    connect(&session_, &desktop::Session::signedIn, &serverJobs_, &ServerJobsModel::start);
    connect(&session_, &desktop::Session::signedOut, &serverJobs_, &ServerJobsModel::stop);
    connect(&session_, &desktop::Session::signedOut, &dropReview_, &DropReviewModel::clearAll);
    connect(&session_, &desktop::Session::signedOut, &intake_, &FilmIntake::clear);
    connect(&session_, &desktop::Session::signedIn, this, &StudioApp::chooseDrafts);
    connect(&session_, &desktop::Session::signedOut, this, &StudioApp::chooseDrafts);
    queue_.setLimits({settings_.choice(kPackagings, QueueLimits().packagings).toInt(),
                      settings_.choice(kUploads, QueueLimits().uploads).toInt()});
    connect(&queue_, &QueueModel::limitsChanged, this, [this](const QueueLimits& limits) {
        settings_.setChoice(kPackagings, limits.packagings);
        settings_.setChoice(kUploads, limits.uploads);
    });
    connect(&films_, &SignInQueue::opened, this, [this](FilmQueue& films) { review_.setQueue(&films); });
    connect(&session_, &desktop::Session::signedOut, this, [this] { review_.setQueue(nullptr); });
    connect(&review_, &PackageReview::approved, this, [this] { window_->showQueue(); });
    connect(&shell_.requests(), &desktop::OpenRequests::titleWanted, this, &StudioApp::openTitle);
    connect(&shell_.requests(), &desktop::OpenRequests::filesWanted, &intake_, &FilmIntake::take);
    connect(&intake_, &FilmIntake::taken, this, [this](const wire::Title& draft) {
        firstRun_.finish();
        desk_.titles().put(draft);
        window_->showTitle(draft);
    });
    connect(&intake_, &FilmIntake::refused, this, [this](const QString& why) {
        desktop::Confirmation::tell(window_.get(), tr("This file was not taken"), why);
    });
    if (!options_.film.file.isEmpty())
        order_ = std::make_unique<OrderedFilm>(options_.film, films_, queue_, catalogue_);
    // Later: the choice is made in a menu of the window that it ends.
    connect(&languages_, &desktop::Languages::changed, this, [this] { quiet_.await([this] { remakeWindow(); }); });
    connectFirstRun();
    theme_.setTextScale(settings_.textScale());
    makeWindow();
}

StudioApp::~StudioApp() = default;

void StudioApp::makeWindow() {
    window_ = std::make_unique<MainWindow>(
        MainWindow::Parts{session_, shell_.signIn(), desk_, pictures_, title_, queue_, administration_, serverJobs_,
                          dropReview_, theme_, languages_, settings_, shell_.surroundings(), review_.makePage()});
    connect(window_.get(), &MainWindow::packageChosen, this, &StudioApp::showPackage);
}

// Before the window, which is told later, shows another title.
void StudioApp::chooseDrafts() {
    const auto user = session_.user();
    title_.editor().setDraftFolder(user
                                       ? folder(QStandardPaths::AppLocalDataLocation, QStringLiteral("title-drafts/")) +
                                             desktop::personKey(session_.server(), user->id)
                                       : QString());
}

void StudioApp::showPackage(quint64 job) {
    if (review_.open(job))
        window_->showPackage();
}

void StudioApp::remakeWindow() {
    const auto place = window_->place();
    QGuiApplication::setQuitOnLastWindowClosed(false);
    window_.reset();
    makeWindow();
    window_->go(place);
    if (firstRun_.isOn())
        showFirstRun();
    window_->show();
    QGuiApplication::setQuitOnLastWindowClosed(true);
}

void StudioApp::start() {
    shell_.requests().await(options_.open);
    if (shell_.servers().isEmpty() && options_.server.isEmpty())
        firstRun_.begin();
    const auto server = options_.server.isEmpty() ? settings_.server() : options_.server;
    window_->showSignIn();
    window_->show();
    if (!server.isEmpty())
        window_->signInPage().setServer(desktop::addressOf(server));
    shell_.enter(server, options_.signIn, this, [this](const Result<wire::User>& user) {
        if (!user)
            Q_EMIT signInFailed(user.error());
    });
    if (!options_.signIn)
        shell_.offerCrashReport(*window_);
}

void StudioApp::connectFirstRun() {
    // Queued: after the window has shown its first page.
    connect(&session_, &desktop::Session::signedIn, &firstRun_, &FirstRunModel::enter, Qt::QueuedConnection);
    connect(&sample_, &SampleFilm::made, &intake_, [this](const QString& file) { intake_.take({file}); });
    connect(&firstRun_, &FirstRunModel::changed, this, [this] {
        if (firstRun_.step() == FirstRunModel::Step::Done)
            window_->showTitles();
        else if (firstRun_.step() == FirstRunModel::Step::Settings)
            showFirstRun();
    });
}

void StudioApp::showFirstRun() {
    window_->showOver(new FirstRunPage({firstRun_, sample_, theme_, languages_, settings_}));
}

void StudioApp::open(const desktop::OpenRequest& request) {
    desktop::raiseWindow(*window_);
    shell_.requests().open(request);
}

void StudioApp::openTitle(TitleId id) {
    catalogue_.title(id, this, [this](const Result<wire::Title>& title) {
        if (title)
            window_->showTitle(*title);
        else
            log::warning("the title that was asked for was not opened", {{"why", title.error().message}});
    });
}

QList<desktop::Fact> StudioApp::facts() const {
    return {{QT_TRANSLATE_NOOP("DiagnosticsFacts", "FFmpeg"), QString::fromStdString(av::ffmpegVersion())},
            {QT_TRANSLATE_NOOP("DiagnosticsFacts", "Packager"), packagerPath()},
            {QT_TRANSLATE_NOOP("DiagnosticsFacts", "Appearance"), desktop::schemeName(theme_.scheme())}};
}

} // namespace vitascope::studio
