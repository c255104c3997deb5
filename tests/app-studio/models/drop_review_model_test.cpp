// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/film_intake.h"
#include "tests/support/desktop/queue_parts.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

namespace vitascope::studio {

using State = DroppedFilm::State;

class DropReviewModelTest : public QObject {
    Q_OBJECT

    static bool looked(const DropReviewModel& review) {
        return QTest::qWaitFor([&] { return !review.isLooking(); });
    }

private Q_SLOTS:
    void eachFileIsLookedAtAndWhatIsNoFilmSaysWhy() {
        QueueParts parts;
        auto& review = parts.dropReview;
        const QSignalSpy wanted(&review, &DropReviewModel::reviewWanted);
        parts.queue.offer({}, {parts.write("Night Train 1959.mkv", "film"), parts.write("page.mp4", "<html>")});
        QCOMPARE(wanted.count(), 1);
        QVERIFY(looked(review));
        QCOMPARE(review.films().size(), std::size_t{2});
        const auto& film = review.films()[0];
        QVERIFY(film.state == State::Ready);
        QVERIFY((film.name == FilmName{"Night Train", 1959}));
        QVERIFY2(film.details.contains("1920 × 1080") && film.details.contains("4.2 GB"), qPrintable(film.details));
        QVERIFY(review.films()[1].state == State::Refused);
        QVERIFY(review.films()[1].reason.contains("page.mp4"));
        QCOMPARE(review.countReady(), 1);
    }

    void newDraftsAreMadeInTheOrderOfTheList() {
        QueueParts parts;
        auto& review = parts.dropReview;
        QSignalSpy finished(&review, &DropReviewModel::finished);
        parts.queue.offer({}, {parts.write("Part 10.mkv", "x"), parts.write("Part 2.mkv", "y")});
        QVERIFY(looked(review));
        review.setName(0, "Second");
        review.setYear(0, 1999);
        review.addToQueue();
        QVERIFY(finished.wait());
        QCOMPARE(parts.catalogue.all.size(), std::size_t{2});
        QCOMPARE(parts.catalogue.all[1].details.name, std::string("Second"));
        QVERIFY(parts.catalogue.all[1].details.year == 1999);
        const auto ids = parts.queue.ids();
        QCOMPARE(ids.size(), 2);
        QCOMPARE(parts.queue.view(ids[0])->titleName, QString("Second"));
        QVERIFY(review.films().empty());
    }

    void whatIsNotWantedOrHasNoNameIsLeftOut() {
        QueueParts parts;
        auto& review = parts.dropReview;
        parts.queue.offer({}, {parts.write("a.mkv", "x"), parts.write("b.mkv", "y"), parts.write("c.mkv", "z")});
        QVERIFY(looked(review));
        review.setWanted(0, false);
        review.setName(1, "  ");
        QCOMPARE(review.countReady(), 1);
        review.addToQueue();
        QTRY_COMPARE(parts.queue.ids().size(), 1);
        QCOMPARE(parts.queue.view(parts.queue.ids()[0])->titleName, QString("c"));
    }

    void aFilmForATitleThatHasNoneNeedsNoQuestions() {
        QueueParts parts;
        const QSignalSpy wanted(&parts.dropReview, &DropReviewModel::reviewWanted);
        parts.queue.offer(desktop::makeTitle(1, "One", false), {parts.write("film.mkv", "x")});
        QTRY_COMPARE(parts.queue.ids().size(), 1);
        QCOMPARE(wanted.count(), 0);
    }

    void whatIsNoFilmIsRefusedAlsoThere() {
        QueueParts parts;
        QSignalSpy wanted(&parts.dropReview, &DropReviewModel::reviewWanted);
        parts.queue.offer(desktop::makeTitle(1, "One", false), {parts.write("film.mkv", "<html>")});
        QVERIFY(wanted.wait());
        QVERIFY(parts.queue.ids().isEmpty());
        QVERIFY(parts.dropReview.films()[0].state == State::Refused);
    }

    void aFilmThatIsThereIsReplacedOnlyWhenAPersonSaysSo() {
        QueueParts parts;
        auto& review = parts.dropReview;
        const QSignalSpy wanted(&review, &DropReviewModel::reviewWanted);
        parts.queue.offer(desktop::makeTitle(1, "One"), {parts.write("film.mkv", "x")});
        QVERIFY(looked(review));
        QCOMPARE(wanted.count(), 1);
        QVERIFY(review.replacesFilm());
        QVERIFY(parts.queue.ids().isEmpty());
        review.setAsset(0, wire::AssetKind::Trailer);
        QVERIFY(!review.replacesFilm());
        review.setPublish(true);
        review.setReview(true);
        review.addToQueue();
        QCOMPARE(parts.queue.ids().size(), 1);
        const auto& request = parts.films->job(parts.queue.ids()[0])->request();
        QVERIFY(request.asset == wire::AssetKind::Trailer);
        QVERIFY(request.review);
        QVERIFY2(!request.publish, "a trailer does not publish its title");
    }

    void whatWasAskedForOnceIsNotAskedForTheNextTime() {
        QueueParts parts;
        auto& review = parts.dropReview;
        parts.queue.offer({}, {parts.write("a.mkv", "x")});
        QVERIFY(looked(review));
        review.setPublish(true);
        review.setReview(true);
        review.addToQueue();
        QTRY_VERIFY(review.films().empty());
        parts.queue.offer({}, {parts.write("b.mkv", "y")});
        QVERIFY(!review.publishes() && !review.reviews());
        QVERIFY(looked(review));
        review.addToQueue();
        QTRY_COMPARE(parts.queue.ids().size(), 2);
        QVERIFY(!parts.films->job(parts.queue.ids()[1])->request().publish);
    }

    void aCancelledFilmThatIsDroppedAgainFollowsTheNewWishes() {
        QueueParts parts;
        const auto title = desktop::makeTitle(1, "One", false);
        const auto file = parts.write("film.mkv", "x");
        const auto id = parts.queue.add(title, file, {});
        QVERIFY(id);
        parts.queue.cancel(*id);
        QTRY_VERIFY(parts.films->job(*id)->status().stage == FilmStage::Cancelled);
        FilmWishes wishes;
        wishes.onServer = true;
        QVERIFY(parts.queue.add(title, file, wishes) == id);
        QVERIFY(parts.films->job(*id)->request().onServer);
    }

    void aFileThatIsInTheQueueIsNotAddedTwice() {
        QueueParts parts;
        const auto title = desktop::makeTitle(1, "One", false);
        const auto file = parts.write("film.mkv", "x");
        const auto first = parts.queue.add(title, file, {});
        QVERIFY(parts.queue.add(title, file, {}) == first);
        QCOMPARE(parts.queue.ids().size(), 1);
        QVERIFY(parts.queue.add(title, file, {wire::AssetKind::Extra, false, false}) != first);
    }

    void aTitleThatCannotBeMadeIsToldAtItsFile() {
        QueueParts parts;
        parts.catalogue.failure = Error{ErrorCode::Unavailable, "away"};
        auto& review = parts.dropReview;
        parts.queue.offer({}, {parts.write("a.mkv", "x")});
        QVERIFY(looked(review));
        review.addToQueue();
        QTRY_VERIFY(review.films().size() == 1 && review.films()[0].state == State::Failed);
        QVERIFY(!review.films()[0].reason.isEmpty());
        QVERIFY(parts.queue.ids().isEmpty());
    }

    void aDropForAnotherTitleWaitsUntilThePersonIsDone() {
        QueueParts parts;
        auto& review = parts.dropReview;
        QSignalSpy wanted(&review, &DropReviewModel::reviewWanted);
        parts.queue.offer(desktop::makeTitle(1, "One"), {parts.write("one.mkv", "x")});
        QVERIFY(looked(review));
        parts.queue.offer(desktop::makeTitle(2, "Two"), {parts.write("two.mkv", "y")});
        parts.queue.offer({}, {parts.write("three.mkv", "z")});
        parts.queue.offer(desktop::makeTitle(2, "Two"), {parts.write("more.mkv", "y")});
        QCOMPARE(review.title()->id, desktop::titleId(1));
        QCOMPARE(review.films().size(), std::size_t{1});
        review.addToQueue();
        QTRY_COMPARE(review.films().size(), std::size_t{2});
        QCOMPARE(review.title()->id, desktop::titleId(2));
        QCOMPARE(wanted.count(), 2);
        review.clear();
        QTRY_COMPARE(review.films().size(), std::size_t{1});
        QVERIFY(!review.title());
        QCOMPARE(review.films()[0].fileName, QString("three.mkv"));
        QCOMPARE(parts.queue.ids().size(), 1);
    }

    void aDropThatWaitedReplacesNothingUnasked() {
        QueueParts parts;
        auto& review = parts.dropReview;
        parts.queue.offer({}, {parts.write("one.mkv", "x")});
        QVERIFY(looked(review));
        const auto title = desktop::makeTitle(2, "Two", false);
        parts.queue.offer(title, {parts.write("two.mkv", "y")});
        QVERIFY(parts.queue.add(title, parts.write("earlier.mkv", "z"), {})); // it gets its film meanwhile
        const QSignalSpy wanted(&review, &DropReviewModel::reviewWanted);
        review.clear();
        QTRY_COMPARE(wanted.count(), 1);
        QVERIFY(looked(review));
        QCOMPARE(parts.queue.ids().size(), 1);
    }

    void whatIsLeftToTheServerIsAskedForThere() {
        QueueParts parts;
        const auto title = desktop::makeTitle(1, "One", false);
        parts.queue.offer(title, {parts.write("film.mkv", "x")}, true);
        QTRY_COMPARE(parts.queue.ids().size(), 1);
        QVERIFY(parts.films->job(parts.queue.ids()[0])->request().onServer);
        parts.queue.offer({}, {parts.write("other.mkv", "x")});
        QVERIFY2(!parts.dropReview.isOnServer(), "the next drop is asked anew");
        QVERIFY(looked(parts.dropReview));
        parts.dropReview.setOnServer(true);
        parts.dropReview.setReview(true);
        parts.dropReview.addToQueue();
        QTRY_COMPARE(parts.queue.ids().size(), 2);
        const auto& request = parts.films->job(parts.queue.ids()[1])->request();
        QVERIFY(request.onServer && !request.review);
    }

    void signingOutForgetsAllThatWasDropped() {
        QueueParts parts;
        auto& review = parts.dropReview;
        parts.queue.offer({}, {parts.write("a.mkv", "x")});
        parts.queue.offer(desktop::makeTitle(2, "Two"), {parts.write("two.mkv", "y")});
        review.clearAll();
        QVERIFY(review.films().empty() && !review.isLooking());
        parts.queue.offer({}, {parts.write("b.mkv", "x")}); // searched for behind the first
        QVERIFY(looked(review));
        QCOMPARE(review.films().size(), std::size_t{1});
        QCOMPARE(review.films()[0].fileName, QString("b.mkv"));
        review.clear();
        QCoreApplication::processEvents(); // the next would be taken now
        QVERIFY(review.films().empty() && !review.isLooking());
    }

    void aQueueThatIsNotOpenSaysWhyAndKeepsTheFileInTheList() {
        QueueParts parts;
        auto& review = parts.dropReview;
        parts.queue.offer(desktop::makeTitle(1, "One"), {parts.write("one.mkv", "x")});
        QVERIFY(looked(review));
        parts.queue.setQueue(nullptr);
        parts.queue.setProblem({ErrorCode::Unavailable, "no room"});
        review.addToQueue();
        QVERIFY(review.films()[0].state == State::Failed);
        QVERIFY2(review.films()[0].reason.contains("no room"), qPrintable(review.films()[0].reason));
    }

    void filmsFromTheDesktopWaitForTheQueue() {
        QueueParts parts;
        FilmIntake intake(parts.catalogue, parts.queue);
        const QSignalSpy refused(&intake, &FilmIntake::refused);
        QSignalSpy taken(&intake, &FilmIntake::taken);
        parts.queue.setQueue(nullptr);
        intake.take({parts.write("early.mkv", "x")});
        QTest::qWait(20);
        QCOMPARE(parts.catalogue.all.size(), std::size_t{0});
        parts.start();
        QTRY_COMPARE(taken.count(), 1);
        QCOMPARE(parts.queue.ids().size(), 1);
        parts.queue.setQueue(nullptr);
        parts.queue.setProblem({ErrorCode::Unavailable, "no room"});
        intake.take({parts.write("late.mkv", "x")});
        QCOMPARE(refused.count(), 1);
        QVERIFY(refused.at(0).at(0).toString().contains("no room"));
        QCOMPARE(parts.catalogue.all.size(), std::size_t{1});
    }

    void clearingForgetsWhatIsUnderWay() {
        QueueParts parts;
        parts.queue.offer({}, {parts.write("a.mkv", "x")});
        parts.dropReview.clear();
        QVERIFY(parts.dropReview.films().empty() && !parts.dropReview.isLooking());
        parts.queue.offer({}, {parts.write("b.mkv", "x")}); // searched for behind the first
        QVERIFY(looked(parts.dropReview));
        QCOMPARE(parts.dropReview.films().size(), std::size_t{1});
        QCOMPARE(parts.dropReview.films()[0].fileName, QString("b.mkv"));
    }
};

} // namespace vitascope::studio

QTEST_MAIN(vitascope::studio::DropReviewModelTest)
#include "drop_review_model_test.moc"
