// SPDX-License-Identifier: GPL-3.0-or-later
// The player over fakes, with its window: two films, one account.
#pragma once

#include "app-player/models/film_model.h"
#include "app-player/models/history.h"
#include "app-player/models/home_model.h"
#include "app-player/models/picture_saver.h"
#include "app-player/models/playback_model.h"
#include "app-player/models/search_model.h"
#include "app-player/ui/main_window.h"
#include "shared/desktop/media/video_view.h"
#include "shared/desktop/session/picture_store.h"
#include "shared/desktop/session/settings.h"
#include "shared/desktop/session/sign_in_model.h"
#include "shared/desktop/text/languages.h"
#include "tests/support/desktop/fake_catalogue.h"
#include "tests/support/desktop/fake_discovery.h"
#include "tests/support/desktop/fake_film_player.h"
#include "tests/support/desktop/fake_session.h"
#include "tests/support/desktop/fake_watching.h"
#include "tests/support/desktop/plain_surroundings.h"

#include <QTemporaryDir>
#include <QTest>

namespace vitascope::player {

struct Program {
    QTemporaryDir folder;
    desktop::Settings settings{folder.filePath("settings.ini")};
    desktop::Theme theme{desktop::ThemeChoice::Dark};
    desktop::Languages languages{"en"};
    desktop::FakeSession session;
    desktop::FakeCatalogue catalogue;
    desktop::FakeWatching watching;
    FakeDiscovery discovery;
    desktop::FakeFilmPlayer engine;
    SystemClock clock;
    desktop::PictureStore pictures{catalogue, folder.filePath("posters")};
    desktop::SignInModel signIn{session, desktop::SignInModel::For::Viewers};
    HomeModel home{catalogue, watching, discovery};
    FilmsModel films{catalogue, watching, discovery};
    FilmModel film{catalogue, watching};
    SearchModel search{discovery, settings};
    History history;
    desktop::FrameMailbox frames;
    PlaybackModel playback{catalogue, engine, settings, clock};
    PictureSaver saver{folder.filePath("Pictures")};
    desktop::PlainSurroundings surroundings{session, settings};
    MainWindow window{MainWindow::Parts{session, signIn, Lobby::Parts{history, home, films, film, search, pictures},
                                        playback, saver, theme, languages, settings, new desktop::VideoView(frames),
                                        surroundings.all()}};

    Program() {
        engine.film = desktop::makePresentation();
        catalogue.all = {desktop::makeTitle(1, "The Colour of Time"), desktop::makeTitle(2, "Night Train")};
        auto& details = catalogue.all[0].details;
        details.year = 2024;
        details.genres = {"Drama"};
        details.description = "A <b>lighthouse</b> keeper.";
        catalogue.all[0].genreKeys = {"drama"};
        discovery.all.items = {{"drama", "Drama", 1}};
        search.setPerson("anna");
        window.showSignIn();
        window.show();
    }
    template<class T>
    T* find(const char* name) {
        for (auto* widget : window.findChildren<T*>(QString::fromLatin1(name)))
            if (widget->isVisible())
                return widget;
        return nullptr;
    }
    bool enter() {
        session.signIn({QUrl("http://localhost"), "anna", Secret("correct horse"), false}, &window, [](const auto&) {});
        return QTest::qWaitFor([this] { return session.user() && home.state() != HomeModel::State::Loading; });
    }
    bool play() {
        window.play(catalogue.all[0]);
        return QTest::qWaitFor([this] { return playback.phase() == PlaybackModel::Phase::Playing; });
    }
};

} // namespace vitascope::player
