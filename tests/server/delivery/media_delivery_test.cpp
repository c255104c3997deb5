// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/delivery/media_delivery.h"

#include "shared/base/locked.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <future>

using namespace std::chrono_literals;
using namespace vitascope;
using namespace vitascope::server;
using delivery::MediaDelivery;

namespace {

class FakeClock final : public Clock {
public:
    UtcTime utcNow() const override { return now; }
    SteadyTime steadyNow() const override { return {}; }

    UtcTime now{std::chrono::hours(24 * 365 * 56)};
};

// Packages that are in memory, and packages that must be loaded first.
class FakeIndex final : public streaming::MediaIndex {
public:
    std::shared_ptr<const streaming::MediaPackage> tryFind(PackageId package) const override {
        return loaded_.with([&](const auto& all) -> std::shared_ptr<const streaming::MediaPackage> {
            const auto found = all.find(package);
            return found == all.end() ? nullptr : found->second;
        });
    }
    Result<std::shared_ptr<const streaming::MediaPackage>> load(PackageId package) override {
        ++loads;
        if (failure)
            return fail(*failure);
        const auto found = stored.find(package);
        if (found == stored.end())
            return fail(ErrorCode::NotFound, "no such package");
        loaded_.with([&](auto& all) { all.insert(*found); });
        return found->second;
    }

    std::map<PackageId, std::shared_ptr<const streaming::MediaPackage>> stored;
    std::optional<Error> failure;
    std::atomic<int> loads = 0;

private:
    Locked<std::map<PackageId, std::shared_ptr<const streaming::MediaPackage>>> loaded_;
};

constexpr const char* kMaster = "#EXTM3U\nmaster\n";
constexpr const char* kPlaylist = "#EXTM3U\nmedia\n";
const std::string kFilm = "0123456789abcdefghij";

std::string longFilm() {
    std::string film;
    for (int i = 0; i < 1000; ++i)
        film += static_cast<char>('a' + i % 23);
    return film;
}

struct ReadBody {
    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(const front::FileBody& file) const {
        std::string bytes(file.length, '\0');
        const auto got = readAt(file.file->descriptor(), file.offset,
                                std::span(reinterpret_cast<std::uint8_t*>(bytes.data()), bytes.size()));
        bytes.resize(got.value_or(0));
        return bytes;
    }
    std::string operator()(const front::BodyParts& parts) const {
        std::string bytes;
        for (const auto& part : parts)
            bytes += std::visit(*this, part);
        return bytes;
    }
};

std::string bodyOf(const front::Response& response) {
    return std::visit(ReadBody(), response.body);
}

} // namespace

class MediaDeliveryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFilmThatWasWithdrawnStopsForAllButEditors();
    void init();

    void everyKindOfMediaIsServedToWhoHoldsTheRight_data();
    void everyKindOfMediaIsServedToWhoHoldsTheRight();
    void rangesGiveTheirBytesAndNoOthers_data();
    void rangesGiveTheirBytesAndNoOthers();
    void severalRangesComeInParts();
    void aRangeIsForGetAlone();
    void aRangeIsVoidIfTheFileIsAnotherByNow();
    void aFileIsKeptNoLongerThanTheRightLasts_data();
    void aFileIsKeptNoLongerThanTheRightLasts();
    void aFileIsKeptNoLongerThanTheTitleIsAvailable();
    void whoWantsAnotherStateGets412();
    void whatTheClientHasIsNotSentAgain();
    void withoutAGoodRightThereIsNotOneByte_data();
    void withoutAGoodRightThereIsNotOneByte();
    void whatIsNotThereIs404_data();
    void whatIsNotThereIs404();
    void mediaCanOnlyBeRead();
    void aWebPageMayAskBeforehand();
    void aPackageIsLoadedOnceAndServedFromMemoryAfterwards();
    void aStoreThatIsAwayIs503();

private:
    front::Response ask(const std::string& path, const front::Headers& headers = {}, const std::string& method = "GET");
    [[nodiscard]] std::string token(PackageId package, std::chrono::seconds lifetime = 1h) const;
    [[nodiscard]] std::string trackPath(TrackId track, const std::string& name) const;

    FakeClock clock_;
    FakeIndex index_;
    auth::RevokedSessions revoked_;
    SystemIdSource ids_{clock_};
    PackageId package_;
    PackageId other_;
    TrackId video_;
    TrackId subtitles_;
    TrackId long_;
    TrackId thumbnails_;
    SessionId session_;
    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<streaming::MediaRights> rights_;
    std::unique_ptr<MediaDelivery> delivery_;
};

void MediaDeliveryTest::init() {
    folder_ = std::make_unique<QTemporaryDir>();
    const auto path = folder_->filePath("film").toStdString();
    std::ofstream(path) << kFilm;
    package_ = ids_.next<PackageId>();
    other_ = ids_.next<PackageId>();
    video_ = ids_.next<TrackId>();
    subtitles_ = ids_.next<TrackId>();
    long_ = ids_.next<TrackId>();
    thumbnails_ = ids_.next<TrackId>();
    session_ = ids_.next<SessionId>();
    const auto file = std::make_shared<const FileDescriptor>(std::move(*openForReading(path)));
    streaming::MediaPackage package{.id = package_,
                                    .masterPlaylist = kMaster,
                                    .masterTag = "\"m\"",
                                    .tracks = {},
                                    .title = {},
                                    .publishedAt = UtcTime()};
    for (const auto& [id, format] :
         {std::pair(video_, streaming::MediaFormat::Mp4), std::pair(subtitles_, streaming::MediaFormat::WebVtt)}) {
        auto& track = package.tracks[id];
        track.id = id;
        track.format = format;
        track.playlist = kPlaylist;
        track.playlistTag = "\"p\"";
        track.file = {file, 0, kFilm.size()};
        track.fileTag = "\"f\"";
        track.modifiedAt = clock_.now - 24h;
    }
    const auto longPath = folder_->filePath("long").toStdString();
    std::ofstream(longPath) << "behind a start" << longFilm();
    auto& longTrack = package.tracks[long_] = package.tracks[video_];
    longTrack.file = {std::make_shared<const FileDescriptor>(std::move(*openForReading(longPath))), 14, 1000};
    auto& thumbnails = package.tracks[thumbnails_] = package.tracks[video_];
    thumbnails.format = streaming::MediaFormat::Sheets;
    thumbnails.sheets = {{0, 8}, {8, 12}};
    delivery_.reset();
    index_.stored = {{package_, std::make_shared<const streaming::MediaPackage>(std::move(package))}};
    index_.failure.reset();
    index_.loads = 0;
    rights_ = std::make_unique<streaming::MediaRights>(
        std::vector<streaming::SigningKey>{{1, Secret(std::string(32, 'k'))}}, revoked_);
    delivery_ = std::make_unique<MediaDelivery>(index_, *rights_, clock_);
}

front::Response MediaDeliveryTest::ask(const std::string& path, const front::Headers& headers,
                                       const std::string& method) {
    front::RequestHead head;
    head.method = method;
    head.path = path;
    head.headers = headers;
    auto answered = std::make_shared<std::promise<front::Response>>();
    auto future = answered->get_future();
    delivery_->handle(std::move(head), front::Completion([answered](front::Response response) {
                          answered->set_value(std::move(response));
                      }));
    return future.get();
}

std::string MediaDeliveryTest::token(PackageId package, std::chrono::seconds lifetime) const {
    return rights_->issue({.package = package, .session = session_, .expiresAt = clock_.now + lifetime});
}

std::string MediaDeliveryTest::trackPath(TrackId track, const std::string& name) const {
    return "/media/" + token(package_) + "/" + package_.toString() + "/" + track.toString() + "/" + name;
}

void MediaDeliveryTest::aFilmThatWasWithdrawnStopsForAllButEditors() {
    auto withdrawn = *index_.stored.at(package_);
    withdrawn.publishedAt.reset();
    index_.stored[package_] = std::make_shared<const streaming::MediaPackage>(withdrawn);
    const auto grant = [&](bool drafts) {
        return rights_->issue(
            {.package = package_, .session = session_, .expiresAt = clock_.now + 1h, .drafts = drafts});
    };
    for (const auto& name : {std::string("master.m3u8"), video_.toString() + "/media.m3u8",
                             video_.toString() + "/media.mp4", subtitles_.toString() + "/media.vtt",
                             thumbnails_.toString() + "/thumbnails.vtt", thumbnails_.toString() + "/sheet-1.jpg"}) {
        const auto rest = "/" + package_.toString() + "/" + name;
        QCOMPARE(ask("/media/" + grant(false) + rest).status, 403);
        QCOMPARE(ask("/media/" + grant(true) + rest).status, 200);
    }
}

void MediaDeliveryTest::everyKindOfMediaIsServedToWhoHoldsTheRight_data() {
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("tag");
    QTest::newRow("master playlist") << 0 << QByteArray("application/vnd.apple.mpegurl") << QByteArray("\"m\"");
    QTest::newRow("media playlist") << 1 << QByteArray("application/vnd.apple.mpegurl") << QByteArray("\"p\"");
    QTest::newRow("mp4") << 2 << QByteArray("video/mp4") << QByteArray("\"f\"");
    QTest::newRow("subtitles") << 3 << QByteArray("text/vtt; charset=utf-8") << QByteArray("\"f\"");
    QTest::newRow("index of thumbnails") << 4 << QByteArray("text/vtt; charset=utf-8") << QByteArray("\"p\"");
    QTest::newRow("first sheet") << 5 << QByteArray("image/jpeg") << QByteArray("\"f-0\"");
    QTest::newRow("second sheet") << 6 << QByteArray("image/jpeg") << QByteArray("\"f-1\"");
}

void MediaDeliveryTest::everyKindOfMediaIsServedToWhoHoldsTheRight() {
    QFETCH(int, kind);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, tag);
    const std::string paths[] = {streaming::masterPath(token(package_), package_),
                                 trackPath(video_, "media.m3u8"),
                                 trackPath(video_, "media.mp4"),
                                 trackPath(subtitles_, "media.vtt"),
                                 trackPath(thumbnails_, "thumbnails.vtt"),
                                 trackPath(thumbnails_, "sheet-0.jpg"),
                                 trackPath(thumbnails_, "sheet-1.jpg")};
    const std::string bodies[] = {kMaster, kPlaylist, kFilm, kFilm, kPlaylist, kFilm.substr(0, 8), kFilm.substr(8)};
    for (const auto* method : {"GET", "HEAD"}) {
        const auto response = ask(paths[kind], {}, method);
        QCOMPARE(response.status, 200);
        QCOMPARE(bodyOf(response), bodies[kind]); // of which the front sends nothing for HEAD
        QCOMPARE(*response.headers.find("Content-Type"), type.toStdString());
        QCOMPARE(*response.headers.find("ETag"), tag.toStdString());
        QCOMPARE(*response.headers.find("Accept-Ranges"), std::string("bytes"));
        QCOMPARE(*response.headers.find("Access-Control-Allow-Origin"), std::string("*"));
    }
}

void MediaDeliveryTest::rangesGiveTheirBytesAndNoOthers_data() {
    QTest::addColumn<QByteArray>("range");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("contentRange");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("a part") << QByteArray("bytes=2-5") << 206 << QByteArray("bytes 2-5/20") << QByteArray("2345");
    QTest::newRow("the rest") << QByteArray("bytes=15-") << 206 << QByteArray("bytes 15-19/20") << QByteArray("fghij");
    QTest::newRow("the end") << QByteArray("bytes=-3") << 206 << QByteArray("bytes 17-19/20") << QByteArray("hij");
    QTest::newRow("beyond") << QByteArray("bytes=20-") << 416 << QByteArray("bytes */20") << QByteArray();
    QTest::newRow("two that are near") << QByteArray("bytes=4-5,0-1") << 206 << QByteArray("bytes 0-5/20")
                                       << QByteArray("012345");
    QTest::newRow("one that is inside") << QByteArray("bytes=30-,-2") << 206 << QByteArray("bytes 18-19/20")
                                        << QByteArray("ij");
    QTest::newRow("too many") << QByteArray("bytes=0-0") + QByteArray(",1-1").repeated(16) << 200 << QByteArray()
                              << QByteArray::fromStdString(kFilm);
    QTest::newRow("malformed") << QByteArray("bytes=5-4") << 200 << QByteArray() << QByteArray::fromStdString(kFilm);
}

void MediaDeliveryTest::rangesGiveTheirBytesAndNoOthers() {
    QFETCH(QByteArray, range);
    QFETCH(int, status);
    QFETCH(QByteArray, contentRange);
    QFETCH(QByteArray, body);
    const auto response = ask(trackPath(video_, "media.mp4"), {{"Range", range.toStdString()}});
    QCOMPARE(response.status, status);
    const auto* given = response.headers.find("Content-Range");
    QCOMPARE(given != nullptr ? QByteArray::fromStdString(*given) : QByteArray(), contentRange);
    if (status != 416)
        QCOMPARE(QByteArray::fromStdString(bodyOf(response)), body);
    else
        QVERIFY(std::holds_alternative<std::string>(response.body));
}

void MediaDeliveryTest::severalRangesComeInParts() {
    const auto response = ask(trackPath(long_, "media.mp4"), {{"Range", "bytes=-3, 0-1, 500-502"}});
    QCOMPARE(response.status, 206);
    QCOMPARE(response.headers.find("Content-Range"), nullptr);
    const std::string type = *response.headers.find("Content-Type");
    const std::string start = "multipart/byteranges; boundary=";
    QVERIFY2(type.starts_with(start), type.c_str());
    const auto boundary = type.substr(start.size());
    const auto part = [&](const std::string& range, const std::string& bytes) {
        return "--" + boundary + "\r\nContent-Type: video/mp4\r\nContent-Range: bytes " + range + "/1000\r\n\r\n" +
               bytes + "\r\n";
    };
    const auto bytes = [](std::size_t from, std::size_t size) { return longFilm().substr(from, size); };
    const auto body = bodyOf(response);
    QCOMPARE(body, part("0-1", bytes(0, 2)) + part("500-502", bytes(500, 3)) + part("997-999", bytes(997, 3)) + "--" +
                       boundary + "--\r\n");
    QCOMPARE(response.bodySize(), std::uint64_t{body.size()});
    for (const auto& piece : std::get<front::BodyParts>(response.body)) // the film itself is not in memory
        QVERIFY(std::holds_alternative<front::FileBody>(piece) || std::get<std::string>(piece).size() < 200);
    const auto again = ask(trackPath(long_, "media.mp4"), {{"Range", "bytes=-3, 0-1"}});
    QVERIFY(*again.headers.find("Content-Type") != type);
}

void MediaDeliveryTest::aRangeIsForGetAlone() {
    const auto response = ask(trackPath(video_, "media.mp4"), {{"Range", "bytes=0-1"}}, "HEAD");
    QCOMPARE(response.status, 200);
    QCOMPARE(response.bodySize(), std::uint64_t{kFilm.size()});
}

void MediaDeliveryTest::aFileIsKeptNoLongerThanTheRightLasts_data() {
    QTest::addColumn<int>("seconds"); // of the right
    QTest::addColumn<QByteArray>("caching");
    QTest::newRow("an hour") << 3600 << QByteArray("private, max-age=3600, immutable");
    QTest::newRow("a week") << 7 * 86400 << QByteArray("private, max-age=86400, immutable");
    QTest::newRow("one second") << 1 << QByteArray("private, max-age=1, immutable");
}

void MediaDeliveryTest::aFileIsKeptNoLongerThanTheRightLasts() {
    QFETCH(int, seconds);
    QFETCH(QByteArray, caching);
    const auto base = "/media/" + token(package_, std::chrono::seconds(seconds)) + "/" + package_.toString() + "/" +
                      video_.toString();
    for (const auto& headers :
         {front::Headers(), front::Headers{{"If-None-Match", "\"f\""}}, front::Headers{{"Range", "bytes=0-1"}}})
        QCOMPARE(*ask(base + "/media.mp4", headers).headers.find("Cache-Control"), caching.toStdString());
    // A playlist is asked for again, since a track may be added.
    QCOMPARE(*ask(base + "/media.m3u8").headers.find("Cache-Control"), std::string("private, no-cache"));
}

void MediaDeliveryTest::aFileIsKeptNoLongerThanTheTitleIsAvailable() {
    auto package = *index_.stored.at(package_);
    package.availability.until = clock_.now + 10min;
    index_.stored[package_] = std::make_shared<const streaming::MediaPackage>(package);
    for (const bool isEditor : {false, true}) {
        const auto right = rights_->issue(
            {.package = package_, .session = session_, .expiresAt = clock_.now + 1h, .drafts = isEditor});
        for (const auto& name : {video_.toString() + "/media.mp4", thumbnails_.toString() + "/sheet-0.jpg"}) {
            const auto response = ask("/media/" + right + "/" + package_.toString() + "/" + name);
            QCOMPARE(*response.headers.find("Cache-Control"),
                     std::string(isEditor ? "private, max-age=3600, immutable" : "private, max-age=600, immutable"));
        }
    }
}

void MediaDeliveryTest::whoWantsAnotherStateGets412() {
    const auto response = ask(trackPath(video_, "media.mp4"), {{"If-Match", "\"g\""}, {"Range", "bytes=0-1"}});
    QCOMPARE(response.status, 412);
    QVERIFY(std::holds_alternative<std::string>(response.body));
    QCOMPARE(*response.headers.find("Access-Control-Allow-Origin"), std::string("*"));
}

void MediaDeliveryTest::aRangeIsVoidIfTheFileIsAnotherByNow() {
    const auto path = trackPath(video_, "media.mp4");
    QCOMPARE(ask(path, {{"Range", "bytes=0-1"}, {"If-Range", "\"f\""}}).status, 206);
    QCOMPARE(ask(path, {{"Range", "bytes=0-1"}, {"If-Range", "\"g\""}}).status, 200);
    QCOMPARE(ask(path, {{"Range", "bytes=0-1"}, {"If-Range", "W/\"f\""}}).status, 200);
    QCOMPARE(ask(path, {{"Range", "bytes=0-1"}, {"If-Range", "Wed, 25 Jun 2014 16:00:00 GMT"}}).status, 200);
    const auto modified = *ask(path).headers.find("Last-Modified");
    QCOMPARE(ask(path, {{"Range", "bytes=0-1"}, {"If-Range", modified}}).status, 206);
}

void MediaDeliveryTest::whatTheClientHasIsNotSentAgain() {
    const auto response = ask(trackPath(video_, "media.mp4"), {{"If-None-Match", "\"f\""}, {"Range", "bytes=0-1"}});
    QCOMPARE(response.status, 304);
    QCOMPARE(*response.headers.find("ETag"), std::string("\"f\""));
    QCOMPARE(response.bodySize(), std::uint64_t{0});
    QCOMPARE(ask(trackPath(video_, "media.mp4"), {{"If-None-Match", "\"g\""}}).status, 200);
}

void MediaDeliveryTest::withoutAGoodRightThereIsNotOneByte_data() {
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("status");
    QTest::newRow("expired") << "expired" << 401;
    QTest::newRow("forged") << "forged" << 401;
    QTest::newRow("of another key") << "other key" << 401;
    QTest::newRow("nonsense") << "nonsense" << 401;
    QTest::newRow("of another film") << "other film" << 403;
    QTest::newRow("of an ended session") << "revoked" << 403;
}

void MediaDeliveryTest::withoutAGoodRightThereIsNotOneByte() {
    QFETCH(QString, kind);
    QFETCH(int, status);
    auto right = token(package_);
    if (kind == "expired")
        right = token(package_, -1s);
    else if (kind == "forged")
        right[40] = right[40] == 'A' ? 'B' : 'A';
    else if (kind == "other key")
        right = streaming::MediaRights({{1, Secret(std::string(32, 'x'))}}, revoked_)
                    .issue({.package = package_, .session = session_, .expiresAt = clock_.now + 1h});
    else if (kind == "nonsense")
        right = "abc";
    else if (kind == "other film")
        right = token(other_);
    else
        revoked_.add(std::vector{session_});
    const auto base = "/media/" + right + "/" + package_.toString() + "/";
    for (const auto& name : {std::string("master.m3u8"), video_.toString() + "/media.m3u8",
                             video_.toString() + "/media.mp4", subtitles_.toString() + "/media.vtt",
                             thumbnails_.toString() + "/thumbnails.vtt", thumbnails_.toString() + "/sheet-0.jpg"}) {
        const auto response = ask(base + name, {{"Range", "bytes=0-1"}, {"If-None-Match", "*"}});
        QCOMPARE(response.status, status);
        QVERIFY(std::holds_alternative<std::string>(response.body)); // a sentence, and no file
        QVERIFY(bodyOf(response).find("EXTM3U") == std::string::npos);
        QCOMPARE(response.headers.find("ETag"), nullptr);
    }
    QCOMPARE(index_.loads.load(), 0);
}

void MediaDeliveryTest::whatIsNotThereIs404_data() {
    QTest::addColumn<QString>("path");
    const QString base = "/media/TOKEN/PACKAGE/";
    QTest::newRow("no name") << base;
    QTest::newRow("another name") << base + "index.m3u8";
    QTest::newRow("an unknown track") << base + "0190a8f0-0000-7000-8000-000000000000/media.mp4";
    QTest::newRow("subtitles of a video") << base + "VIDEO/media.vtt";
    QTest::newRow("a sheet too many") << base + "THUMBNAILS/sheet-2.jpg";
    QTest::newRow("thumbnails as a film") << base + "THUMBNAILS/media.mp4";
    QTest::newRow("a playlist of thumbnails") << base + "THUMBNAILS/media.m3u8";
    QTest::newRow("a sheet of a video") << base + "VIDEO/sheet-0.jpg";
    QTest::newRow("dots") << base + "../PACKAGE/master.m3u8";
    QTest::newRow("percent encoding") << base + "%6daster.m3u8";
    QTest::newRow("capitals") << base + "VIDEO/MEDIA.MP4";
    QTest::newRow("no token") << QString("/media/PACKAGE/master.m3u8");
    QTest::newRow("an empty token") << QString("/media//PACKAGE/master.m3u8");
    QTest::newRow("nothing") << QString("/media/");
}

void MediaDeliveryTest::whatIsNotThereIs404() {
    QFETCH(QString, path);
    path.replace("TOKEN", QString::fromStdString(token(package_)))
        .replace("PACKAGE", QString::fromStdString(package_.toString()))
        .replace("VIDEO", QString::fromStdString(video_.toString()))
        .replace("THUMBNAILS", QString::fromStdString(thumbnails_.toString()));
    const auto response = ask(path.toStdString());
    QCOMPARE(response.status, 404);
    QVERIFY(std::holds_alternative<std::string>(response.body));
}

void MediaDeliveryTest::mediaCanOnlyBeRead() {
    for (const auto* method : {"PUT", "POST", "DELETE", "PATCH", "get"}) {
        const auto response = ask(trackPath(video_, "media.mp4"), {}, method);
        QCOMPARE(response.status, 405);
        QCOMPARE(*response.headers.find("Allow"), std::string("GET, HEAD, OPTIONS"));
    }
}

void MediaDeliveryTest::aWebPageMayAskBeforehand() {
    const auto response = ask(trackPath(video_, "media.mp4"), {{"Origin", "https://films.example"}}, "OPTIONS");
    QCOMPARE(response.status, 204);
    QCOMPARE(*response.headers.find("Access-Control-Allow-Origin"), std::string("*"));
    QCOMPARE(*response.headers.find("Access-Control-Allow-Methods"), std::string("GET, HEAD, OPTIONS"));
    QCOMPARE(*response.headers.find("Access-Control-Max-Age"), std::string("86400"));
    for (const auto* name : {"Range", "If-Range", "If-None-Match"})
        QVERIFY(response.headers.find("Access-Control-Allow-Headers")->find(name) != std::string::npos);
    QCOMPARE(response.headers.find("Access-Control-Allow-Credentials"), nullptr);
    const auto answer = ask(trackPath(video_, "media.mp4"), {{"Origin", "https://films.example"}});
    for (const auto* name : {"Content-Range", "Content-Length", "ETag", "Last-Modified"})
        QVERIFY(answer.headers.find("Access-Control-Expose-Headers")->find(name) != std::string::npos);
}

void MediaDeliveryTest::aPackageIsLoadedOnceAndServedFromMemoryAfterwards() {
    for (int i = 0; i < 3; ++i)
        QCOMPARE(ask(trackPath(video_, "media.mp4")).status, 200);
    QCOMPARE(index_.loads.load(), 1);
    QCOMPARE(ask(streaming::masterPath(token(other_), other_)).status, 404); // a right, but to what is gone
}

void MediaDeliveryTest::aStoreThatIsAwayIs503() {
    index_.failure = Error{ErrorCode::Unavailable, "the disk is away"};
    index_.stored.clear();
    const auto response = ask(streaming::masterPath(token(other_), other_));
    QCOMPARE(response.status, 503);
    QVERIFY(response.headers.find("Retry-After") != nullptr);
    QVERIFY(bodyOf(response).find("disk") == std::string::npos);
}

QTEST_APPLESS_MAIN(MediaDeliveryTest)
#include "media_delivery_test.moc"
