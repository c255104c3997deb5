// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/app/player_app.h"

#include "app-player/ui/playback_page.h"
#include "shared/av/av_version.h"
#include "shared/base/log.h"
#include "shared/desktop/media/device_text.h"
#include "shared/desktop/media/video_view.h"
#include "shared/desktop/session/person_key.h"
#include "shared/desktop/session/server_address.h"
#include "shared/desktop/text/format_text.h"
#include "shared/desktop/widgets/raise_window.h"
#include "shared/desktop/widgets/sign_in_page.h"

#include <QGuiApplication>
#include <QStandardPaths>

#include <cstdio>

namespace vitascope::player {
namespace {

QString folder(QStandardPaths::StandardLocation location, const QString& name) {
    return QStandardPaths::writableLocation(location) + QLatin1Char('/') + name;
}

} // namespace

Result<std::unique_ptr<PlayerApp>> PlayerApp::open(desktop::Settings& settings, desktop::Languages& languages,
                                                   PlayerOptions options) {
    auto http = transfer::HttpClient::open();
    if (!http)
        return fail("start the network", http.error());
    return std::unique_ptr<PlayerApp>(new PlayerApp(std::move(*http), settings, languages, std::move(options)));
}

PlayerApp::PlayerApp(std::unique_ptr<transfer::HttpClient> http, desktop::Settings& settings,
                     desktop::Languages& languages, PlayerOptions options)
    : settings_(settings),
      languages_(languages),
      options_(std::move(options)),
      http_(std::move(http)),
      theme_(settings.theme(desktop::ThemeChoice::Dark)),
      portalScheme_(theme_, bus_),
      shell_(*http_, clock_, settings, desktop::SignInModel::For::Viewers, [this] { return facts(); }),
      session_(shell_.session()),
      catalogue_(session_.calls()),
      watching_(session_.calls()),
      discovery_(session_.calls()),
      pictures_(catalogue_, folder(QStandardPaths::CacheLocation, QStringLiteral("posters"))),
      home_(catalogue_, watching_, discovery_),
      films_(catalogue_, watching_, discovery_),
      film_(catalogue_, watching_),
      search_(discovery_, settings_),
      fetcher_(*http_),
      player_(fetcher_, frames_, options_.isSilent ? nullptr : &audio_, clock_),
      thumbnails_(fetcher_),
      playback_(catalogue_, player_, settings_, session_.serverClock(), &thumbnails_),
      saver_(QStandardPaths::writableLocation(QStandardPaths::PicturesLocation)),
      reporter_(playback_, watching_, session_.serverClock(),
                folder(QStandardPaths::AppLocalDataLocation, QStringLiteral("watched"))),
      mpris_(playback_, bus_),
      art_(playback_, catalogue_, folder(QStandardPaths::CacheLocation, QStringLiteral("now-playing"))),
      screenSaver_(playback_, bus_) {
    session_.setContentLanguage(contentLanguage());
    connect(&session_, &desktop::Session::signedIn, this, &PlayerApp::enter);
    connect(&session_, &desktop::Session::signedOut, this, &PlayerApp::leave);
    connect(&shell_.requests(), &desktop::OpenRequests::titleWanted, this, &PlayerApp::openTitle);
    // Later: the choice is made in a menu of the window that it ends.
    connect(&languages_, &desktop::Languages::changed, this, [this] { quiet_.await([this] { remakeWindow(); }); });
    theme_.setTextScale(settings_.textScale());
    connectMpris();
    if (options_.loop)
        connect(&playback_, &PlaybackModel::phaseChanged, this, &PlayerApp::playAgain);
    // What was watched is where it belongs as soon as the server knows of it.
    connect(&reporter_, &WatchReporter::told, this, [this] {
        if (playback_.phase() != PlaybackModel::Phase::Closed)
            return;
        home_.reloadMarks();
        film_.reloadMarks();
    });
    makeWindow();
}

PlayerApp::~PlayerApp() = default;

// "pt-BR", as HTTP writes it.
QString PlayerApp::contentLanguage() const {
    return languages_.current().replace(QLatin1Char('_'), QLatin1Char('-'));
}

void PlayerApp::makeWindow() {
    const Lobby::Parts lobby{history_, home_, films_, film_, search_, pictures_};
    window_ = std::make_unique<MainWindow>(
        MainWindow::Parts{session_, shell_.signIn(), lobby, playback_, saver_, theme_, languages_, settings_,
                          new desktop::VideoView(frames_, options_.renderer), shell_.surroundings()});
}

// A film goes on meanwhile: only the view is another one.
void PlayerApp::remakeWindow() {
    session_.setContentLanguage(contentLanguage());
    if (session_.user()) { // the texts of the films are in the other language now
        home_.reload();
        films_.reload();
        film_.reload();
    }
    window_->playbackPage().setMini(false); // or its small place would be the new window's
    const auto place = window_->place();
    QGuiApplication::setQuitOnLastWindowClosed(false);
    window_.reset();
    makeWindow();
    window_->go(place);
    window_->show();
    QGuiApplication::setQuitOnLastWindowClosed(true);
}

void PlayerApp::start() {
    if (options_.title)
        shell_.requests().await(options_.request());
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

void PlayerApp::enter() {
    const auto user = session_.user();
    if (!user)
        return;
    const auto person = desktop::personKey(session_.server(), user->id);
    reporter_.setViewer(person);
    search_.setPerson(person);
}

void PlayerApp::leave() {
    playback_.close(); // before it is forgotten who watched
    reporter_.setViewer({});
    search_.setPerson({});
}

void PlayerApp::connectMpris() {
    connect(&mpris_, &MprisService::raiseWanted, this, [this] { desktop::raiseWindow(*window_); });
    connect(&mpris_, &MprisService::quitWanted, this, [this] { window_->close(); });
    connect(&mpris_, &MprisService::stopWanted, this, [this] { window_->playbackPage().leave(); });
    connect(&art_, &NowPlayingArt::ready, &mpris_, &MprisService::setArt);
    connect(&mpris_, &MprisService::entered, &art_, [this] { // a film may have begun before
        if (playback_.phase() != PlaybackModel::Phase::Closed)
            art_.fetch();
    });
    connect(&playback_, &PlaybackModel::phaseChanged, &art_, [this] {
        if (playback_.phase() == PlaybackModel::Phase::Starting && mpris_.isOnBus())
            art_.fetch();
    });
}

void PlayerApp::playAgain() {
    if (playback_.phase() != PlaybackModel::Phase::Ended)
        return;
    std::printf("%s\n", playback_.report().constData());
    std::fflush(stdout);
    playback_.play();
}

void PlayerApp::open(const desktop::OpenRequest& request) {
    desktop::raiseWindow(*window_);
    shell_.requests().open(request);
}

void PlayerApp::openTitle(TitleId id, bool play) {
    catalogue_.title(id, this, [this, play](const Result<wire::Title>& title) {
        if (!title) {
            log::warning("the title that was asked for was not opened", {{"why", title.error().message}});
            return;
        }
        if (play)
            window_->play(*title);
        else
            window_->showFilm(*title);
    });
}

QList<desktop::Fact> PlayerApp::facts() const {
    return {{QT_TRANSLATE_NOOP("DiagnosticsFacts", "FFmpeg"), QString::fromStdString(av::ffmpegVersion())},
            {QT_TRANSLATE_NOOP("DiagnosticsFacts", "Picture"), desktop::rendererText(options_.renderer)},
            {QT_TRANSLATE_NOOP("DiagnosticsFacts", "Sound"), desktop::soundDeviceText()},
            {QT_TRANSLATE_NOOP("DiagnosticsFacts", "Appearance"), desktop::schemeName(theme_.scheme())}};
}

} // namespace vitascope::player
