// SPDX-License-Identifier: GPL-3.0-or-later
// One film, the whole way, on real processes: package, upload, commit, publish, play to the last frame.
#include "tests/e2e/published_film.h"

#include <QJsonArray>
#include <QtTest>

using namespace vitascope;
using namespace vitascope::test;

class ThinLineTest : public QObject {
    Q_OBJECT

    const FilmShape shape_{.name = "line", .width = 640, .height = 360, .seconds = 8};
    std::unique_ptr<PublishedFilm> film_;

private Q_SLOTS:
    void initTestCase() {
        if (renderFilm(shape_).isEmpty())
            QSKIP("ffmpeg, which renders the film, is not installed");
        film_ = PublishedFilm::make(shape_);
        QVERIFY(film_);
    }

    void isPublishedWithItsDuration() {
        const auto title = film_->desk().api().title(film_->title());
        QVERIFY(title);
        QVERIFY(title->state == wire::TitleState::Published);
        QVERIFY(title->playable);
        QVERIFY(title->durationSeconds && qAbs(title->durationSeconds->count() - shape_.seconds) < 0.1);
    }

    void playsToTheLastFrame() {
        const auto played = playHeadless(film_->masterUrl());
        QCOMPARE(played["state"].toString(), QString("ended"));
        QCOMPARE(played["framesShown"].toInt() + played["framesDropped"].toInt(), shape_.seconds * kFilmRate);
        QCOMPARE(played["stalls"].toInt(), 0);
        QCOMPARE(played["corruptSegments"].toInt(), 0);
        QVERIFY(played["soundSeconds"].toDouble() > shape_.seconds - 0.2);
    }

    void showsEachFrameOnceWhenNothingIsLate() {
        const auto played = playHeadless(film_->masterUrl(), {"--fast"});
        QCOMPARE(played["framesShown"].toInt(), shape_.seconds * kFilmRate);
        QCOMPARE(played["framesDropped"].toInt(), 0);
    }

    void aSecondStartServesTheSameFilm() {
        QVERIFY(film_->server().stop(10'000));
        auto again = ServerProcess::start(film_->folder());
        QVERIFY(again);
        QVERIFY2(again->claimToken().isEmpty(), "a claimed server must not print a claim token");
        auto desk = EditorDesk::open(again->url());
        QVERIFY(desk);
        QVERIFY((*desk)->signIn(EditorDesk::kLogin, EditorDesk::kPassword));
        const auto url = (*desk)->masterUrl(film_->title());
        QVERIFY(url);
        QCOMPARE(playHeadless(*url, {"--fast"})["framesShown"].toInt(), shape_.seconds * kFilmRate);
    }
};

QTEST_GUILESS_MAIN(ThinLineTest)
#include "thin_line_test.moc"
