// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/models/film_model.h"
#include "app-player/models/history.h"
#include "app-player/models/home_model.h"
#include "app-player/models/search_model.h"
#include "app-player/ui/lobby.h"
#include "app-player/ui/poster_wall.h"
#include "app-player/ui/search_field.h"
#include "shared/desktop/session/picture_store.h"
#include "shared/desktop/session/settings.h"
#include "shared/desktop/widgets/account_menu.h"
#include "tests/app-player/screens/screens.h"
#include "tests/support/desktop/fake_catalogue.h"
#include "tests/support/desktop/fake_discovery.h"
#include "tests/support/desktop/fake_session.h"
#include "tests/support/desktop/fake_watching.h"
#include "tests/support/desktop/plain_surroundings.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>
#include <QWindow>

#include <iterator>
#include <utility>

namespace vitascope::player {
namespace {

using desktop::PictureKind;

constexpr const char* kNames[] = {
    "The Colour of Time", "Night Train to Lisbon", "A Quiet Harbour", "Paper Moons",
    "The Cartographer",   "Salt and Iron",         "Winter Garden",   "Long Way to the Sea",
    "The Glass Orchard",  "Letters from Tartu",    "Low Tide",        "The Last Projectionist",
    "Sugar Street",       "An Hour before Dawn",   "Northern Line",   "The Weight of Light"};

// Of the others.
constexpr const char* kFirstWords[] = {"Silent", "The Last", "A Distant",  "Borrowed", "The Red", "Hidden",
                                       "Stolen", "Under",    "The Fourth", "Golden",   "Beyond"};
constexpr const char* kLastWords[] = {"Summer", "Bridges", "Voices", "Winter", "Harvest", "Mirrors", "Kingdom",
                                      "Waters", "Street",  "Night",  "Shadow", "Garden",  "Letters"};

// A landscape of a few hills in the colours of the film's own.
QByteArray draw(TitleId id, PictureKind kind, int width) {
    const bool isPoster = kind == PictureKind::Poster;
    const auto hue = static_cast<int>(id.uuid().bytes()[15] * 47 % 360);
    QImage image(width, isPoster ? width * 3 / 2 : width * 9 / 16, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    QLinearGradient sky(0, 0, 0, image.height());
    sky.setColorAt(0, QColor::fromHsl(hue, 120, 60));
    sky.setColorAt(1, QColor::fromHsl((hue + 40) % 360, 150, 170));
    painter.fillRect(image.rect(), sky);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor::fromHsl((hue + 50) % 360, 200, 215));
    painter.drawEllipse(QPointF(width * 0.66, image.height() * 0.36), width * 0.10, width * 0.10);
    for (int hill = 0; hill < 4; ++hill) {
        painter.setBrush(QColor::fromHsl((hue + 10 * hill) % 360, 90, 90 - 20 * hill));
        painter.drawEllipse(QPointF(width * (0.15 + 0.27 * ((hill * 2) % 3)), image.height() * (1.02 + 0.08 * hill)),
                            width * 0.62, image.height() * 0.42);
    }
    painter.end();
    QByteArray jpeg;
    QBuffer buffer(&jpeg);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPG");
    return jpeg;
}

std::string nameOf(int number) {
    if (number < static_cast<int>(std::size(kNames)))
        return kNames[number];
    return std::string(kFirstWords[number % 11]) + ' ' + kLastWords[number % 13];
}

wire::Title makeFilm(int number) {
    auto title = desktop::makeTitle(number + 1, nameOf(number));
    title.hasPoster = number % 11 != 9;
    title.posterVersion = 1;
    if (number % 3 == 0)
        title.backdropVersion = 1;
    title.durationSeconds = Seconds(4200 + 333 * (number % 9));
    auto& details = title.details;
    details.year = 1975 + number * 3 % 50;
    details.genres = {"Drama", "Mystery"};
    title.genreKeys = {"drama", "mystery"};
    return title;
}

// All that a film page can have.
wire::Title wholeFilm(wire::Title title) {
    auto& details = title.details;
    details.originalName = "Barva času";
    details.originalLanguage = "cs";
    details.tagline = "Every picture remembers who was there.";
    details.description = "In a town that the sea is about to take, a projectionist finds a reel that nobody has "
                          "ordered. Whoever sees it "
                          "remembers a day that has not come yet.\nShot on the coast over three winters, with people "
                          "who had never acted.";
    details.ageRating = wire::AgeRating{12, "FSK 12"};
    details.credits = {{{}, "Jana Nováková", wire::CreditRole::Director, {}},
                       {{}, "Petr Dvořák", wire::CreditRole::Writer, {}},
                       {{}, "Anna Lee", wire::CreditRole::Cast, "Ema"},
                       {{}, "Tomáš Havel", wire::CreditRole::Cast, "the projectionist"},
                       {{}, "Lucie Malá", wire::CreditRole::Cast, "the mayor"},
                       {{}, "Ola Berg", wire::CreditRole::Composer, {}}};
    title.backdropVersion = 1;
    title.trailerPackageId = PackageId(title.id.uuid());
    return title;
}

wire::WatchState watched(double part, const wire::Title& title) {
    wire::WatchState state;
    state.durationSeconds = *title.durationSeconds;
    state.positionSeconds = state.durationSeconds * part;
    return state;
}

enum class Store { Full, Empty, Away, Loading };

class LobbyStage final : public desktop::Stage {
public:
    using Act = std::function<void(LobbyStage&)>;

    // The act is what a person does once all is there.
    LobbyStage(const desktop::Look& look, Store store, Where where, Act act)
        : settings_(folder_.filePath("settings.ini")), act_(std::move(act)) {
        fill(store);
        session_.restore(QUrl(QStringLiteral("https://cinema.example")), &films_, [](const auto&) {});
        lobby_ = std::make_unique<Lobby>(
            Lobby::Parts{history_, home_, films_, film_, search_, pictures_},
            new desktop::AccountMenu(session_, look.theme, look.languages, settings_, surroundings_.all()));
        if (store != Store::Loading)
            home_.reload();
        history_.go(std::move(where));
        since_.start();
    }

    QWidget& widget() override { return *lobby_; }
    // The pictures are there.
    bool isReady() override {
        if (!hasBegun_) {
            hasBegun_ = true;
            lobby_->activateWindow();
            lobby_->begin();
        }
        if (since_.elapsed() < 700)
            return false;
        if (act_) {
            std::exchange(act_, {})(*this);
            since_.restart();
            return false;
        }
        return true;
    }

    void goAway() {
        watching_.failure = discovery_.failure = catalogue_.failure = Error{ErrorCode::Unavailable, "connect"};
        home_.reload();
    }
    void scrollTo(const char* row) {
        for (auto* wall : lobby_->findChildren<PosterWall*>())
            if (wall->accessibleName() == QLatin1String(row))
                wall->setFocus(Qt::TabFocusReason);
    }
    void type(const QString& text) {
        auto* field = lobby_->findChild<SearchField*>();
        field->setFocus();
        QTest::keyClicks(field, text);
    }
    void openAccountMenu() {
        auto* button = lobby_->findChild<desktop::AccountMenu*>();
        auto* menu = button->menu();
        Q_EMIT menu->aboutToShow();
        menu->setParent(lobby_.get(), Qt::Widget); // in the same picture
        menu->adjustSize();
        const auto corner = button->mapTo(lobby_.get(), QPoint(button->width(), button->height()));
        menu->move(corner - QPoint(menu->width(), 0));
        menu->show();
    }
    // The pointer on the second film of the first row.
    void hover() {
        auto* wall = lobby_->findChild<PosterWall*>(QStringLiteral("rowWall"));
        const QPointF at = wall->visualRect(wall->model()->index(1, 0)).center();
        QTest::mouseMove(wall->window()->windowHandle(), wall->viewport()->mapTo(wall->window(), at).toPoint());
        QMouseEvent event(QEvent::MouseMove, at, wall->viewport()->mapToGlobal(at), Qt::NoButton, Qt::NoButton,
                          Qt::NoModifier);
        QCoreApplication::sendEvent(wall->viewport(), &event);
    }

    static wire::Title film(int number) { return wholeFilm(makeFilm(number)); }
    static wire::Title plainFilm() { return desktop::makeTitle(kPlain, "The Unknown"); }

private:
    static constexpr int kPlain = 500; // without anything but a name

    void fill(Store store) {
        catalogue_.draw = draw;
        if (store == Store::Away)
            catalogue_.failure = watching_.failure = discovery_.failure = Error{ErrorCode::Unavailable, "connect"};
        if (store != Store::Full)
            return;
        for (int i = 0; i < 120; ++i)
            catalogue_.all.push_back(makeFilm(i));
        catalogue_.all[0] = wholeFilm(catalogue_.all[0]);
        catalogue_.all.push_back(plainFilm());
        discovery_.suggestions = {{{desktop::titleId(11), "Low Tide", 2005, 1},
                                   {desktop::titleId(2), "Night Train to Lisbon", 1978, {}},
                                   {desktop::titleId(8), "Long Way to the Sea", 1996, 1}},
                                  {{{}, "Lilian Moreau"}, {{}, "Oliver Lind"}}};
        discovery_.all.items = {{"drama", "Drama", 80}, {"mystery", "Mystery", 40}};
        for (int i = 0; i < 3; ++i) {
            const auto& title = catalogue_.all[static_cast<std::size_t>(i)];
            watching_.unfinished.push_back({title, watched(0.2 + 0.3 * i, title)});
            watching_.liked.push_back(catalogue_.all[static_cast<std::size_t>(i + 4)]);
        }
        auto& marks = watching_.of[catalogue_.all[0].id];
        marks.watched = watched(0.42, catalogue_.all[0]);
        marks.favourite = true;
        marks.stars = 7;
        marks.averageStars = 7.8;
        marks.ratings = 23;
    }

    QTemporaryDir folder_;
    desktop::Settings settings_;
    desktop::FakeSession session_;
    desktop::PlainSurroundings surroundings_{session_, settings_};
    desktop::FakeCatalogue catalogue_;
    desktop::FakeWatching watching_;
    FakeDiscovery discovery_;
    desktop::PictureStore pictures_{catalogue_, folder_.filePath("posters")};
    HomeModel home_{catalogue_, watching_, discovery_};
    FilmsModel films_{catalogue_, watching_, discovery_};
    FilmModel film_{catalogue_, watching_};
    SearchModel search_{discovery_, settings_};
    History history_;
    std::unique_ptr<Lobby> lobby_;
    QElapsedTimer since_;
    bool hasBegun_ = false;
    Act act_;
};

FilmsPlace filtered(const QString& text) {
    FilmsPlace place;
    place.filter.text = text;
    place.filter.yearFrom = 1990;
    place.filter.yearTo = 1999;
    return place;
}

FilmsPlace byName() {
    FilmsPlace place;
    place.filter.order = Order::Name;
    return place;
}

} // namespace

desktop::Screens lobbyScreens() {
    const auto screen = [](const char* name, const char* what, Store store, const Where& where,
                           const LobbyStage::Act& act = {}, QSize size = {1280, 800}) {
        return desktop::Screen{QString::fromLatin1(name), QString::fromLatin1(what),
                               [store, where, act](const desktop::Look& look) {
                                   return std::make_unique<LobbyStage>(look, store, where, act);
                               },
                               size};
    };
    constexpr QSize kLarge{1920, 1080};
    const FilmPlace gone{desktop::makeTitle(999, "Gone")};
    return {
        screen("player-home", "The home page with films to continue", Store::Full, HomePlace{}),
        screen("player-home-large", "The home page on a large screen", Store::Full, HomePlace{}, {}, kLarge),
        screen("player-home-rows", "The rows of favourites and genres", Store::Full, HomePlace{},
               [](auto& stage) { stage.scrollTo("Drama"); }),
        screen("player-home-hover", "The pointer on a film to continue", Store::Full, HomePlace{},
               [](auto& stage) { stage.hover(); }),
        screen("player-home-stale", "What is known stays while the server is away", Store::Full, HomePlace{},
               [](auto& stage) { stage.goAway(); }),
        screen("player-account-menu", "The menu of the account", Store::Full, HomePlace{},
               [](auto& stage) { stage.openAccountMenu(); }),
        screen("player-search", "What the search proposes while one types", Store::Full, HomePlace{},
               [](auto& stage) { stage.type(QStringLiteral("li")); }),
        screen("player-home-empty", "The home page of a server without films", Store::Empty, HomePlace{}),
        screen("player-home-away", "The home page while the server is away", Store::Away, HomePlace{}),
        screen("player-home-loading", "The home page before anything has arrived", Store::Loading, HomePlace{}),
        screen("player-films", "The wall of all films in the order of names", Store::Full, byName()),
        screen("player-films-nothing", "A search that found nothing", Store::Full, filtered("xyz")),
        screen("player-favourites", "The favourites", Store::Full, FilmsPlace{Collection::Favourites, {}}),
        screen("player-favourites-empty", "The favourites of somebody who has none", Store::Empty,
               FilmsPlace{Collection::Favourites, {}}),
        screen("player-film", "A film with all that its page can have", Store::Full, FilmPlace{LobbyStage::film(0)}),
        screen("player-film-large", "A film's page on a large screen", Store::Full, FilmPlace{LobbyStage::film(0)}, {},
               kLarge),
        screen("player-film-plain", "A film of which little is known", Store::Full, FilmPlace{LobbyStage::plainFilm()}),
        screen("player-film-withdrawn", "A film that was taken back", Store::Full, gone)};
}

} // namespace vitascope::player
