// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/delivery/media_delivery_stage.h"

#include <QTest>

namespace vitascope::server::delivery {

class DeliveryRightsTest : public MediaDeliveryStage {
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }

    void aFilmThatWasWithdrawnStopsForAllButEditors() {
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

    void aFileIsKeptNoLongerThanTheRightLasts_data() {
        QTest::addColumn<int>("seconds"); // of the right
        QTest::addColumn<QByteArray>("caching");
        QTest::newRow("an hour") << 3600 << QByteArray("private, max-age=3600, immutable");
        QTest::newRow("a week") << 7 * 86400 << QByteArray("private, max-age=86400, immutable");
        QTest::newRow("one second") << 1 << QByteArray("private, max-age=1, immutable");
    }

    void aFileIsKeptNoLongerThanTheRightLasts() {
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

    void aFileIsKeptNoLongerThanTheTitleIsAvailable() {
        auto package = *index_.stored.at(package_);
        package.availability.until = clock_.now + 10min;
        index_.stored[package_] = std::make_shared<const streaming::MediaPackage>(package);
        for (const bool isEditor : {false, true}) {
            const auto right = rights_->issue(
                {.package = package_, .session = session_, .expiresAt = clock_.now + 1h, .drafts = isEditor});
            for (const auto& name : {video_.toString() + "/media.mp4", thumbnails_.toString() + "/sheet-0.jpg"}) {
                const auto response = ask("/media/" + right + "/" + package_.toString() + "/" + name);
                QCOMPARE(
                    *response.headers.find("Cache-Control"),
                    std::string(isEditor ? "private, max-age=3600, immutable" : "private, max-age=600, immutable"));
            }
        }
    }

    void withoutAGoodRightThereIsNotOneByte_data() {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("status");
        QTest::newRow("expired") << "expired" << 401;
        QTest::newRow("forged") << "forged" << 401;
        QTest::newRow("of another key") << "other key" << 401;
        QTest::newRow("nonsense") << "nonsense" << 401;
        QTest::newRow("of another film") << "other film" << 403;
        QTest::newRow("of an ended session") << "revoked" << 403;
    }

    void withoutAGoodRightThereIsNotOneByte() {
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
};

} // namespace vitascope::server::delivery

QTEST_APPLESS_MAIN(vitascope::server::delivery::DeliveryRightsTest)
#include "delivery_rights_test.moc"
