// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/preview/package_fetcher.h"

#include "shared/hls/uri.h"
#include "tests/support/track_builder.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <future>

using namespace vitascope;
using studio::PackageFetcher;

namespace {

struct Answer {
    std::string body;
    Result<void> result;
};

Answer get(PackageFetcher& fetcher, const std::string& url, std::optional<playback::ByteRange> range = {}) {
    std::promise<Result<void>> done;
    std::string body;
    fetcher.start({url, range}, {[&](std::span<const std::uint8_t> bytes) {
                                     body.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
                                 },
                                 [&](Result<void> result) { done.set_value(std::move(result)); }});
    auto result = done.get_future().get();
    return {std::move(body), std::move(result)};
}

struct Stage {
    QTemporaryDir folder;
    test::BuiltTrack video = test::buildTrack({.sampleBytes = 100'000});
    test::BuiltTrack sound = test::buildTrack({.kind = package::TrackKind::Audio, .name = "a1-en", .timescale = 48000});
    test::BuiltTrack text = test::buildSubtitles();
    test::BuiltTrack thumbnails = test::buildThumbnails();
    PackageFetcher fetcher;

    Stage() {
        for (const auto* track : {&video, &sound, &text, &thumbnails}) {
            QFile file(folder.filePath(QString::fromStdString(track->manifest.file)));
            (void)file.open(QIODevice::WriteOnly);
            file.write(reinterpret_cast<const char*>(track->bytes.data()), static_cast<qint64>(track->bytes.size()));
        }
    }
    [[nodiscard]] std::string show() {
        return *fetcher.show(folder.path().toStdString(),
                             {video.manifest, sound.manifest, text.manifest, thumbnails.manifest});
    }
};

} // namespace

class PackageFetcherTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void servesPlaylistsAndFiles() {
        Stage s;
        const auto url = s.show();
        const auto master = get(s.fetcher, url);
        QVERIFY(master.result);
        QVERIFY(master.body.find("v360/media.m3u8") != std::string::npos);
        QVERIFY(master.body.find("LANGUAGE=\"en\"") != std::string::npos);
        QVERIFY(master.body.find("thumbnails") == std::string::npos);
        const auto playlistUrl = hls::resolveUri(url, "v360/media.m3u8");
        const auto playlist = get(s.fetcher, playlistUrl);
        QVERIFY(playlist.result && playlist.body.find("media.mp4") != std::string::npos);
        const auto film = get(s.fetcher, hls::resolveUri(playlistUrl, "media.mp4"));
        QVERIFY(film.result);
        QCOMPARE(film.body.size(), s.video.bytes.size()); // in several pieces
        QVERIFY(std::equal(film.body.begin(), film.body.end(), s.video.bytes.begin(),
                           [](char a, std::uint8_t b) { return static_cast<std::uint8_t>(a) == b; }));
        QVERIFY(get(s.fetcher, hls::resolveUri(url, "s1-en/media.vtt")).body.starts_with("WEBVTT"));
    }

    void servesRanges() {
        Stage s;
        const auto url = hls::resolveUri(s.show(), "v360/media.mp4");
        const auto some = get(s.fetcher, url, playback::ByteRange{100, 300'000});
        QVERIFY(some.result);
        QCOMPARE(some.body.size(), 300'000U);
        QCOMPARE(static_cast<std::uint8_t>(some.body[0]), s.video.bytes[100]);
        const auto size = static_cast<std::int64_t>(s.video.bytes.size());
        QVERIFY(get(s.fetcher, url, playback::ByteRange{size - 1, 2}).result.error().code == ErrorCode::Corrupt);
        QVERIFY(get(s.fetcher, url, playback::ByteRange{-1, 2}).result.error().code == ErrorCode::Corrupt);
    }

    void servesNothingElse() {
        Stage s;
        const auto url = s.show();
        for (const auto* path : {"v360/../package.json", "../../etc/passwd", "v360/other.mp4", "v720/media.mp4"})
            QVERIFY(get(s.fetcher, hls::resolveUri(url, path)).result.error().code == ErrorCode::NotFound);
        QVERIFY(get(s.fetcher, "file:///etc/passwd").result.error().code == ErrorCode::NotFound);
        QVERIFY(QFile::remove(s.folder.filePath("v360.mp4")));
        QVERIFY(get(s.fetcher, hls::resolveUri(url, "v360/media.mp4")).result.error().code == ErrorCode::NotFound);
    }

    void tellsTheTracksAsTheyWouldTravel() {
        Stage s;
        s.sound.manifest.label = "Director";
        s.sound.manifest.language = "pt-BR";
        const auto master = get(s.fetcher, s.show()).body;
        QVERIFY(master.find("NAME=\"Director\"") != std::string::npos);
        QVERIFY(master.find("LANGUAGE=\"pt-BR\"") != std::string::npos);
    }

    void forgetsThePackageBefore() {
        Stage s;
        const auto before = s.show();
        const auto after = s.show();
        QVERIFY(before != after);
        QVERIFY(get(s.fetcher, before).result.error().code == ErrorCode::NotFound);
        QVERIFY(get(s.fetcher, after).result);
        QVERIFY(!s.fetcher.show(s.folder.path().toStdString(), {s.sound.manifest})); // no picture
    }

    void isSilentAfterACancel() {
        Stage s;
        const auto url = hls::resolveUri(s.show(), "v360/media.mp4");
        for (int i = 0; i < 50; ++i) {
            std::atomic<bool> isOver = false;
            std::atomic<int> after = 0;
            const auto id = s.fetcher.start(
                {url, std::nullopt}, {[&](auto) { after += isOver ? 1 : 0; }, [&](auto) { after += isOver ? 1 : 0; }});
            s.fetcher.cancel(id);
            isOver = true;
            QVERIFY(get(s.fetcher, url).result); // whatever was queued before has come
            QCOMPARE(after.load(), 0);
        }
    }
};

QTEST_APPLESS_MAIN(PackageFetcherTest)
#include "package_fetcher_test.moc"
