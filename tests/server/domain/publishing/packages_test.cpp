// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/publishing/packages.h"

#include "tests/server/domain/publishing/publishing_fixture.h"

#include <QTest>

using namespace vitascope;
using namespace vitascope::server;
using namespace vitascope::server::publishing;
using test::buildSubtitles;
using test::buildTrack;

namespace {

using Fixture = test::PublishingFixture;

template<class T>
QByteArray codeOf(const Result<T>& result) {
    return result ? "ok" : QByteArray::fromStdString(std::string(toString(result.error().code)));
}

Track track(package::TrackKind kind, TrackState state, bool isDefault = false) {
    Track made;
    made.kind = kind;
    made.state = state;
    made.isDefault = isDefault;
    return made;
}

} // namespace

Q_DECLARE_METATYPE(std::vector<Track>)

class PackagesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void createsAPackageOncePerKey() {
        Fixture f;
        const PackageInput input{.title = f.title, .durationTicks = 10, .timescale = 1};
        const auto first = f.packages.create(f.editor, input, "key");
        f.clock.advance(std::chrono::seconds(1));
        QVERIFY(f.packages.create(f.editor, input, "key")->id == first->id);
        QVERIFY(f.packages.create(f.editor, input, "other")->id != first->id);
        QVERIFY(f.packages.create(f.ids.next<UserId>(), input, "key")->id != first->id);
        auto changed = input;
        changed.durationTicks = 11;
        QCOMPARE(codeOf(f.packages.create(f.editor, changed, "key")), "conflict");
    }

    void refusesImpossiblePackages_data() {
        QTest::addColumn<qint64>("ticks");
        QTest::addColumn<qint64>("timescale");
        QTest::newRow("no time") << qint64(0) << qint64(1);
        QTest::newRow("backwards") << qint64(-1) << qint64(1);
        QTest::newRow("no timescale") << qint64(1) << qint64(0);
        QTest::newRow("negative timescale") << qint64(1) << qint64(-90000);
        QTest::newRow("a month") << qint64(30 * 24 * 3600) << qint64(1);
    }
    void refusesImpossiblePackages() {
        QFETCH(qint64, ticks);
        QFETCH(qint64, timescale);
        Fixture f;
        QCOMPARE(codeOf(f.packages.create(f.editor, {f.title, AssetKind::Main, ticks, timescale}, {})),
                 "invalid-input");
    }

    void needsATitle() {
        Fixture f;
        QCOMPARE(codeOf(f.packages.create(f.editor, {f.ids.next<TitleId>(), AssetKind::Main, 1, 1}, {})), "not-found");
    }

    void takesATrackForVerification() {
        Fixture f;
        const auto package = f.makePackage();
        const auto built = buildTrack();
        const auto submitted = f.submit(package, built);
        QVERIFY(submitted && submitted->state == TrackState::Verifying);
        QCOMPARE(submitted->name, std::string("v360"));
        QVERIFY(f.queue.find(submitted->job)->state == jobs::JobState::Queued);
        QCOMPARE(f.queue.find(submitted->job)->kind, std::string("verify-track"));
        QVERIFY(f.findUpload(submitted->upload)->isHeld);
        QCOMPARE(f.packages.find(package)->tracks.size(), std::size_t(1));
    }

    void theSameManifestGivesTheSameTrack() {
        Fixture f;
        const auto package = f.makePackage();
        const auto built = buildTrack();
        const auto first = f.submit(package, built);
        const auto again = f.submit(package, built);
        QVERIFY(again && again->id == first->id && again->job == first->job);
        QCOMPARE(f.packages.find(package)->tracks.size(), std::size_t(1));
        QVERIFY(
            f.packages.submitTrack(f.editor, f.makePackage(), package::toJson(built.manifest), f.upload(built.bytes))
                ->id != first->id);
    }

    void anotherTrackOfTheSameNameIsRefused() {
        Fixture f;
        const auto package = f.makePackage();
        QVERIFY(f.submit(package, buildTrack()));
        QCOMPARE(codeOf(f.submit(package, buildTrack({.sampleBytes = 77}))), "conflict");
    }

    void refusesAnUploadThatDoesNotFit() {
        Fixture f;
        const auto package = f.makePackage();
        const auto built = buildTrack();
        const auto manifest = package::toJson(built.manifest);
        const auto half = test::Bytes(built.bytes.begin(), built.bytes.begin() + 100);
        const auto submit = [&](UploadId upload) {
            return f.packages.submitTrack(f.editor, package, manifest, upload);
        };
        QCOMPARE(codeOf(submit(f.ids.next<UploadId>())), "not-found");
        QCOMPARE(codeOf(submit(f.upload(half))), "invalid-input");                // another size
        QCOMPARE(codeOf(submit(f.upload(half, built.bytes.size()))), "conflict"); // not complete
        const auto upload = f.upload(built.bytes);
        QCOMPARE(codeOf(f.packages.submitTrack(f.ids.next<UserId>(), package, manifest, upload)), "not-found");
        QCOMPARE(codeOf(f.packages.submitTrack(f.editor, f.ids.next<PackageId>(), manifest, upload)), "not-found");
        QVERIFY(!f.queue.claim()->has_value()); // nothing of this left a job behind
    }

    void anUploadMakesOneTrackAtATime() {
        Fixture f;
        const auto built = buildTrack();
        const auto upload = f.upload(built.bytes);
        const auto manifest = package::toJson(built.manifest);
        QVERIFY(f.packages.submitTrack(f.editor, f.makePackage(), manifest, upload));
        QCOMPARE(codeOf(f.packages.submitTrack(f.editor, f.makePackage(), manifest, upload)), "conflict");
    }

    void refusesManifestsThatBreakTheRules_data() {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::newRow("parent folder") << "\"file\":\"v360.mp4\""
                                       << "\"file\":\"../v360.mp4\"";
        QTest::newRow("absolute path") << "\"file\":\"v360.mp4\""
                                       << "\"file\":\"/etc/passwd\"";
        QTest::newRow("remote address") << "\"file\":\"v360.mp4\""
                                        << "\"file\":\"http://example.org/v360.mp4\"";
        QTest::newRow("other file") << "\"file\":\"v360.mp4\""
                                    << "\"file\":\"v720.mp4\"";
        QTest::newRow("name with dots") << "\"name\":\"v360\""
                                        << "\"name\":\"..\"";
        QTest::newRow("name with a slash") << "\"name\":\"v360\""
                                           << "\"name\":\"a/b\"";
        QTest::newRow("unknown kind") << "\"kind\":\"video\""
                                      << "\"kind\":\"smell\"";
        QTest::newRow("unknown format") << "\"format\":1"
                                        << "\"format\":2";
        QTest::newRow("negative offset") << "\"offset\":0"
                                         << "\"offset\":-1";
        QTest::newRow("not JSON") << "{"
                                  << "[";
    }
    void refusesManifestsThatBreakTheRules() {
        QFETCH(QString, from);
        QFETCH(QString, to);
        Fixture f;
        const auto built = buildTrack();
        auto json = QString::fromStdString(package::toJson(built.manifest));
        QVERIFY2(json.contains(from), qPrintable(json));
        json.replace(json.indexOf(from), from.size(), to);
        const auto submitted =
            f.packages.submitTrack(f.editor, f.makePackage(), json.toStdString(), f.upload(built.bytes));
        QCOMPARE(codeOf(submitted), "invalid-input");
    }

    void videoTracksShareTheirBoundaries() {
        Fixture f;
        const auto package = f.makePackage();
        QVERIFY(f.submit(package, buildTrack({.name = "v360"})));
        QVERIFY(f.submit(package, buildTrack({.name = "v720", .sampleBytes = 300})));
        QCOMPARE(codeOf(f.submit(package, buildTrack({.name = "v1080", .samples = 3}))), "conflict");
        QCOMPARE(codeOf(f.submit(package, buildTrack({.name = "v1080", .segments = 2}))), "conflict");
        QVERIFY(f.submit(package, buildSubtitles()));
        QVERIFY(f.submit(package, buildTrack({.kind = package::TrackKind::Audio, .name = "a1-en", .samples = 3})));
    }

    void isPlayableWithVideoAndItsDefaultAudio_data() {
        using enum TrackState;
        using enum package::TrackKind;
        QTest::addColumn<std::vector<Track>>("tracks");
        QTest::addColumn<bool>("playable");
        const auto add = [](const char* name, std::vector<Track> tracks, bool playable) {
            QTest::newRow(name) << std::move(tracks) << playable;
        };
        add("nothing", {}, false);
        add("video on its way", {track(Video, Verifying)}, false);
        add("silent film", {track(Video, Committed)}, true);
        add("audio alone", {track(Audio, Committed, true)}, false);
        add("audio on its way", {track(Video, Committed), track(Audio, Verifying, true)}, false);
        add("audio refused", {track(Video, Committed), track(Audio, Refused, true)}, true);
        add("both", {track(Video, Committed), track(Audio, Committed, true)}, true);
        add("only another language", {track(Video, Committed), track(Audio, Committed), track(Audio, Verifying, true)},
            false);
        add("default, another on its way",
            {track(Video, Committed), track(Audio, Verifying), track(Audio, Committed, true)}, true);
        add("no default named", {track(Video, Committed), track(Audio, Verifying), track(Audio, Committed)}, true);
        add("one rendition of two", {track(Video, Committed), track(Video, Verifying)}, true);
        add("subtitles do not matter", {track(Video, Committed), track(Subtitles, Verifying, true)}, true);
    }
    void isPlayableWithVideoAndItsDefaultAudio() {
        QFETCH(std::vector<Track>, tracks);
        QFETCH(bool, playable);
        QCOMPARE(isPlayable(tracks), playable);
    }
};

QTEST_GUILESS_MAIN(PackagesTest)
#include "packages_test.moc"
