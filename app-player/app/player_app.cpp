// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/app/player_app.h"

#include "app-player/ui/playback_page.h"
#include "shared/base/log.h"
#include "shared/desktop/media/video_view.h"
#include "shared/desktop/text/format_text.h"
#include "shared/desktop/widgets/sign_in_page.h"

#include <QStandardPaths>

namespace vitascope::player {
namespace {

QString folder(QStandardPaths::StandardLocation location, const QString& name) {
    return QStandardPaths::writableLocation(location) + QLatin1Char('/') + name;
}

} // namespace

Result<std::unique_ptr<PlayerApp>> PlayerApp::open(desktop::Settings& settings, PlayerOptions options) {
    auto http = transfer::HttpClient::open();
    if (!http)
        return fail("start the network", http.error());
    return std::unique_ptr<PlayerApp>(new PlayerApp(std::move(*http), settings, std::move(options)));
}

PlayerApp::PlayerApp(std::unique_ptr<transfer::HttpClient> http, desktop::Settings& settings, PlayerOptions options)
    : settings_(settings),
      options_(std::move(options)),
      http_(std::move(http)),
      theme_(settings.theme(desktop::ThemeChoice::Dark)),
      session_(*http_, clock_,
               desktop::CredentialFile(folder(QStandardPaths::AppLocalDataLocation, QStringLiteral("sign-ins")))),
      pictures_(session_, folder(QStandardPaths::CacheLocation, QStringLiteral("posters"))),
      signIn_(session_, desktop::SignInModel::Offer::AlsoRegister),
      titles_(session_, pictures_, wire::TitleFilter::Published),
      film_(session_),
      fetcher_(*http_),
      player_(fetcher_, frames_, options_.isSilent ? nullptr : &audio_, clock_),
      playback_(session_, player_, settings_, clock_),
      window_(std::make_unique<MainWindow>(MainWindow::Parts{session_, signIn_, titles_, pictures_, film_, playback_,
                                                             theme_, settings_,
                                                             new desktop::VideoView(frames_, options_.renderer)})) {
    connect(&session_, &desktop::Session::signedIn, this, &PlayerApp::enter);
}

PlayerApp::~PlayerApp() = default;

void PlayerApp::start() {
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

void PlayerApp::enter() {
    settings_.setServer(session_.server());
    if (options_.title)
        openWantedTitle();
}

void PlayerApp::openWantedTitle() {
    session_.title(*options_.title, this, [this](const Result<wire::Title>& title) {
        if (!title) {
            log::warning("the title of the command line was not opened", {{"why", title.error().message}});
            return;
        }
        if (options_.play)
            window_->play(*title);
        else
            window_->showFilm(*title);
    });
}

} // namespace vitascope::player
