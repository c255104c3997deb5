// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/ui/lobby.h"

#include "app-player/models/film_model.h"
#include "app-player/models/home_model.h"
#include "app-player/models/search_model.h"
#include "app-player/ui/film_page.h"
#include "app-player/ui/films_page.h"
#include "app-player/ui/home_page.h"
#include "app-player/ui/search_field.h"
#include "shared/desktop/session/picture_store.h"
#include "shared/desktop/text/format_text.h"
#include "shared/desktop/widgets/account_menu.h"

#include <QAbstractButton>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace vitascope::player {

using desktop::fromUtf8;

Lobby::Lobby(const Parts& parts, desktop::AccountMenu* account, QWidget* parent)
    : QWidget(parent),
      parts_(parts),
      bar_(new TopBar(parts.search, account, this)),
      pages_(new QStackedWidget(this)),
      homePage_(new HomePage(parts.home, parts.pictures, pages_)),
      filmsPage_(new FilmsPage(parts.films, parts.pictures, pages_)),
      filmPage_(new FilmPage(parts.film, parts.pictures, pages_)) {
    setProperty("page", true);
    setAttribute(Qt::WA_StyledBackground);
    for (auto* page : std::initializer_list<QWidget*>{homePage_, filmsPage_, filmPage_})
        pages_->addWidget(page);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(bar_);
    layout->addWidget(pages_, 1);
    connectPages();
    connectBar();
    addKeys();
    connect(&parts_.history, &History::moved, this, &Lobby::arrive);
    connect(&parts_.history, &History::amended, this, [this] { show(parts_.history.present()); });
    show(parts_.history.present());
}

void Lobby::connectPages() {
    const auto showFilm = [this](const wire::Title& title) { goTo(FilmPlace{title}); };
    const auto showGenre = [this](const QString& key, const QString& name) {
        FilmsPlace place;
        place.filter.genre = key;
        place.filter.genreName = name;
        goTo(place);
    };
    connect(homePage_, &HomePage::filmChosen, this, showFilm);
    connect(homePage_, &HomePage::playChosen, this, [this](const wire::Title& title) {
        const auto* hero = parts_.home.hero();
        const bool isBegun = hero && hero->title.id == title.id && hero->watched;
        Q_EMIT playChosen(title, isBegun ? hero->watched->positionSeconds : Seconds(0));
    });
    connect(homePage_, &HomePage::favouritesChosen, this, [this] { goTo(FilmsPlace{Collection::Favourites, {}}); });
    connect(homePage_, &HomePage::unfinishedChosen, this, [this] { goTo(FilmsPlace{Collection::Unfinished, {}}); });
    connect(homePage_, &HomePage::newFilmsChosen, this, [this] { goTo(FilmsPlace{}); });
    connect(homePage_, &HomePage::genreChosen, this,
            [showGenre](const wire::Genre& genre) { showGenre(fromUtf8(genre.key), fromUtf8(genre.name)); });
    connect(filmsPage_, &FilmsPage::filmChosen, this, showFilm);
    connect(filmsPage_, &FilmsPage::filterChosen, this, [this](const FilmFilter& filter) {
        parts_.history.amend(FilmsPlace{Collection::Catalogue, filter});
    });
    connect(filmPage_, &FilmPage::filmChosen, this, showFilm);
    connect(filmPage_, &FilmPage::genreChosen, this, showGenre);
    connect(filmPage_, &FilmPage::personChosen, this, &Lobby::search);
    connect(filmPage_, &FilmPage::playChosen, this, [this] { playFrom(Seconds(0)); });
    connect(filmPage_, &FilmPage::resumeChosen, this,
            [this] { playFrom(parts_.film.resumePosition().value_or(Seconds(0))); });
    connect(filmPage_, &FilmPage::trailerChosen, this, [this] { Q_EMIT trailerChosen(*parts_.film.title()); });
    connect(homePage_, &HomePage::remedyChosen, this, &Lobby::remedy);
    connect(filmsPage_, &FilmsPage::remedyChosen, this, &Lobby::remedy);
    connect(filmPage_, &FilmPage::remedyChosen, this, &Lobby::remedy);
}

void Lobby::connectBar() {
    auto& field = bar_->search();
    connect(bar_, &TopBar::backChosen, this, &Lobby::back);
    connect(bar_, &TopBar::entryChosen, this, &Lobby::enter);
    connect(&field, &SearchField::typed, this, &Lobby::search);
    connect(&field, &SearchField::searched, this, [this](const QString& text) {
        search(text);
        begin();
    });
    connect(&field, &SearchField::titleChosen, this, [this](const TitleId& id) {
        wire::Title title;
        title.id = id;
        goTo(FilmPlace{title});
    });
    connect(&field, &SearchField::left, this, &Lobby::begin);
}

void Lobby::addKeys() {
    const auto add = [this](const QKeySequence& keys, auto act) {
        auto* shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    const auto toSearch = [this] {
        bar_->search().setFocus(Qt::ShortcutFocusReason);
        bar_->search().selectAll();
    };
    add(QKeySequence(Qt::Key_Slash), toSearch);
    add(QKeySequence::Find, toSearch);
    add(QKeySequence(Qt::ALT | Qt::Key_Left), [this] { back(); });
    add(QKeySequence(Qt::ALT | Qt::Key_Right), [this] {
        keepPlace();
        parts_.history.forward();
    });
    add(QKeySequence(Qt::Key_F5), [this] { remedy(Remedy::TryAgain); });
}

void Lobby::begin() {
    if (auto* page = pages_->currentWidget(); page == homePage_)
        homePage_->begin();
    else if (page == filmsPage_)
        filmsPage_->begin();
    else
        filmPage_->begin();
}

void Lobby::keepPlace() {
    auto* page = pages_->currentWidget();
    if (page == filmsPage_)
        parts_.history.keep(filmsPage_->scrolled(), filmsPage_->current());
    else
        parts_.history.keep(page == homePage_ ? homePage_->scrolled() : filmPage_->scrolled(), {});
}

void Lobby::goTo(Where where) {
    keepPlace();
    parts_.history.go(std::move(where));
}

void Lobby::back() {
    keepPlace();
    parts_.history.back();
}

void Lobby::arrive() {
    const auto place = parts_.history.present();
    show(place);
    if (!bar_->search().hasFocus())
        begin();
    if (pages_->currentWidget() == homePage_)
        homePage_->setScrolled(place.scrolled);
    else if (pages_->currentWidget() == filmsPage_)
        filmsPage_->restore(place.scrolled, place.current);
    else
        filmPage_->setScrolled(place.scrolled);
}

void Lobby::show(const Place& place) {
    auto entry = TopBar::Entry::None;
    QString searched;
    if (const auto* films = std::get_if<FilmsPlace>(&place.where)) {
        parts_.films.show(films->collection, films->filter);
        pages_->setCurrentWidget(filmsPage_);
        searched = films->filter.text;
        entry = films->collection == Collection::Favourites  ? TopBar::Entry::Favourites
                : films->collection == Collection::Catalogue ? TopBar::Entry::Films
                                                             : TopBar::Entry::None;
    } else if (const auto* film = std::get_if<FilmPlace>(&place.where)) {
        film->title.details.name.empty() ? parts_.film.load(film->title.id) : parts_.film.show(film->title);
        pages_->setCurrentWidget(filmPage_);
    } else {
        parts_.home.reloadMarks();
        pages_->setCurrentWidget(homePage_);
        entry = TopBar::Entry::Home;
    }
    bar_->setEntry(entry);
    bar_->search().setSearched(searched);
    bar_->setCanGoBack(parts_.history.canGoBack());
}

// Typing on changes the search that is shown; a first word leads to one.
void Lobby::search(const QString& text) {
    const auto* films = std::get_if<FilmsPlace>(&parts_.history.present().where);
    const bool isSearch = films && !films->filter.text.isEmpty();
    if (text.isEmpty() && !isSearch)
        return;
    FilmsPlace place;
    if (isSearch)
        place.filter = films->filter;
    place.filter.text = text;
    if (isSearch)
        parts_.history.amend(place);
    else
        goTo(place);
}

void Lobby::enter(TopBar::Entry entry) {
    bar_->setEntry(entry);
    if (entry == TopBar::Entry::Films)
        goTo(FilmsPlace{});
    else if (entry == TopBar::Entry::Favourites)
        goTo(FilmsPlace{Collection::Favourites, {}});
    else
        goTo(HomePlace{});
    begin();
}

void Lobby::playFrom(Seconds start) {
    Q_EMIT playChosen(*parts_.film.title(), start);
}

void Lobby::remedy(Remedy remedy) {
    switch (remedy) {
    case Remedy::SignIn:
        return Q_EMIT signInChosen();
    case Remedy::ShowFilms:
    case Remedy::ClearFilters:
        return goTo(FilmsPlace{});
    case Remedy::TryAgain:
        parts_.pictures.forgetFailures();
        if (pages_->currentWidget() == homePage_)
            parts_.home.reload();
        else if (pages_->currentWidget() == filmsPage_)
            parts_.films.reload();
        else
            parts_.film.reload();
        return;
    case Remedy::GoOn:
    case Remedy::None:
        return;
    }
}

// Enter presses the button that has the focus, as Space does.
void Lobby::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        if (auto* button = qobject_cast<QAbstractButton*>(focusWidget()))
            return button->click();
    if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_Backspace || event->key() == Qt::Key_Back)
        return back();
    QWidget::keyPressEvent(event);
}

void Lobby::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::BackButton)
        return back();
    if (event->button() == Qt::ForwardButton) {
        keepPlace();
        return parts_.history.forward();
    }
    QWidget::mousePressEvent(event);
}

} // namespace vitascope::player
