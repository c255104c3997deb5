// SPDX-License-Identifier: GPL-3.0-or-later
// The main tasks of a viewer before a film begins, each by keyboard alone and by mouse, at a real server: how they come
// in, how they find a film, and what they set. docs/testing.md lists them.
#include "shared/client/own_account_api.h"
#include "tests/e2e/cinema.h"
#include "tests/e2e/viewer.h"

#include <QClipboard>
#include <QComboBox>

namespace vitascope::test {

class PlayerTasksTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Cinema> cinema_;
    int viewers_ = 0;

    static void byKeyboardAndByMouse() {
        QTest::addColumn<bool>("byKeyboard");
        QTest::newRow("keyboard") << true;
        QTest::newRow("mouse") << false;
    }
    std::unique_ptr<Viewer> viewer(QString& login) {
        QFETCH(bool, byKeyboard);
        login = QStringLiteral("viewer%1").arg(++viewers_);
        return std::make_unique<Viewer>(cinema_->folder() + QLatin1Char('/') + login,
                                        byKeyboard ? Hands::With::Keyboard : Hands::With::Mouse);
    }
    std::unique_ptr<Viewer> enter(QString& login) {
        auto made = viewer(login);
        return made->enter(cinema_->server().url(), login) ? std::move(made) : nullptr;
    }

    static int sessions(EditorDesk& known) {
        const auto list = client::OwnAccountApi(known.session()).sessions();
        return list ? static_cast<int>(list->items.size()) : -1;
    }

private Q_SLOTS:
    void initTestCase() {
        if (!Cinema::canRender())
            QSKIP("ffmpeg, which renders the film, is not installed");
        cinema_ = Cinema::open();
        QVERIFY(cinema_);
        QVERIFY(cinema_->addShort("Night Train", 1998, {"Thriller"}));
        QVERIFY(cinema_->addShort("The Colour of Time", 2024, {"Drama"}));
        QVERIFY(cinema_->addShort("A Quiet Harbour", 2011, {"Drama"}));
    }

    void aNewViewerTypesTheServerAndMakesAnAccount_data() { byKeyboardAndByMouse(); }
    void aNewViewerTypesTheServerAndMakesAnAccount() {
        QString login;
        const auto person = viewer(login);
        QVERIFY(person->start());
        QVERIFY(person->type("server", cinema_->server().url()));
        QVERIFY(person->reads("serverState", "version"));
        QVERIFY(person->press("other"));
        QVERIFY(person->reads("heading", "Create an account"));
        QVERIFY(person->type("displayName", "Vera Lind"));
        QVERIFY(person->type("login", login));
        QVERIFY(person->type("password", Cinema::kPassword));
        QVERIFY(person->press("submit"));
        QVERIFY(person->sees("heroPlay"));
        const auto known = cinema_->enterAs(login);
        QVERIFY(known);
        const auto me = known->api().me();
        QVERIFY(me);
        QCOMPARE(QString::fromStdString(me->displayName), "Vera Lind");
        QVERIFY(me->role == wire::Role::Viewer);
    }

    void aFilmOfTheHomePageIsOpened_data() { byKeyboardAndByMouse(); }
    void aFilmOfTheHomePageIsOpened() {
        QString login;
        const auto person = enter(login);
        QVERIFY(person);
        QVERIFY(person->openFilm("The Colour of Time", "New"));
        QVERIFY(person->text("filmFacts").contains("2024"));
        QVERIFY(person->find("play")->isEnabled());
        QVERIFY(person->press("back"));
        QVERIFY(person->sees("heroPlay"));
        QVERIFY(person->openFilm("Night Train", "Thriller"));
    }

    void aFilmIsFoundAsOneTypes_data() { byKeyboardAndByMouse(); }
    void aFilmIsFoundAsOneTypes() {
        QString login;
        const auto person = enter(login);
        QVERIFY(person);
        QVERIFY(person->type("search", "quie")); // an unfinished word
        QVERIFY(person->sees("posterGrid"));
        QTRY_COMPARE(person->films(), QStringList{"A Quiet Harbour"});
        QVERIFY(person->reads("filmsHeading", "quie"));
        QVERIFY(person->type("search", "nothing of the kind"));
        QVERIFY(person->reads("emptyHeading", "Nothing found"));
        QVERIFY(person->findFilm("Night Train"));
    }

    void theWallIsSortedAndFiltered_data() { byKeyboardAndByMouse(); }
    void theWallIsSortedAndFiltered() {
        QString login;
        const auto person = enter(login);
        QVERIFY(person);
        QVERIFY(person->press("goFilms"));
        QVERIFY(person->sees("posterGrid"));
        QTRY_COMPARE(person->films().size(), 4);
        QVERIFY(person->hands().choose(person->find<QComboBox>("filterOrder"), "By name"));
        QTRY_COMPARE(person->films(),
                     (QStringList{"A Quiet Harbour", "Long enough", "Night Train", "The Colour of Time"}));
        QVERIFY(person->hands().choose(person->find<QComboBox>("filterOrder"), "By year, oldest first"));
        QTRY_COMPARE(person->films().value(0), "Night Train");
        QVERIFY(person->hands().choose(person->find<QComboBox>("filterGenre"), "Drama"));
        QTRY_COMPARE(person->films(), (QStringList{"A Quiet Harbour", "The Colour of Time"}));
        QVERIFY(person->reads("filmsCount", "2 films"));
        QVERIFY(person->openFilm("A Quiet Harbour"));
        QVERIFY(person->press("back")); // and the wall is as it was left
        QTRY_COMPARE(person->films(), (QStringList{"A Quiet Harbour", "The Colour of Time"}));
        QVERIFY(person->press("filterChip"));
        QTRY_COMPARE(person->films().size(), 4);
    }

    void aFilmIsMarkedAndRated_data() { byKeyboardAndByMouse(); }
    void aFilmIsMarkedAndRated() {
        QString login;
        const auto person = enter(login);
        QVERIFY(person);
        QVERIFY(person->findFilm(cinema_->filmName()));
        QVERIFY(person->press("favourite"));
        QTRY_COMPARE(person->find("favourite")->accessibleName(), "Remove from favourites");
        if (person->byKeyboard()) {
            QVERIFY(person->hands().reach(person->find("rating")));
            person->hands().key(Qt::Key_Home);
            for (int star = 1; star < 8; ++star)
                person->hands().key(Qt::Key_Right);
        } else {
            QVERIFY(person->hands().pressAt(person->find("rating"), 0.75)); // of five stars, each in two halves
        }
        QTRY_COMPARE(cinema_->marks(login, cinema_->film()).value_or(wire::TitleMarks()).stars, std::optional(8));
        QVERIFY(cinema_->marks(login, cinema_->film())->favourite);
        QVERIFY(person->press("goFavourites"));
        QVERIFY(person->reads("filmsHeading", "Favourites"));
        QTRY_COMPARE(person->films(), QStringList{cinema_->filmName()});
        QVERIFY(person->openFilm(cinema_->filmName()));
        QVERIFY(person->press("favourite"));
        QTRY_VERIFY(!cinema_->marks(login, cinema_->film())->favourite);
        QVERIFY(person->press("goFavourites"));
        QVERIFY(person->reads("emptyHeading", "No favourites yet"));
    }

    void languageThemeDiagnosticsAndSigningOut_data() { byKeyboardAndByMouse(); }
    void languageThemeDiagnosticsAndSigningOut() {
        QString login;
        const auto person = enter(login);
        QVERIFY(person);
        const auto menu = [&] { return person->find("accountMenu"); };
        const auto ground = [&] { return person->window().grab().toImage().pixelColor(4, 4).lightness(); };
        QVERIFY(ground() < 100);
        QVERIFY(person->hands().choose(menu(), {"Appearance", "Light"}));
        QTRY_VERIFY(ground() > 200);
        QVERIFY(person->hands().choose(menu(), {"Language", QString::fromUtf8("Русский")}));
        QTRY_COMPARE(person->text("goFilms"), QString::fromUtf8("Фильмы"));
        QVERIFY(person->hands().choose(menu(), {QString::fromUtf8("Язык"), "English"}));
        QTRY_COMPARE(person->text("goFilms"), "Films");

        QVERIFY(person->hands().choose(menu(), {QString::fromUtf8("Diagnostics…")}));
        QTRY_COMPARE(person->hands().front()->objectName(), "diagnosticsDialog");
        QVERIFY(person->press("copyReport"));
        QTRY_VERIFY(QGuiApplication::clipboard()->text().contains("Vitascope"));
        QVERIFY(!QGuiApplication::clipboard()->text().contains(Cinema::kPassword));
        person->hands().key(Qt::Key_Escape);
        QTRY_COMPARE(person->hands().front(), &person->window());

        const auto known = cinema_->enterAs(login);
        QVERIFY(known);
        QTRY_COMPARE(sessions(*known), 2); // this one's and the program's
        QVERIFY(person->hands().choose(menu(), {"Sign out"}));
        QVERIFY(person->sees("login"));
        QTRY_COMPARE(sessions(*known), 1);
        person->end(); // and nothing is kept for the next start
        QVERIFY(person->start());
        QVERIFY(person->sees("password"));
        QTest::qWait(500);
        QVERIFY(!person->app().session().user());
    }
};

} // namespace vitascope::test

QTEST_MAIN(vitascope::test::PlayerTasksTest)
#include "player_tasks_test.moc"
