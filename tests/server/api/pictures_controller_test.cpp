// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/pictures_controller.h"

#include "tests/server/api/api_stage.h"

#include <QTest>

using namespace vitascope;
using namespace vitascope::server;
using namespace vitascope::server::api;

namespace {

wire::Title titleIn(const front::Response& response) {
    return wire::fromJson<wire::Title>(bodyOf(response)).value();
}

std::string pathOf(const catalog::Title& title) {
    return "/api/v1/titles/" + title.id.toString();
}

} // namespace

class PicturesControllerTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<ApiStage> stage_;
    std::string editor_;
    std::string viewer_;

    front::Response send(const std::string& method, const std::string& path, const std::string& body = {},
                         std::vector<front::Header> headers = {}) {
        return stage_->send(
            {.method = method, .path = path, .body = body, .token = editor_, .headers = std::move(headers)});
    }
    front::Response get(const std::string& token, const std::string& path, const std::string& query = {}) {
        return stage_->send({.method = "GET", .path = path, .token = token, .query = query});
    }
    front::Response show(const std::string& path, std::vector<front::Header> headers) {
        return stage_->send({.method = "GET", .path = path, .token = viewer_, .headers = std::move(headers)});
    }

private Q_SLOTS:
    void init() {
        stage_ = std::make_unique<ApiStage>();
        editor_ = stage_->tokenOf(auth::Role::Editor);
        viewer_ = stage_->tokenOf(auth::Role::Viewer);
    }

    void keepsAndShowsAPoster() {
        const auto title = stage_->catalog.addPublished();
        const auto path = pathOf(title) + "/pictures/poster";
        QCOMPARE(get(viewer_, path).status, 404);
        QCOMPARE(
            send("PUT", path, "picture of 300 KB" + std::string(300'000, 'x'), {{"Content-Type", "image/png"}}).status,
            204);
        const auto shown = get(viewer_, path, "width=100");
        QCOMPARE(shown.status, 200);
        QCOMPARE(*shown.headers.find("Content-Type"), std::string("image/jpeg"));
        QCOMPARE(*shown.headers.find("Cache-Control"), std::string("private, no-cache"));
        QVERIFY(bodyOf(shown).ends_with(" 160"));
        const auto again = stage_->send({.method = "GET",
                                         .path = path,
                                         .token = viewer_,
                                         .headers = {{"If-None-Match", *shown.headers.find("ETag")}},
                                         .query = "width=100&v=1"});
        QCOMPARE(again.status, 304);
        QVERIFY(again.headers.find("Cache-Control")->find("immutable") != std::string::npos);
        const auto after = titleIn(get(viewer_, pathOf(title)));
        QVERIFY(after.hasPoster && after.posterVersion == 1);
    }

    void keepsAPictureThatTheCallerDoesNotKnow() {
        const auto title = stage_->catalog.addPublished();
        const auto path = pathOf(title) + "/pictures/poster";
        const auto put = [&](const std::string& query) {
            return stage_
                ->send({.method = "PUT",
                        .path = path,
                        .body = "picture",
                        .token = editor_,
                        .headers = {{"Content-Type", "image/png"}},
                        .query = query})
                .status;
        };
        const auto remove = [&](const std::string& query) {
            return stage_->send({.method = "DELETE", .path = path, .token = editor_, .query = query}).status;
        };
        QCOMPARE(put("replaces=0"), 204);
        QCOMPARE(put("replaces=0"), 409);
        QCOMPARE(put("replaces=x"), 400);
        QCOMPARE(put("replaces=1"), 204);
        QCOMPARE(remove("version=1"), 409);
        QCOMPARE(remove("version=2"), 204);
    }

    void knowsAPosterByTheTagsOfAList_data() {
        QTest::addColumn<QByteArray>("tags"); // TAG stands for the poster's own, with its quotes
        QTest::addColumn<int>("status");
        QTest::newRow("the same") << QByteArray("TAG") << 304;
        QTest::newRow("weak") << QByteArray("W/TAG") << 304;
        QTest::newRow("any") << QByteArray("*") << 304;
        QTest::newRow("last of a list") << QByteArray("\"x\", W/\"y,z\" ,TAG") << 304;
        QTest::newRow("inside another") << QByteArray("\"x TAG\"") << 200;
        QTest::newRow("another") << QByteArray("\"x\"") << 200;
    }
    void knowsAPosterByTheTagsOfAList() {
        QFETCH(QByteArray, tags);
        QFETCH(int, status);
        const auto title = stage_->catalog.addPublished();
        const auto path = pathOf(title) + "/pictures/poster";
        QCOMPARE(send("PUT", path, "picture", {{"Content-Type", "image/png"}}).status, 204);
        const auto tag = QByteArray::fromStdString(*get(viewer_, path).headers.find("ETag"));
        const auto list = tags.replace("TAG", tag).toStdString();
        const std::vector<front::Header> headers{{"If-None-Match", "\"q\""}, {"If-None-Match", list}};
        QCOMPARE(show(path, {headers.back()}).status, status);
        if (list != "*") // which stands alone
            QCOMPARE(show(path, headers).status, status);
    }

    void keepsABackdropAndRemovesIt() {
        const auto title = stage_->catalog.addPublished();
        const auto path = pathOf(title) + "/pictures/backdrop";
        QCOMPARE(send("PUT", path, "picture", {{"Content-Type", "image/webp"}}).status, 204);
        QCOMPARE(get(viewer_, path, "width=1920").status, 200);
        const auto shown = titleIn(get(viewer_, pathOf(title)));
        QVERIFY(shown.backdropVersion == 1 && !shown.hasPoster);
        QCOMPARE(send("DELETE", path).status, 204);
        QCOMPARE(send("DELETE", path).status, 404);
        QCOMPARE(get(viewer_, path).status, 404);
        QVERIFY(!titleIn(get(viewer_, pathOf(title))).backdropVersion);
        QCOMPARE(get(viewer_, pathOf(title) + "/pictures/banner").status, 404);
    }

    void refusesPostersThatAreNone_data() {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::newRow("another type") << QByteArray("image/svg+xml") << QByteArray("picture") << 415;
        QTest::newRow("no type") << QByteArray() << QByteArray("picture") << 415;
        QTest::newRow("no picture") << QByteArray("image/png") << QByteArray("hello") << 400;
        QTest::newRow("empty") << QByteArray("image/png") << QByteArray() << 400;
        QTest::newRow("too large") << QByteArray("image/png") << QByteArray(20 * 1024 * 1024 + 1, 'x') << 413;
    }
    void refusesPostersThatAreNone() {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        const auto title = stage_->catalog.addTitle();
        std::vector<front::Header> headers;
        if (!type.isEmpty())
            headers.push_back({"Content-Type", type.toStdString()});
        QCOMPARE(send("PUT", pathOf(title) + "/pictures/poster", body.toStdString(), headers).status, status);
        QVERIFY(!titleIn(get(editor_, pathOf(title))).hasPoster);
    }

    void aPosterThatSaysNoLengthIsStoppedAtTheLimit() {
        const auto title = stage_->catalog.addTitle();
        auto head = ApiStage::headOf({.method = "PUT",
                                      .path = pathOf(title) + "/pictures/poster",
                                      .token = editor_,
                                      .headers = {{"Content-Type", "image/png"}}});
        head.contentLength.reset();
        head.isChunked = true;
        const std::string body = "picture" + std::string(21 * 1024 * 1024, 'x');
        QCOMPARE(stage_->sendPieces(std::move(head), body, front::BodyEnd::Complete).status, 413);
    }

    void aPosterThatIsCutIsDropped() {
        const auto title = stage_->catalog.addTitle();
        auto head = ApiStage::headOf({.method = "PUT",
                                      .path = pathOf(title) + "/pictures/poster",
                                      .token = editor_,
                                      .headers = {{"Content-Type", "image/png"}}});
        (void)stage_->sendPieces(std::move(head), "picture", front::BodyEnd::Cut);
        QVERIFY(!titleIn(get(editor_, pathOf(title))).hasPoster);
    }
};

QTEST_APPLESS_MAIN(PicturesControllerTest)
#include "pictures_controller_test.moc"
