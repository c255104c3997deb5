// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/package/manifest_json.h"

#include "tests/support/track_builder.h"

#include <QTest>

#include <functional>
#include <random>

using namespace vitascope;
using package::TrackManifest;

namespace {

using Lie = std::function<void(TrackManifest&)>;

package::PackageManifest packageManifest() {
    return {"vitascope-package 0.1.0", "Film \"один\".mkv", 123, 1'700'000'000'123'456, 7200, 10, {"v720", "a1-en"}};
}

} // namespace

Q_DECLARE_METATYPE(Lie)

class ManifestTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsReadAgain() {
        for (const auto& built :
             {test::buildTrack(), test::buildTrack({.kind = package::TrackKind::Audio, .name = "a1-en"}),
              test::buildSubtitles()}) {
            const auto json = package::toJson(built.manifest);
            const auto again = package::parseTrackManifest(json);
            QVERIFY2(again, again ? "" : again.error().message.c_str());
            QVERIFY(*again == built.manifest);
            QCOMPARE(package::toJson(*again), json);
        }
        const auto again = package::parsePackageManifest(package::toJson(packageManifest()));
        QVERIFY2(again, again ? "" : again.error().message.c_str());
        QVERIFY(*again == packageManifest());
    }

    void theJsonIsTheFormatOfTheDocument() {
        const auto video = test::buildTrack({.segments = 1}).manifest;
        const auto hex = video.blocks[0].toHex();
        const auto init = std::to_string(video.init->length);
        const auto length = std::to_string(video.segments[0].length);
        const auto rate = std::to_string(video.bandwidth.peak.value);
        QCOMPARE(
            package::toJson(video),
            R"({"format":1,"name":"v360","kind":"video","file":"v360.mp4","codec":"avc1.64001e","timescale":90000,)"
            R"("language":"en","label":"English","role":"main","default":true,)"
            R"("video":{"width":640,"height":360,"frameRate":{"num":25,"den":1}},)"
            R"("bandwidth":{"peak":)" +
                rate + R"(,"average":)" + rate + R"(},"init":{"offset":0,"length":)" + init +
                R"(},"segments":[{"offset":)" + init + R"(,"length":)" + length + R"(,"start":0,"duration":360000}],)" +
                R"("size":)" + std::to_string(video.size) + R"(,"blocks":[")" + hex + R"("],"digest":")" +
                video.digest.toHex() + R"("})");
    }

    void ignoresUnknownFieldsAndRefusesUnknownValues() {
        auto json = package::toJson(test::buildTrack().manifest);
        QVERIFY(package::parseTrackManifest("{\"new\":[{}]," + json.substr(1)));
        const auto replaced = [&json](const std::string& from, const std::string& to) {
            auto copy = json;
            const auto at = copy.find(from);
            Q_ASSERT(at != std::string::npos);
            return copy.replace(at, from.size(), to);
        };
        const std::pair<std::string, std::string> bad[] = {
            {"\"format\":1", "\"format\":2"},
            {"\"kind\":\"video\"", "\"kind\":\"smell\""},
            {"\"role\":\"main\"", "\"role\":\"chief\""},
            {"\"timescale\":90000", "\"timescale\":\"90000\""},
            {"\"timescale\":90000", "\"timescale\":90000.5"},
            {"\"timescale\":90000", "\"timescale\":-90000"},
            {"\"timescale\":90000", "\"timescale\":1e400"},
            {"\"timescale\":90000", "\"timescale\":18446744073709551615"},
            {"\"default\":true", "\"default\":1"},
            {"\"offset\":0", "\"offset\":null"},
            {"\"digest\":\"", "\"digest\":\"zz"},
            {"\"segments\":[", "\"segments\":[7,"},
            {"\"blocks\":[", "\"blocks\":[7,"},
            {"\"name\":", "\"nom\":"},
        };
        for (const auto& [from, to] : bad) {
            const auto parsed = package::parseTrackManifest(replaced(from, to));
            QVERIFY2(!parsed && parsed.error().code == ErrorCode::InvalidInput, to.c_str());
        }
        QCOMPARE(package::parseTrackManifest(replaced("\"width\":640", "\"width\":\"640\"")).error().message,
                 std::string("track manifest: video.width: must be a whole number and not negative"));
    }

    void refusesWhatIsNoManifest() {
        for (const auto* text : {"", "{", "[]", "null", "7", "\"a\"", "{}", "{\"format\":1}", "\xFF"}) {
            QVERIFY(!package::parseTrackManifest(text));
            QVERIFY(!package::parsePackageManifest(text));
        }
        QVERIFY(!package::parseTrackManifest(std::string(1'000'000, '[')));
        QVERIFY(!package::parseTrackManifest(std::string(package::kMaxManifestBytes + 1, ' ')));
    }

    void readsUnknownFieldsOnlySoDeep() {
        const auto nested = [](std::size_t arrays) { // within the manifest's own object
            auto json = package::toJson(packageManifest());
            return json.insert(1, R"("later":)" + std::string(arrays, '[') + R"("\"[{)" + std::string(40, '[') + '"' +
                                      std::string(arrays, ']') + ',');
        };
        QVERIFY(package::parsePackageManifest(nested(31)));
        const auto refused = package::parsePackageManifest(nested(32));
        QVERIFY(!refused);
        QCOMPARE(refused.error().message, std::string("package manifest: JSON nests deeper than 32"));
    }

    void refusesLies_data() {
        QTest::addColumn<Lie>("lie");
        QTest::addColumn<QString>("field");
        const auto row = [](const char* name, const char* field, Lie lie) {
            QTest::newRow(name) << lie << QString(field);
        };
        row("name that climbs", "name", [](auto& m) { m.name = ".."; });
        row("name with a slash", "name", [](auto& m) { m.name = "a/b"; });
        row("empty name", "name", [](auto& m) { m.name = ""; });
        row("long name", "name", [](auto& m) { m.name = std::string(64, 'a'); });
        row("upper-case name", "name", [](auto& m) { m.name = "V360"; });
        row("name that starts with a hyphen", "name", [](auto& m) { m.name = "-a"; });
        row("file that climbs", "file", [](auto& m) { m.file = "../v360.mp4"; });
        row("absolute file", "file", [](auto& m) { m.file = "/etc/passwd"; });
        row("remote file", "file", [](auto& m) { m.file = "http://127.0.0.1/v360.mp4"; });
        row("file of another track", "file", [](auto& m) { m.file = "v720.mp4"; });
        row("file with a nul", "file", [](auto& m) { m.file += '\0'; });
        row("codec with a quotation mark", "codec", [](auto& m) { m.codec = "avc1\",URI=\"x"; });
        row("no codec", "codec", [](auto& m) { m.codec = ""; });
        row("language with a line end", "language", [](auto& m) { m.language = "en\n#EXT"; });
        row("empty language", "language", [](auto& m) { m.language = ""; });
        row("label with a line end", "label", [](auto& m) { m.label = "a\nb"; });
        row("long label", "label", [](auto& m) { m.label = std::string(300, 'a'); });
        row("label that is not UTF-8", "label", [](auto& m) { m.label = "\xC3"; });
        row("timescale 0", "timescale", [](auto& m) { m.timescale = 0; });
        row("no video format", "video", [](auto& m) { m.video.reset(); });
        row("audio format too", "video, audio", [](auto& m) { m.audio = package::AudioFormat{2, 48000}; });
        row("width 0", "video", [](auto& m) { m.video->width = 0; });
        row("frame rate by 0", "video.frameRate", [](auto& m) { m.video->frameRate.den = 0; });
        row("no init", "init", [](auto& m) { m.init.reset(); });
        row("init not at 0", "init", [](auto& m) { m.init->offset = 1; });
        row("init beyond the file", "init", [](auto& m) { m.init->length = m.size + 1; });
        row("no segments", "segments", [](auto& m) { m.segments.clear(); });
        row("too many segments", "segments", [](auto& m) { m.segments.resize(package::kMaxSegments + 1); });
        row("segment offset", "segments[1].offset", [](auto& m) { m.segments[1].offset += 1; });
        row("segment over another", "segments[1].offset", [](auto& m) { m.segments[1].offset -= 1; });
        row("segment of no bytes", "segments[1].length", [](auto& m) { m.segments[1].length = 0; });
        row("segment beyond the file", "segments[2].length", [](auto& m) { m.segments[2].length += 1; });
        row("segment whose end overflows", "segments[2].length", [](auto& m) { m.segments[2].length = UINT64_MAX; });
        row("gap in time", "segments[1].start", [](auto& m) { m.segments[1].start += 1; });
        row("late start", "segments[0].start", [](auto& m) { m.segments[0].start = 1; });
        row("segment of no time", "segments[2].duration", [](auto& m) { m.segments[2].duration = 0; });
        row("time that runs back", "segments[2].duration", [](auto& m) { m.segments[2].duration = -5; });
        row("time that overflows", "segments[2].duration", [](auto& m) { m.segments[2].duration = INT64_MAX; });
        row("size 0", "size", [](auto& m) { m.size = 0; });
        row("size larger", "size", [](auto& m) { m.size += 1; });
        row("size smaller", "segments[2].length", [](auto& m) { m.size -= 1; });
        row("size without end", "size", [](auto& m) { m.size = UINT64_MAX; });
        row("block missing", "blocks", [](auto& m) { m.blocks.clear(); });
        row("block too many", "blocks", [](auto& m) { m.blocks.resize(2); });
        row("other block", "digest", [](auto& m) { m.blocks[0] = Digest(); });
        row("other digest", "digest", [](auto& m) { m.digest = Digest(); });
        row("peak too low", "bandwidth.peak", [](auto& m) { m.bandwidth.peak.value /= 2; });
        row("peak too high", "bandwidth.peak", [](auto& m) { m.bandwidth.peak.value *= 2; });
        row("average 0", "bandwidth.average", [](auto& m) { m.bandwidth.average.value = 0; });
    }

    void refusesLies() {
        QFETCH(Lie, lie);
        QFETCH(QString, field);
        auto manifest = test::buildTrack().manifest;
        QVERIFY(package::validate(manifest));
        lie(manifest);
        const auto checked = package::validate(manifest);
        QVERIFY(!checked);
        QVERIFY(checked.error().code == ErrorCode::InvalidInput);
        QVERIFY2(checked.error().message.rfind(field.toStdString() + ":", 0) == 0 ||
                     checked.error().message.rfind(field.toStdString() + ",", 0) == 0,
                 checked.error().message.c_str());
        if (manifest.label != "\xC3") // which JSON cannot carry
            QVERIFY(!package::parseTrackManifest(package::toJson(manifest)));
    }

    void aSubtitleTrackHasNeitherInitNorCodec() {
        auto manifest = test::buildSubtitles().manifest;
        QVERIFY(package::validate(manifest));
        manifest.codec = "wvtt";
        QVERIFY(!package::validate(manifest));
        manifest = test::buildSubtitles().manifest;
        manifest.init = package::ByteSpan{0, 8};
        QVERIFY(!package::validate(manifest));
    }

    void refusesAPackageThatLies() {
        const auto refused = [](const std::function<void(package::PackageManifest&)>& lie) {
            auto manifest = packageManifest();
            lie(manifest);
            return !package::validate(manifest) && !package::parsePackageManifest(package::toJson(manifest));
        };
        QVERIFY(refused([](auto& m) { m.tracks = {"../a"}; }));
        QVERIFY(refused([](auto& m) { m.tracks = {}; }));
        QVERIFY(refused([](auto& m) { m.tracks = {"a", "a"}; }));
        QVERIFY(refused([](auto& m) { m.tracks = std::vector<std::string>(package::kMaxTracks + 1, "a"); }));
        QVERIFY(refused([](auto& m) { m.durationTicks = 0; }));
        QVERIFY(refused([](auto& m) { m.durationTicks = INT64_MAX; }));
        QVERIFY(refused([](auto& m) { m.timescale = 0; }));
        QVERIFY(refused([](auto& m) { m.sourceName = "a\nb"; }));
    }

    void survivesMutations() {
        const auto seed = package::toJson(test::buildTrack().manifest);
        std::mt19937 random(11); // NOLINT: the same cases in every run
        for (int i = 0; i < 5'000; ++i) {
            auto text = seed;
            for (auto changes = 1 + random() % 3; changes > 0 && !text.empty(); --changes) {
                const auto at = random() % text.size();
                switch (random() % 3) {
                case 0:
                    text[at] = static_cast<char>(random());
                    break;
                case 1:
                    text.erase(at, 1 + random() % 8);
                    break;
                default:
                    text.insert(at, text.substr(random() % text.size(), random() % 60));
                }
            }
            const auto parsed = package::parseTrackManifest(text);
            if (parsed)
                QVERIFY(package::validate(*parsed));
        }
    }
};

QTEST_APPLESS_MAIN(ManifestTest)
#include "manifest_test.moc"
