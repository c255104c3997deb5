// SPDX-License-Identifier: GPL-3.0-or-later
// The main tasks of a viewer while a film plays, each by keyboard alone and by mouse, at a real server.
// docs/testing.md lists them.
#include "tests/e2e/cinema.h"
#include "tests/e2e/viewer.h"

#include <QPushButton>
#include <QSlider>

namespace vitascope::test {

using player::PlaybackModel;
using Phase = PlaybackModel::Phase;

class PlayerTasksPlaybackTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Cinema> cinema_;
    QString login_;
    int viewers_ = 0;

    static void byKeyboardAndByMouse() {
        QTest::addColumn<bool>("byKeyboard");
        QTest::newRow("keyboard") << true;
        QTest::newRow("mouse") << false;
    }
    // A new viewer on the page of the film.
    std::unique_ptr<Viewer> enter() {
        QFETCH(bool, byKeyboard);
        login_ = QStringLiteral("viewer%1").arg(++viewers_);
        auto viewer = std::make_unique<Viewer>(cinema_->folder() + QLatin1Char('/') + login_,
                                               byKeyboard ? Hands::With::Keyboard : Hands::With::Mouse);
        if (!viewer->enter(cinema_->server().url(), login_) || !viewer->openFilm(cinema_->filmName(), "New"))
            return nullptr;
        return viewer;
    }
    std::unique_ptr<Viewer> play() {
        auto viewer = enter();
        return viewer && viewer->press("play") && viewer->plays() ? std::move(viewer) : nullptr;
    }
    // What has a key for it is done by that, and else by its button.
    static bool perform(Viewer& person, Qt::Key key, const char* button) {
        if (!person.byKeyboard())
            return person.pressOver(button);
        person.hands().key(key);
        return true;
    }
    static QStringList chosen(const std::vector<player::Choice>& choices) {
        QStringList names;
        for (const auto& choice : choices)
            if (choice.isChosen)
                names.append(choice.name);
        return names;
    }

private Q_SLOTS:
    void initTestCase() {
        if (!Cinema::canRender())
            QSKIP("ffmpeg, which renders the film, is not installed");
        cinema_ = Cinema::open();
        QVERIFY(cinema_);
    }

    void aFilmIsPlayedPausedSoughtAndLeft_data() { byKeyboardAndByMouse(); }
    void aFilmIsPlayedPausedSoughtAndLeft() {
        const auto person = play();
        QVERIFY(person);
        auto& playback = person->playback();
        QVERIFY(person->reaches(Seconds(1)));
        QVERIFY(isColourful(person->window().grab().toImage()));
        QVERIFY(perform(*person, Qt::Key_Space, "playPause"));
        QTRY_COMPARE(playback.phase(), Phase::Paused);
        QTRY_COMPARE(person->find("playPause")->accessibleName(), "Play");
        const auto stood = playback.position();
        QTest::qWait(300);
        QCOMPARE(playback.position().count(), stood.count());
        if (person->byKeyboard()) {
            person->hands().key(Qt::Key_6);
            person->hands().key(Qt::Key_Right);
        } else {
            person->wake();
            QVERIFY(person->hands().hover(person->find("seekBar"), 0.5));
            QVERIFY(person->reads("seekTime", "0:22"));
            QVERIFY(person->hands().pressAt(person->find("seekBar"), 0.71));
        }
        QVERIFY(person->reaches(Seconds(31)));
        QVERIFY(playback.position() < Seconds(34));
        QVERIFY(perform(*person, Qt::Key_K, "playPause"));
        QVERIFY(person->plays());
        QVERIFY(person->reaches(Seconds(33)));
        QVERIFY(perform(*person, Qt::Key_Escape, "leave"));
        QVERIFY(person->reads("filmName", cinema_->filmName()));
        QCOMPARE(playback.phase(), Phase::Closed);
        QTRY_VERIFY(cinema_->watched(login_).value_or(Seconds(0)) > Seconds(32));
        QVERIFY(person->reads("resume", "0:3"));
    }

    void qualityLanguageAndSubtitlesAreChosen_data() { byKeyboardAndByMouse(); }
    void qualityLanguageAndSubtitlesAreChosen() {
        const auto person = play();
        QVERIFY(person);
        auto& playback = person->playback();
        QVERIFY(playback.qualities().size() >= 3);
        const auto lowest = playback.qualities().back().name;
        QVERIFY(person->choose("quality", lowest));
        QTRY_COMPARE_WITH_TIMEOUT(chosen(playback.qualities()), QStringList{lowest}, 10'000);
        person->wake();
        QVERIFY(person->reads("quality", lowest));
        QVERIFY(person->choose("quality", "Auto"));
        person->wake();
        QVERIFY(person->reads("quality", "Auto ("));

        if (person->byKeyboard()) {
            person->hands().key(Qt::Key_A);
            QCOMPARE(person->text("osd"), "Audio: Russian");
            person->hands().key(Qt::Key_C);
            QCOMPARE(person->text("osd"), "Subtitles: English");
        } else {
            QVERIFY(person->choose("audio", "Russian"));
            QVERIFY(person->choose("subtitlesMenu", "English"));
        }
        QTRY_COMPARE(chosen(playback.audioTracks()), QStringList{"Russian"});
        QTRY_COMPARE(chosen(playback.subtitles()), QStringList{"English"});
        QTRY_VERIFY_WITH_TIMEOUT(playback.cue().startsWith("Second"), 20'000);

        QVERIFY(person->pressOver("subtitlesMenu"));
        const auto size = person->text("subtitleSizeValue");
        QVERIFY(person->press("subtitleSizeMore"));
        QVERIFY(person->text("subtitleSizeValue") != size);
        QVERIFY(person->press("subtitleDelayMore"));
        QVERIFY(person->text("subtitleDelayValue").startsWith("+"));
        for (auto* color : person->window().findChildren<QAbstractButton*>("subtitleColor"))
            if (color->accessibleName() == "Colour: Yellow")
                QVERIFY(person->hands().press(color));
        QVERIFY(playback.subtitleChoices().style().color == desktop::SubtitleColor::Yellow);
        person->hands().key(Qt::Key_Escape);
        QVERIFY(!person->find("subtitlesPanel"));
        QVERIFY(person->plays());
    }

    void speedVolumeAndTheWindowAreChanged_data() { byKeyboardAndByMouse(); }
    void speedVolumeAndTheWindowAreChanged() {
        const auto person = play();
        QVERIFY(person);
        auto& playback = person->playback();
        if (person->byKeyboard()) {
            person->hands().key(Qt::Key_BracketRight);
            person->hands().key(Qt::Key_BracketRight);
        } else {
            QVERIFY(person->choose("speed", player::speedText(1.5)));
        }
        QCOMPARE(playback.speed(), 1.5);
        person->wake();
        QCOMPARE(person->text("speed"), player::speedText(1.5));

        QVERIFY(perform(*person, Qt::Key_M, "mute"));
        QVERIFY(playback.isMuted());
        QVERIFY(perform(*person, Qt::Key_M, "mute"));
        QVERIFY(!playback.isMuted());
        const auto loud = playback.volume();
        if (person->byKeyboard() || playback.hasNoDevice()) { // the slider is for those who hear something
            person->hands().key(Qt::Key_Down);
        } else {
            person->wake();
            QVERIFY(person->hands().pressAt(person->find("volume"), 0.1));
        }
        QTRY_VERIFY(playback.volume() < loud);

        QVERIFY(perform(*person, Qt::Key_F, "fullScreen"));
        QTRY_VERIFY(person->window().isFullScreen());
        QVERIFY(perform(*person, Qt::Key_F, "fullScreen"));
        QTRY_VERIFY(!person->window().isFullScreen());
        QVERIFY(perform(*person, Qt::Key_I, "statistics"));
        QVERIFY(person->sees("statisticsPanel"));
        QVERIFY(perform(*person, Qt::Key_I, "statistics"));
        QVERIFY(!person->find("statisticsPanel"));
        QVERIFY(perform(*person, Qt::Key_Question, "keys"));
        QVERIFY(person->sees("keysSheet"));
        person->hands().key(Qt::Key_Escape);
        QVERIFY(!person->find("keysSheet"));

        QVERIFY(perform(*person, Qt::Key_T, "miniWindow"));
        QVERIFY(person->page().isMini());
        QVERIFY(person->window().width() < 600);
        QVERIFY(person->reaches(playback.position() + Seconds(1)));
        QVERIFY(person->pressOver("miniLarge"));
        QTRY_VERIFY(!person->page().isMini());
        QVERIFY(person->plays());
    }

    void aFilmIsResumedWhereItWasLeft_data() { byKeyboardAndByMouse(); }
    void aFilmIsResumedWhereItWasLeft() {
        const auto person = play();
        QVERIFY(person);
        person->playback().seek(Seconds(20));
        QVERIFY(person->reaches(Seconds(21)));
        person->end(); // in the middle
        QTRY_VERIFY(cinema_->watched(login_).value_or(Seconds(0)) > Seconds(20));

        QVERIFY(person->start());
        QVERIFY(person->reads("heroPlay", "Resume from 0:2"));
        QCOMPARE(person->films("Continue watching"), QStringList{cinema_->filmName()});
        QVERIFY(person->openFilm(cinema_->filmName(), "Continue watching"));
        QVERIFY(person->reads("resume", "Resume from 0:2"));
        QVERIFY(person->press("resume"));
        QVERIFY(person->plays());
        QVERIFY(person->playback().position() > Seconds(20));
        QVERIFY(person->playback().position() < Seconds(25));
        QVERIFY(perform(*person, Qt::Key_Escape, "leave"));
        QVERIFY(person->reads("play", "From the start"));
        QVERIFY(person->press("play"));
        QVERIFY(person->plays());
        QVERIFY(person->playback().position() < Seconds(10));
    }

private:
    // The test picture is; a black window is not.
    static bool isColourful(const QImage& picture) {
        int colours = 0;
        for (int x = 0; x < picture.width(); x += 16)
            colours += picture.pixelColor(x, picture.height() / 2).saturation() > 100;
        return colours > 10;
    }
};

} // namespace vitascope::test

QTEST_MAIN(vitascope::test::PlayerTasksPlaybackTest)
#include "player_tasks_playback_test.moc"
