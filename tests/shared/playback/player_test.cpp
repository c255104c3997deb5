// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/playback/playing.h"
#include "tests/support/media_server.h"
#include "tests/support/test_film.h"

#include <QTest>

using namespace vitascope;
using namespace vitascope::test;
using namespace std::chrono_literals;
using playback::MediaTime;
using playback::OpenOptions;
using playback::Pace;
using playback::State;

class PlayerTest : public QObject {
    Q_OBJECT

private:
    const std::filesystem::path folder_ = std::filesystem::path(VITASCOPE_BINARY_DIR) / "tests/data/test-film";

    static OpenOptions fast(std::optional<int> rendition = std::nullopt) {
        OpenOptions options;
        options.pace = Pace::AsFastAsPossible;
        options.rendition = rendition;
        return options;
    }

    static void compareWholeFilm(const std::vector<SeenFrame>& frames) {
        QByteArray numbers;
        for (const auto& frame : frames)
            numbers += QByteArray::number(frame.number) + " ";
        QVERIFY2(frames.size() == static_cast<std::size_t>(kTestFilmFrames), numbers.constData());
        for (std::size_t i = 0; i < frames.size(); ++i)
            QCOMPARE(frames[i].number, static_cast<int>(i));
    }

private Q_SLOTS:
    void initTestCase() {
        const auto made = makeTestFilm(folder_);
        QVERIFY2(made, made ? "" : made.error().message.c_str());
    }

    void playsEveryFrameOnceInOrder() {
        const auto server = MediaServer::open(folder_).value();
        Playing playing;
        playing.player().open(server->url("master.m3u8"), fast());
        QVERIFY(playing.waitFor(State::Ended));
        compareWholeFilm(playing.frames());
        const auto statistics = playing.player().snapshot().statistics;
        QVERIFY2(std::abs(statistics.soundDelivered.count() - 8.0) < 0.1,
                 qPrintable(QString::number(statistics.soundDelivered.count())));
    }
};

QTEST_GUILESS_MAIN(PlayerTest)
#include "player_test.moc"
