// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing plays without a right: every URL that the master playlist leads to is asked for without a token, with an
// expired one, a forged one and another film's, and must give away no byte of the film.
#include "server/adapters/sqlite/database.h"
#include "server/adapters/sqlite/server_key_repository.h"
#include "server/domain/auth/revoked_sessions.h"
#include "server/domain/streaming/media_keys.h"
#include "shared/hls/parser.h"
#include "shared/hls/uri.h"
#include "shared/playback/thumbnail_index.h"
#include "shared/transfer/http_client.h"
#include "tests/e2e/published_film.h"

#include <QtTest>

#include <algorithm>
#include <set>

using namespace vitascope;
using namespace vitascope::test;

namespace {

transfer::HttpResponse fetch(transfer::HttpClient& http, const std::string& url,
                             std::optional<transfer::ByteRange> range = {}) {
    transfer::HttpRequest request;
    request.url = url;
    request.range = range;
    auto response = http.perform(request, {});
    if (!response)
        qWarning() << "GET failed:" << response.error().message.c_str();
    return response ? *response : transfer::HttpResponse{};
}

void addUrisOf(const hls::MediaPlaylist& playlist, const std::string& base, std::set<std::string>& found) {
    for (const auto& segment : playlist.segments) {
        found.insert(hls::resolveUri(base, segment.uri));
        if (segment.map)
            found.insert(hls::resolveUri(base, segment.map->uri));
    }
}

// The master playlist, the media playlists and the files that they name.
std::set<std::string> crawl(transfer::HttpClient& http, const std::string& masterUrl) {
    std::set<std::string> found{masterUrl};
    const auto master = hls::parseMasterPlaylist(fetch(http, masterUrl).body);
    if (!master)
        return {};
    std::set<std::string> playlists;
    for (const auto& variant : master->variants)
        playlists.insert(variant.uri);
    for (const auto& rendition : master->renditions)
        playlists.insert(rendition.uri);
    for (const auto& uri : playlists) {
        const auto url = hls::resolveUri(masterUrl, uri);
        found.insert(url);
        const auto media = hls::parseMediaPlaylist(fetch(http, url).body);
        if (!media)
            return {};
        addUrisOf(*media, url, found);
    }
    return found;
}

QString tokenOf(const QString& url) {
    return url.section("/media/", 1).section('/', 0, 0);
}

// The same right as a good token's, signed with the server's own key, but of a time that has passed. Empty on failure.
QString expire(const QString& token, const QString& package, const QString& dataFolder) {
    const SystemClock clock;
    const server::auth::RevokedSessions revoked;
    auto database = server::sqlite::Database::open((dataFolder + "/vitascope.sqlite").toStdString());
    if (!database)
        return {};
    server::sqlite::SqliteServerKeyRepository repository;
    auto keys = server::streaming::mediaKeyRing(**database, repository, clock)
                    .keys()
                    .and_then(server::streaming::decodeMediaKeys);
    const auto id = PackageId::parse(package.toStdString());
    if (!keys || !id)
        return {};
    const server::streaming::MediaRights rights(std::move(*keys), revoked);
    auto grant = rights.check(token.toStdString(), *id, clock.utcNow());
    if (!grant)
        return {};
    grant->expiresAt = std::chrono::floor<std::chrono::seconds>(clock.utcNow()) - std::chrono::seconds(2);
    return QString::fromStdString(rights.issue(*grant));
}

} // namespace

class RightCrawlerTest : public QObject {
    Q_OBJECT

    const FilmShape shape_{.name = "line", .width = 640, .height = 360, .seconds = 8};
    const FilmShape other_{.name = "other", .width = 320, .height = 180, .seconds = 3};
    std::unique_ptr<PublishedFilm> film_;
    std::unique_ptr<transfer::HttpClient> http_;
    std::set<std::string> urls_;
    QString token_;

    // The index of thumbnails is told beside the master playlist; its sheets by it alone. All under the same right.
    void addThumbnails() {
        const auto playback = film_->desk().api().playback(film_->title());
        QVERIFY(playback && playback->thumbnailsUrl);
        const auto path = QString::fromStdString(*playback->thumbnailsUrl).section("/media/", 1).section('/', 1);
        const auto url = film_->masterUrl().section("/media/", 0, 0) + "/media/" + token_ + "/" + path;
        const auto index = playback::parseThumbnailIndex(fetch(*http_, url.toStdString()).body, url.toStdString());
        QVERIFY2(index, index ? "" : index.error().message.c_str());
        QCOMPARE(index->sheets.size(), 1U);
        urls_.insert(url.toStdString());
        urls_.insert(index->sheets.front());
    }

    void refusesAllWith(const QString& token) {
        for (const auto& url : urls_) {
            QString asked = QString::fromStdString(url);
            asked.replace("/media/" + token_ + "/", "/media/" + (token.isEmpty() ? QString() : token + "/"));
            QVERIFY(asked.toStdString() != url);
            const auto response = fetch(*http_, asked.toStdString());
            QVERIFY2(response.status == 401 || response.status == 403 || response.status == 404,
                     qPrintable(QStringLiteral("%1 for %2").arg(response.status).arg(asked)));
            const QByteArray body = QByteArray::fromStdString(response.body);
            QVERIFY2(body.size() < 2000 && !body.contains("#EXTM3U") && !body.contains("moof") &&
                         !body.contains("WEBVTT"),
                     qPrintable(asked));
        }
    }

private Q_SLOTS:
    void initTestCase() {
        if (renderFilm(shape_).isEmpty())
            QSKIP("ffmpeg, which renders the film, is not installed");
        film_ = PublishedFilm::make(shape_);
        QVERIFY(film_);
        auto http = transfer::HttpClient::open();
        QVERIFY(http);
        http_ = std::move(*http);
        const QString master = film_->masterUrl();
        token_ = tokenOf(master);
        QVERIFY(token_.size() > 40);
        urls_ = crawl(*http_, master.toStdString());
        addThumbnails();
    }

    void theRightOpensEveryUrl() {
        // The master, and for each of at least one rendition, two sounds and subtitles a playlist and a file.
        QVERIFY2(urls_.size() >= 9, qPrintable(QString::number(urls_.size())));
        for (const auto& url : urls_)
            QVERIFY2(fetch(*http_, url).status == 200, url.c_str());
    }

    void aRangeBeyondAFileGivesNoByte() {
        for (const auto& url : urls_) {
            const auto size = fetch(*http_, url).body.size();
            const auto beyond = fetch(*http_, url, transfer::ByteRange{size, 100});
            QVERIFY2(beyond.status == 416 && beyond.body.size() < 2000 && beyond.body.find("moof") == std::string::npos,
                     url.c_str());
            QCOMPARE(beyond.headers.find("Content-Range").value_or(""), "bytes */" + std::to_string(size));
            // One that begins within the file gives what there is.
            const auto last = fetch(*http_, url, transfer::ByteRange{size - 1, 100});
            QCOMPARE(last.status, 206);
            QCOMPARE(last.body.size(), std::size_t(1));
        }
    }

    void noTokenOpensNothing() { refusesAllWith({}); }

    void aForgedTokenOpensNothing() {
        QString forged = token_;
        forged[forged.size() / 2] = forged[forged.size() / 2] == 'A' ? 'B' : 'A';
        refusesAllWith(forged);
        refusesAllWith(QString(token_.size(), 'A'));
        refusesAllWith(token_.chopped(1));
    }

    void anExpiredTokenOpensNothing() {
        const QString package = film_->masterUrl().section("/media/", 1).section('/', 1, 1);
        const QString expired = expire(token_, package, film_->folder() + "/data");
        QCOMPARE(expired.size(), token_.size());
        refusesAllWith(expired);
    }

    void anotherFilmsTokenOpensNothing() {
        const auto other = film_->add(other_);
        QVERIFY(!other.isNull());
        const auto url = film_->desk().masterUrl(other);
        QVERIFY(url);
        refusesAllWith(tokenOf(*url));
    }

    void aWithdrawnOrDeletedFilmStopsAtOnceButForEditors() {
        auto viewer = EditorDesk::open(film_->server().url());
        QVERIFY(viewer);
        QVERIFY((*viewer)->api().registerUser({"viewer", Secret("a long film evening"), "Viewer"}));
        const auto url = (*viewer)->masterUrl(film_->title());
        QVERIFY(url);
        const auto viewers = crawl(*http_, url->toStdString());
        QCOMPARE(viewers.size(), urls_.size() - 2); // but for the thumbnails
        const auto everyStatusIs = [&](const std::set<std::string>& urls, int status) {
            return std::ranges::all_of(urls, [&](const auto& one) { return fetch(*http_, one).status == status; });
        };
        auto& editor = film_->desk().api();
        QVERIFY(everyStatusIs(viewers, 200));
        QVERIFY(editor.withdraw(film_->title()));
        QVERIFY(everyStatusIs(viewers, 403) && everyStatusIs(urls_, 200));
        QVERIFY(editor.publish(film_->title()));
        QVERIFY(everyStatusIs(viewers, 200));
        QVERIFY(editor.deleteTitle(film_->title()));
        QVERIFY(everyStatusIs(viewers, 403) && everyStatusIs(urls_, 200));
    }
};

QTEST_GUILESS_MAIN(RightCrawlerTest)
#include "right_crawler_test.moc"
