// SPDX-License-Identifier: GPL-3.0-or-later
// What may happen to a viewer, at a real server: it is killed and comes back, it no longer takes what it gave out, a
// film is withdrawn, the sign-in is ended from elsewhere, nobody answers.
#include "shared/client/own_account_api.h"
#include "tests/e2e/cinema.h"
#include "tests/e2e/viewer.h"

#include <QTcpSocket>

namespace vitascope::test {

using player::PlaybackModel;
using Phase = PlaybackModel::Phase;

class ViewerFaultsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Cinema> cinema_;
    QString login_;
    int viewers_ = 0;

    std::unique_ptr<Viewer> viewer() {
        login_ = QStringLiteral("viewer%1").arg(++viewers_);
        return std::make_unique<Viewer>(cinema_->folder() + QLatin1Char('/') + login_, Hands::With::Keyboard);
    }
    // A new viewer on the page of the film.
    std::unique_ptr<Viewer> enter() {
        auto person = viewer();
        if (!person->enter(cinema_->server().url(), login_) || !person->openFilm(cinema_->filmName(), "New"))
            return nullptr;
        return person;
    }
    std::unique_ptr<Viewer> play() {
        auto person = enter();
        return person && person->press("play") && person->plays() && person->reaches(Seconds(1)) ? std::move(person)
                                                                                                 : nullptr;
    }

private Q_SLOTS:
    void initTestCase() {
        if (!Cinema::canRender())
            QSKIP("ffmpeg, which renders the film, is not installed");
        cinema_ = Cinema::open();
        QVERIFY(cinema_);
    }

    void init() { // whatever the test before has left
        if (cinema_->server().pid() == 0)
            QVERIFY(cinema_->server().restart());
        (void)cinema_->desk().api().publish(cinema_->film());
    }

    void theServerIsKilledAndTheFilmGoesOn() {
        const auto person = play();
        QVERIFY(person);
        auto& playback = person->playback();
        cinema_->server().kill();
        person->hands().key(Qt::Key_9); // to what is not there yet
        QTRY_VERIFY_WITH_TIMEOUT(playback.isCutOff(), 30'000);
        QVERIFY(person->reads("conditionText", "reconnecting"));
        person->hands().key(Qt::Key_Space); // pausing needs nobody
        QTRY_VERIFY(!playback.wantsToPlay());
        person->hands().key(Qt::Key_Space);
        QTest::qWait(2'000);
        QVERIFY(playback.phase() != Phase::Failed);
        QVERIFY(cinema_->server().restart());
        QVERIFY(person->plays(40'000));
        QTRY_VERIFY(!person->find("conditionPill") || !person->text("conditionText").contains("reconnecting"));
        QVERIFY(person->reaches(Seconds(Cinema::kSeconds * 0.9 + 1)));
    }

    void whatWasWatchedWhileTheServerWasAwayArrivesLater() {
        const auto person = play();
        QVERIFY(person);
        cinema_->server().kill();
        person->hands().key(Qt::Key_4); // 18 s
        person->hands().key(Qt::Key_Space);
        QTRY_VERIFY(person->untold().value_or(Seconds(0)) > Seconds(17));
        person->end(); // the program ends too, and the server knows nothing of this
        QVERIFY(cinema_->server().restart());
        QVERIFY(cinema_->watched(login_).value_or(Seconds(0)) < Seconds(10));
        QVERIFY(person->start());
        QTRY_VERIFY_WITH_TIMEOUT(cinema_->watched(login_).value_or(Seconds(0)) > Seconds(17), 20'000);
        QVERIFY(person->reads("heroPlay", "Resume from 0:1", 20'000));
    }

    // All that it had signed, sign-ins and films alike, is worth nothing from one moment to the next.
    void theServerNoLongerTakesItsTokensAndTheFilmGoesOn() {
        const auto person = play();
        QVERIFY(person);
        cinema_->server().kill();
        QVERIFY(cinema_->forgetSigningKeys());
        QVERIFY(cinema_->server().restart());
        person->hands().key(Qt::Key_9);
        QVERIFY(person->reaches(Seconds(Cinema::kSeconds * 0.9 + 1), 40'000));
        QVERIFY(person->playback().phase() == Phase::Playing);
        person->hands().key(Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(cinema_->watched(login_).value_or(Seconds(0)) > Seconds(40), 20'000);
    }

    void aFilmThatIsWithdrawnSaysSo() {
        const auto person = enter();
        QVERIFY(person);
        QVERIFY(cinema_->desk().api().withdraw(cinema_->film()));
        QVERIFY(person->press("play"));
        QVERIFY(person->reads("messageHeading", "withdrawn"));
        QVERIFY(person->press("messageBack"));
        QVERIFY(person->reads("emptyHeading", "This film is no longer here"));
        QVERIFY(person->press("emptyAction"));
        QVERIFY(person->reads("emptyHeading", "No films")); // it was the only one
        QVERIFY(cinema_->desk().api().publish(cinema_->film()));
        QVERIFY(person->press("emptyAction"));
        QTRY_COMPARE(person->films(), QStringList{cinema_->filmName()});
    }

    void aSignInThatIsEndedElsewhereSaysSo() {
        const auto person = play();
        QVERIFY(person);
        const auto elsewhere = cinema_->enterAs(login_);
        QVERIFY(elsewhere);
        QVERIFY(client::OwnAccountApi(elsewhere->session()).endOtherSessions());
        person->hands().key(Qt::Key_Space); // the server is told of the pause
        QVERIFY(person->sees("password"));
        QVERIFY(person->reads("noticeText", "Your sign-in has ended"));
        QCOMPARE(person->playback().phase(), Phase::Closed);
        QVERIFY(person->type("login", login_));
        QVERIFY(person->type("password", Cinema::kPassword));
        QVERIFY(person->press("submit"));
        QVERIFY(person->sees("heroPlay"));
    }

    void nobodyAnswersAtTheAddress() {
        QTcpSocket holding; // a port that nobody else gets, and where nobody listens
        QVERIFY(holding.bind(QHostAddress::LocalHost));
        const auto address = QStringLiteral("http://127.0.0.1:%1").arg(holding.localPort());
        const auto person = viewer();
        QVERIFY(person->start());
        QVERIFY(person->type("server", address));
        QVERIFY(person->reads("serverState", "No server answers"));
        QVERIFY(person->type("login", "anna"));
        QVERIFY(person->type("password", Cinema::kPassword));
        QVERIFY(person->press("submit"));
        QVERIFY(person->reads("noticeText", "cannot be reached"));
        QVERIFY(person->type("server", cinema_->server().url())); // a slip of the finger is mended
        QVERIFY(person->reads("serverState", "version"));
    }
};

} // namespace vitascope::test

QTEST_MAIN(vitascope::test::ViewerFaultsTest)
#include "viewer_faults_test.moc"
