// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/models/track_choices.h"

#include "app-player/models/playback_statistics.h"
#include "tests/support/desktop/fake_film_player.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace vitascope::player {

class TrackChoicesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void automaticComesFirstAndSaysWhatItShows() {
        const auto film = desktop::makePresentation();
        playback::Snapshot now;
        now.shownRendition = 1;
        const auto choices = qualityChoices(film, now);
        QCOMPARE(choices.size(), 3U);
        QCOMPARE(choices[0].name, "Auto");
        QCOMPARE(choices[0].detail, "720p");
        QVERIFY(choices[0].isChosen);
        QCOMPARE(choices[1].name, "720p");
        QCOMPARE(choices[1].detail, "2.0 Mbit/s");
        QCOMPARE(choices[2].index, std::optional(0));
        QCOMPARE(qualityText(film, now), QStringLiteral("Auto (720p)"));
    }

    void aFixedRenditionIsChosen() {
        const auto film = desktop::makePresentation();
        playback::Snapshot now;
        now.shownRendition = 1;
        now.fixedRendition = 0;
        const auto choices = qualityChoices(film, now);
        QVERIFY(!choices[0].isChosen);
        QVERIFY(choices[2].isChosen);
        QCOMPARE(qualityText(film, now), "360p");
    }

    void tracksAreNamedByWhatIsKnown() {
        auto film = desktop::makePresentation();
        film.audio.push_back({"", "fr", false, false, 6});
        film.audio.push_back({"", "", false, false, 1});
        playback::Snapshot now;
        now.audio = 1;
        const auto audio = audioChoices(film, now);
        QCOMPARE(audio[1].name, QStringLiteral("Русский"));
        QVERIFY(audio[1].isChosen);
        QCOMPARE(audio[2].name, QStringLiteral("Français"));
        QCOMPARE(audio[3].name, "Track 4");
        QCOMPARE(audio[3].detail, "Mono");
    }

    void subtitlesCanBeOff() {
        auto film = desktop::makePresentation();
        playback::Snapshot now;
        auto choices = subtitlesChoices(film, now);
        QCOMPARE(choices.size(), 2U);
        QCOMPARE(choices[0].name, "Off");
        QVERIFY(choices[0].isChosen);
        film.subtitles.clear();
        QVERIFY(subtitlesChoices(film, now).empty());
    }

    void anIndexOutOfTheFilmShowsNothingWrong() {
        const auto film = desktop::makePresentation();
        playback::Snapshot now;
        now.shownRendition = 7;
        now.fixedRendition = -1;
        QCOMPARE(qualityText(film, now), "Auto");
        QVERIFY(!statisticsLines(film, now, {}).empty());
    }

    void theReportIsOneLineOfJson() {
        const auto film = desktop::makePresentation();
        playback::Snapshot now;
        now.statistics.startupDelay = Seconds(0.25);
        now.statistics.stalls = 1;
        now.statistics.timeline = {{0, {}, 50}, {1, std::chrono::seconds(2), 100}};
        const auto line = statisticsJson(film, now);
        QVERIFY(!line.contains('\n'));
        const auto object = QJsonDocument::fromJson(line).object();
        QCOMPARE(object["event"].toString(), "playback");
        QCOMPARE(object["startupDelaySeconds"].toDouble(), 0.25);
        QVERIFY(object["firstPictureSeconds"].isNull());
        QCOMPARE(object["renditions"][1]["name"].toString(), "720p");
        QCOMPARE(object["renditions"][1]["startSeconds"].toDouble(), 2.0);
    }
};

} // namespace vitascope::player

QTEST_GUILESS_MAIN(vitascope::player::TrackChoicesTest)
#include "track_choices_test.moc"
