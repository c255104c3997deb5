// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/app/studio_app.h"

#include "shared/desktop/widgets/sign_in_page.h"

#include <QCoreApplication>
#include <QFile>
#include <QGuiApplication>
#include <QStandardPaths>

namespace vitascope::studio {
namespace {

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
      session_(*http_, clock_,
               desktop::CredentialFile(folder(QStandardPaths::AppLocalDataLocation, QStringLiteral("sign-ins")))),
      catalogue_(session_.calls()),
      pictures_(catalogue_, folder(QStandardPaths::CacheLocation, QStringLiteral("posters"))),
      signIn_(session_, desktop::SignInModel::Offer::SignInOnly),
      editing_(session_.calls()),
      importing_(session_.calls()),
      desk_({catalogue_, editing_, importing_, pictures_}),
      editor_(catalogue_, catalogue_),
      queue_(folder(QStandardPaths::AppLocalDataLocation, QStringLiteral("packages"))),
      films_(session_, clock_, queue_, packagerPath(),
             folder(QStandardPaths::AppLocalDataLocation, QStringLiteral("queues"))),
      review_(clock_, QFile::encodeName(packagerPath()).toStdString()),
      accounts_(session_.calls()),
      serverSettings_(session_.calls()),
      operations_(session_.calls()),
      administration_(
          {.session = session_, .accounts = accounts_, .settings = serverSettings_, .operations = operations_}) {
    connect(&session_, &desktop::Session::signedIn, this, [this] { settings_.setServer(session_.server()); });
    connect(&films_, &SignInQueue::opened, this, [this](FilmQueue& films) { review_.setQueue(&films); });
    connect(&session_, &desktop::Session::signedOut, this, [this] { review_.setQueue(nullptr); });
    connect(&review_, &PackageReview::approved, this, [this] { window_->showQueue(); });
    // Queued: the choice is made in a menu of the window that it ends.
    connect(&languages_, &desktop::Languages::changed, this, &StudioApp::remakeWindow, Qt::QueuedConnection);
    theme_.setTextScale(settings_.textScale());
    makeWindow();
}

StudioApp::~StudioApp() = default;

void StudioApp::makeWindow() {
    window_ = std::make_unique<MainWindow>(MainWindow::Parts{session_, signIn_, desk_, pictures_, editor_, queue_,
                                                             administration_, theme_, languages_, settings_,
                                                             review_.makePage()});
    connect(window_.get(), &MainWindow::packageChosen, this, &StudioApp::showPackage);
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
    window_->show();
    QGuiApplication::setQuitOnLastWindowClosed(true);
}

void StudioApp::start() {
    const auto server = options_.server.isEmpty() ? settings_.server() : options_.server;
    window_->showSignIn();
    window_->show();
    if (!server.isEmpty())
        window_->signInPage().setServer(server.toDisplayString());
    const auto answer = [this](const Result<wire::User>& user) {
        if (!user)
            Q_EMIT signInFailed(user.error());
    };
    if (options_.signIn && !server.isEmpty())
        session_.signIn({server, QString::fromStdString(options_.signIn->login), options_.signIn->password, false},
                        this, answer);
    else if (!server.isEmpty())
        session_.restore(server, this, answer);
}

} // namespace vitascope::studio
