// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/playback/fake_fetcher.h" // first: moc 6.4 cannot begin with <chrono>

#include "shared/playback/fetch_scheduler.h"
#include "tests/support/manual_clock.h"

#include <QTest>

using namespace vitascope;
using namespace vitascope::test;
using namespace vitascope::playback;
using namespace std::chrono_literals;

namespace {

// Does what the test says and remembers what it was told.
class FakePolicy final : public abr::Policy {
public:
    abr::Decision decide(const abr::Observation& observation) override {
        seen = observation;
        if (observation.inFlight)
            return abandons ? abr::Decision(abr::Abandon{}) : abr::Wait{Seconds(0.25)};
        return abr::Fetch{rendition, observation.nextSegment};
    }
    abr::Observation seen;
    std::size_t rendition = 0;
    bool abandons = false;
};

std::string box(const char* type, std::size_t size) {
    std::string bytes(size, '\0');
    bytes[2] = static_cast<char>(size >> 8U);
    bytes[3] = static_cast<char>(size & 0xFFU);
    std::copy(type, type + 4, bytes.begin() + 4);
    return bytes;
}

// 20 bytes of init segment, then segments of 4 s and 1000 bytes.
std::string playlist(int segments, double seconds = 4) {
    std::string text = "#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-TARGETDURATION:4\n#EXT-X-PLAYLIST-TYPE:VOD\n"
                       "#EXT-X-MAP:URI=\"m.mp4\",BYTERANGE=\"20@0\"\n";
    for (int i = 0; i < segments; ++i)
        text += "#EXTINF:" + std::to_string(seconds) + ",\n#EXT-X-BYTERANGE:1000@" + std::to_string(20 + i * 1000) +
                "\nm.mp4\n";
    return text + "#EXT-X-ENDLIST\n";
}

constexpr auto kMaster = "#EXTM3U\n"
                         "#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID=\"a\",NAME=\"x\",DEFAULT=YES,URI=\"a0/m.m3u8\"\n"
                         "#EXT-X-STREAM-INF:BANDWIDTH=1000000,CODECS=\"avc1.640028\",AUDIO=\"a\"\nv0/m.m3u8\n"
                         "#EXT-X-STREAM-INF:BANDWIDTH=3000000,CODECS=\"avc1.640028\",AUDIO=\"a\"\nv1/m.m3u8\n";

} // namespace

class FetchSchedulerTest : public QObject {
    Q_OBJECT

private:
    struct Bench {
        FakeFetcher fetcher;
        TaskLoop loop;
        ManualClock clock;
        Downloads downloads{fetcher, loop, clock, [] {}};
        FilmLoader films{
            downloads, [](const Result<void>&) {},
            [this](StreamKind kind, int index, const Result<void>&) { scheduler.indexArrived(kind, index); }};
        StreamFeed video{downloads, clock, [this](const Result<LoadOutcome>&) { scheduler.segmentDone(); }};
        StreamFeed audio{downloads, clock, [this](const Result<LoadOutcome>&) { scheduler.segmentDone(); }};
        FakePolicy* policy = new FakePolicy; // the scheduler's
        FetchScheduler scheduler{films, video, audio, downloads, clock, std::unique_ptr<abr::Policy>(policy)};
        FetchScheduler::Moment moment;

        explicit Bench(bool hasAudio = false, std::optional<int> fixed = std::nullopt) {
            films.open("http://h/f/master.m3u8");
            answer("master", kMaster);
            scheduler.open({Seconds(20), 1 << 20}, fixed, std::nullopt);
            if (hasAudio)
                scheduler.setAudio(0, {});
            step();
        }

        void step() {
            (void)downloads.step();
            (void)scheduler.step(moment);
        }
        Fetcher::Id find(const std::string& part, std::optional<std::int64_t> offset = std::nullopt) const {
            for (const auto& [id, started] : fetcher.open)
                if (started.request.url.find(part) != std::string::npos &&
                    (!offset || (started.request.range && started.request.range->offset == *offset)))
                    return id;
            return 0;
        }
        bool answer(const std::string& part, const std::string& body) {
            const auto id = find(part);
            if (id == 0)
                return false;
            fetcher.send(id, body);
            fetcher.finish(id);
            loop.runPosted();
            step();
            return true;
        }
        bool answerMedia(const std::string& track, int segment) {
            const auto media = box("moof", 500) + box("mdat", 500);
            return answer(track + "/m.mp4", (segment == 0 ? box("moov", 20) : "") + media);
        }
    };

private Q_SLOTS:
    void startsWithTheInitSegmentAndTheFirstSegmentInOneRequest() {
        Bench bench;
        QVERIFY(bench.answer("v0/m.m3u8", playlist(3)));
        const auto id = bench.find("v0/m.mp4");
        QVERIFY(id != 0);
        QVERIFY((bench.fetcher.open.at(id).request.range == ByteRange{0, 1020}));
    }

    void fetchesSoundAlongsideTheVideo() {
        Bench bench(true);
        QVERIFY(bench.find("a0/m.m3u8") != 0 && bench.find("v0/m.m3u8") != 0);
        QVERIFY(bench.answer("v0/m.m3u8", playlist(3)));
        QVERIFY(bench.answer("a0/m.m3u8", playlist(3)));
        QVERIFY(bench.find("v0/m.mp4") != 0 && bench.find("a0/m.mp4") != 0);
        QVERIFY(bench.answerMedia("a0", 0));
        QCOMPARE(bench.find("a0/m.mp4"), Fetcher::Id(0)); // not ahead of the video
        QVERIFY(bench.answerMedia("v0", 0));
        QVERIFY(bench.find("a0/m.mp4", 1020) != 0);
    }

    void letsSoundThatLagsHaveTheLink() {
        Bench bench(true);
        QVERIFY(bench.answer("v0/m.m3u8", playlist(3)));
        QVERIFY(bench.answer("a0/m.m3u8", playlist(3)));
        QVERIFY(bench.answerMedia("v0", 0)); // its sound is still under way
        QCOMPARE(bench.find("v0/m.mp4"), Fetcher::Id(0));
        QVERIFY(bench.answerMedia("a0", 0));
        QVERIFY(bench.find("v0/m.mp4", 1020) != 0);
        QVERIFY(bench.find("a0/m.mp4", 1020) != 0); // and now both again
    }

    void stopsAtTheLimitOfSecondsAndGoesOnAsTheFilmPlays() {
        Bench bench;
        QVERIFY(bench.answer("v0/m.m3u8", playlist(50)));
        int fetched = 0;
        while (fetched < 50 && bench.answerMedia("v0", fetched))
            ++fetched;
        QCOMPARE(fetched, 5);
        bench.moment = {4s, true};
        bench.clock.advance(1s);
        bench.step();
        QVERIFY(bench.answerMedia("v0", 5));
    }

    void keepsToTheChoiceOfThePerson() {
        Bench bench(false, 1);
        bench.policy->rendition = 0;
        QVERIFY(bench.answer("v1/m.m3u8", playlist(3)));
        QVERIFY(bench.find("v1/m.mp4") != 0);
    }

    void asksToBeCalledInTheFutureOnly_data() {
        QTest::addColumn<bool>("fixed");
        QTest::newRow("automatic") << false;
        QTest::newRow("fixed") << true;
    }

    void asksToBeCalledInTheFutureOnly() {
        QFETCH(bool, fixed);
        Bench bench(true, fixed ? std::optional(0) : std::nullopt);
        for (int i = 0; i < 40; ++i) {
            const auto next = bench.scheduler.step(bench.moment);
            QVERIFY(!next || *next > bench.clock.steadyNow());
            if (i == 10)
                QVERIFY(bench.answer("v0/m.m3u8", playlist(3)));
            if (i == 20)
                QVERIFY(bench.answer("a0/m.m3u8", playlist(3)));
            bench.clock.advance(100ms);
        }
    }

    void takesTheRenditionOfThePolicyForTheNextSegment() {
        Bench bench;
        QVERIFY(bench.answer("v0/m.m3u8", playlist(3)));
        bench.policy->rendition = 1;
        QVERIFY(bench.answerMedia("v0", 0));
        QVERIFY(bench.answer("v1/m.m3u8", playlist(3)));
        const auto segment = bench.find("v1/m.mp4", 1020);
        QVERIFY(segment != 0);
        QVERIFY(bench.find("v1/m.mp4", 0) != 0); // its init segment, in parallel
        QCOMPARE(bench.policy->seen.nextSegment, 1U);
        QCOMPARE(bench.policy->seen.buffer.count(), 4.0);
        QCOMPARE(bench.policy->seen.lastRendition, std::optional<std::size_t>(0));
    }

    void givesUpASegmentAndFetchesItInALowerRendition() {
        Bench bench(false, std::nullopt);
        QVERIFY(bench.answer("v0/m.m3u8", playlist(3)));
        bench.policy->rendition = 1;
        QVERIFY(bench.answerMedia("v0", 0));
        QVERIFY(bench.answer("v1/m.m3u8", playlist(3)));
        bench.policy->abandons = true;
        bench.policy->rendition = 0;
        bench.clock.advance(300ms);
        bench.step();
        QVERIFY(bench.policy->seen.lastRendition.has_value());
        QCOMPARE(bench.find("v1/m.mp4"), Fetcher::Id(0));
        QVERIFY(bench.find("v0/m.mp4", 1020) != 0);
        QCOMPARE(bench.video.buffer().endIndex(), 2U);
    }

    void leavesOutARenditionThatIsCutElsewhere() {
        Bench bench;
        QVERIFY(bench.answer("v0/m.m3u8", playlist(3)));
        bench.policy->rendition = 1;
        QVERIFY(bench.answerMedia("v0", 0));
        QVERIFY(bench.answer("v1/m.m3u8", playlist(4, 3)));
        QVERIFY(bench.find("v0/m.mp4", 1020) != 0);
    }

    void jumpsToTheSegmentOfThePosition() {
        Bench bench;
        QVERIFY(bench.answer("v0/m.m3u8", playlist(10)));
        bench.moment.position = 25s;
        bench.scheduler.moveTo(25s);
        bench.step();
        QVERIFY(bench.find("v0/m.mp4", 6020) != 0);
        QCOMPARE(bench.fetcher.open.size(), 2U); // with the init segment; the first segment is not wanted any more
    }
};

QTEST_APPLESS_MAIN(FetchSchedulerTest)
#include "fetch_scheduler_test.moc"
