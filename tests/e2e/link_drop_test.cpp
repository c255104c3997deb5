// SPDX-License-Identifier: GPL-3.0-or-later
// A film over a link that drops from 20 Mbit/s to 1 Mbit/s and comes back: it must not stall once it has started, and
// its renditions must go down and up again.
#include "shared/playback/http_fetcher.h"
#include "shared/playback/player.h"
#include "shared/playback/wall_clock_audio.h"
#include "tests/e2e/published_film.h"
#include "tests/support/link_proxy.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace vitascope;
using namespace vitascope::test;

namespace {

constexpr BitsPerSecond kFast{20'000'000};
constexpr BitsPerSecond kSlow{1'000'000};

class NoScreen final : public playback::VideoOutput {
public:
    void present(const playback::VideoFrame&) override {}
    void clear() override {}
};

// Heights in the order in which they were shown, one entry a change.
QList<int> heightsShown(const playback::Player& player) {
    QList<int> heights;
    const auto film = player.presentation();
    for (const auto& span : player.snapshot().statistics.timeline) {
        const int height = film.renditions[static_cast<std::size_t>(span.rendition)].height;
        if (heights.isEmpty() || heights.last() != height)
            heights.append(height);
    }
    return heights;
}

} // namespace

class LinkDropTest : public QObject {
    Q_OBJECT

    // Noise fills every rung up to its cap, so that 1 Mbit/s carries only the lower ones.
    const FilmShape shape_{.name = "drop", .width = 854, .height = 480, .seconds = 66, .isNoisy = true};

private Q_SLOTS:
    void doesNotStallAndAdaptsDownAndUp() {
        if (renderFilm(shape_).isEmpty())
            QSKIP("ffmpeg, which renders the film, is not installed");
        const auto film = PublishedFilm::make(shape_);
        QVERIFY(film);
        const auto proxy = LinkProxy::open(film->server().port(), kFast);
        QVERIFY(proxy);
        QUrl url(film->masterUrl());
        url.setPort((*proxy)->port());

        auto http = transfer::HttpClient::open();
        QVERIFY(http);
        playback::HttpFetcher fetcher(**http);
        const SystemClock clock;
        playback::WallClockAudio audio(clock);
        NoScreen screen;
        playback::PlayerListener listener;
        playback::Player player(fetcher, screen, &audio, clock, listener);
        // A shorter buffer than the player's own, so that the drop is felt within the film.
        playback::OpenOptions options;
        options.bufferAhead = Seconds(12);
        player.open(url.toString().toStdString(), options);

        const auto position = [&] { return Seconds(player.snapshot().position).count(); };
        QTRY_VERIFY_WITH_TIMEOUT(position() > 6, 30'000);
        const auto before = heightsShown(player);
        QCOMPARE(before.last(), shape_.height);
        (*proxy)->setRate(kSlow);
        QTRY_VERIFY_WITH_TIMEOUT(position() > 36, 60'000);
        const auto during = heightsShown(player);
        QVERIFY2(during.last() < shape_.height, "the rendition must have gone down");
        (*proxy)->setRate(kFast);
        QTRY_VERIFY_WITH_TIMEOUT(player.snapshot().state == playback::State::Ended, 90'000);

        const auto end = player.snapshot();
        const auto after = heightsShown(player);
        qInfo() << "heights shown:" << after << "start-up"
                << end.statistics.startupDelay.value_or(Seconds()).count() * 1000 << "ms";
        QCOMPARE(end.statistics.stalls, 0);
        QCOMPARE(after.last(), shape_.height);
        QCOMPARE(end.statistics.framesShown + end.statistics.framesDropped, shape_.seconds * kFilmRate);
    }
};

QTEST_GUILESS_MAIN(LinkDropTest)
#include "link_drop_test.moc"
