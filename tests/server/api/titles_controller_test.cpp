// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/titles_controller.h"

#include "shared/wire/catalog.h"
#include "tests/server/api/api_stage.h"

#include <QTest>

using namespace vitascope;
using namespace vitascope::server;
using namespace vitascope::server::api;

namespace {

wire::Title titleIn(const front::Response& response) {
    const auto title = wire::fromJson<wire::Title>(bodyOf(response));
    if (!title)
        qFatal("%d: %s", response.status, bodyOf(response).c_str());
    return *title;
}

wire::TitleInput fullInput() {
    return {.name = "Сталкер",
            .originalName = "Stalker",
            .description = "Line one\nline two",
            .year = 1979,
            .genres = {"Science fiction", "Drama"},
            .originalLanguage = "ru",
            .tagline = "Зона",
            .language = "ru",
            .localizations = {{"de", {"Stalker", "Die Zone", {}}}},
            .credits = {{{}, "Андрей Тарковский", wire::CreditRole::Director, {}},
                        {{}, "Анатолий Солоницын", wire::CreditRole::Cast, "Писатель"}},
            .ageRating = wire::AgeRating{12, "FSK 12"},
            .externalId = {}};
}

std::string pathOf(const wire::Title& title) {
    return "/api/v1/titles/" + title.id.toString();
}

} // namespace

class TitlesControllerTest : public QObject {
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
    wire::Title create(const wire::TitleInput& input = fullInput()) {
        stage_->catalog.clock.advance(std::chrono::seconds(1));
        return titleIn(send("POST", "/api/v1/titles", wire::toJson(input)));
    }
    wire::Title createPublished() {
        const auto title = create();
        stage_->catalog.makePlayable(title.id);
        return titleIn(send("POST", pathOf(title) + "/publish"));
    }

private Q_SLOTS:
    void deletingATitleIsInTheAuditLog() {
        ApiStage stage;
        const auto token = stage.tokenOf(auth::Role::Editor);
        const auto created = stage.send(
            {.method = "POST", .path = "/api/v1/titles", .body = R"({"name":"Sintel","genres":[]})", .token = token});
        QCOMPARE(created.status, 201);
        QCOMPARE(stage.send({.method = "DELETE", .path = *created.headers.find("Location"), .token = token}).status,
                 204);
        const auto entries = stage.auth.audit.list({.action = "title"}, std::nullopt, 10)->items;
        QCOMPARE(entries.size(), 1U);
        QCOMPARE(entries[0].act.action, std::string("title.delete"));
        QVERIFY(entries[0].origin.actor);
    }

    void init() {
        stage_ = std::make_unique<ApiStage>();
        editor_ = stage_->tokenOf(auth::Role::Editor);
        viewer_ = stage_->tokenOf(auth::Role::Viewer);
    }

    void makesAndShowsATitle() {
        const auto response = send("POST", "/api/v1/titles", wire::toJson(fullInput()));
        QCOMPARE(response.status, 201);
        const auto title = titleIn(response);
        QCOMPARE(*response.headers.find("Location"), pathOf(title));
        QCOMPARE(*response.headers.find("ETag"), std::string("\"1\""));
        auto expected = fullInput();
        for (std::size_t i = 0; i < 2; ++i)
            expected.credits[i].personId = title.details.credits.at(i).personId;
        QVERIFY(title.details == expected && title.details.credits[0].personId);
        QVERIFY(title.genreKeys == (std::vector<std::string>{"science-fiction", "drama"}));
        QVERIFY(title.state == wire::TitleState::Draft && !title.playable && !title.hasPoster);
        const auto shown = get(editor_, pathOf(title));
        QVERIFY(titleIn(shown) == title);
        QCOMPARE(*shown.headers.find("ETag"), std::string("\"1\""));
    }

    void hidesDraftsFromViewers() {
        const auto draft = create();
        QCOMPARE(get(viewer_, pathOf(draft)).status, 404);
        QCOMPARE(get(viewer_, "/api/v1/titles", "state=draft").status, 403);
        QCOMPARE(get(viewer_, "/api/v1/titles", "state=all").status, 403);
        QCOMPARE(wire::fromJson<wire::TitlePage>(bodyOf(get(viewer_, "/api/v1/titles")))->items.size(), 0U);
        QCOMPARE(wire::fromJson<wire::TitlePage>(bodyOf(get(editor_, "/api/v1/titles", "state=all")))->items.size(),
                 1U);
        QCOMPARE(get(editor_, "/api/v1/titles", "state=gone").status, 400);
    }

    void anEditNeedsTheCurrentEtag_data() {
        QTest::addColumn<QString>("etag"); // empty: none is sent
        QTest::addColumn<int>("status");
        QTest::newRow("none") << "" << 428;
        QTest::newRow("current") << "\"1\"" << 200;
        QTest::newRow("stale") << "\"7\"" << 412;
        QTest::newRow("no ETag of ours") << "\"abc\"" << 412;
        QTest::newRow("without quotes") << "abc" << 412;
    }
    void anEditNeedsTheCurrentEtag() {
        QFETCH(QString, etag);
        QFETCH(int, status);
        const auto title = create();
        auto input = fullInput();
        input.name = "Other";
        std::vector<front::Header> headers;
        if (!etag.isEmpty())
            headers.push_back({"If-Match", etag.toStdString()});
        const auto response = send("PUT", pathOf(title), wire::toJson(input), headers);
        QCOMPARE(response.status, status);
        QCOMPARE(titleIn(get(editor_, pathOf(title))).details.name, status == 200 ? "Other" : fullInput().name);
        if (status == 200)
            QCOMPARE(*response.headers.find("ETag"), std::string("\"2\""));
    }

    void refusesTextsThatBreakARule() {
        auto input = fullInput();
        input.year = 12;
        const auto response = send("POST", "/api/v1/titles", wire::toJson(input));
        QCOMPARE(response.status, 400);
        QVERIFY(bodyOf(response).find("year") != std::string::npos);
    }

    void answersInTheLanguageThatIsAskedFor_data() {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("header");
        QTest::addColumn<bool>("isGerman");
        QTest::newRow("none") << ""
                              << "" << false;
        QTest::newRow("query") << "language=de"
                               << "" << true;
        QTest::newRow("header") << ""
                                << "fr, de-AT;q=0.8, ru;q=0.5" << true;
        QTest::newRow("header with its own first") << ""
                                                   << "de;q=0.5, ru" << false;
        QTest::newRow("the query counts more") << "language=ru"
                                               << "de" << false;
    }
    void answersInTheLanguageThatIsAskedFor() {
        QFETCH(QString, query);
        QFETCH(QString, header);
        QFETCH(bool, isGerman);
        const auto title = createPublished();
        const auto ask = [&](const std::string& path) {
            return stage_->send({.method = "GET",
                                 .path = path,
                                 .token = viewer_,
                                 .headers = {{"Accept-Language", header.toStdString()}},
                                 .query = query.toStdString()});
        };
        const auto response = ask(pathOf(title));
        const auto shown = titleIn(response);
        QCOMPARE(shown.details.name, isGerman ? "Stalker" : fullInput().name);
        QCOMPARE(shown.details.tagline, isGerman ? std::optional<std::string>("Die Zone") : fullInput().tagline);
        QCOMPARE(shown.details.description, isGerman ? std::nullopt : fullInput().description);
        QVERIFY(shown.details.localizations == fullInput().localizations);
        QCOMPARE(*response.headers.find("ETag"), std::string(isGerman ? "\"2;de\"" : "\"2\""));
        QCOMPARE(*response.headers.find("Vary"), std::string("Accept-Language"));
        const auto listed = wire::fromJson<wire::TitlePage>(bodyOf(ask("/api/v1/titles")))->items.at(0);
        QCOMPARE(listed.details.name, shown.details.name);
        QVERIFY(listed.details.credits.empty() && listed.details.localizations.empty());
    }

    void aTranslationIsNotTakenForTheTitlesOwnTexts() {
        const auto title = create();
        const auto german = get(editor_, pathOf(title), "language=de");
        const auto edit = send("PUT", pathOf(title), wire::toJson(titleIn(german).details),
                               {{"If-Match", *german.headers.find("ETag")}});
        QCOMPARE(edit.status, 412);
        QCOMPARE(titleIn(get(editor_, pathOf(title))).details.name, fullInput().name);
    }

    void listsGenresAndPeople() {
        createPublished();
        const auto genres = wire::fromJson<wire::GenreList>(bodyOf(get(viewer_, "/api/v1/genres"))).value();
        QVERIFY(genres.items ==
                (std::vector<wire::Genre>{{"drama", "Drama", 1}, {"science-fiction", "Science fiction", 1}}));
        const auto people =
            wire::fromJson<wire::PersonList>(bodyOf(get(viewer_, "/api/v1/people", "name=%D0%90%D0%BD%D0%B4"))).value();
        QCOMPARE(people.items.size(), 1U);
        QCOMPARE(people.items[0].name, std::string("Андрей Тарковский"));
        QCOMPARE(get(viewer_, "/api/v1/people", "limit=0").status, 400);
    }

    void publishesWhatPlaysAndWithdrawsIt() {
        const auto draft = create();
        QCOMPARE(send("POST", pathOf(draft) + "/publish").status, 409);
        stage_->catalog.makePlayable(draft.id);
        const auto published = titleIn(send("POST", pathOf(draft) + "/publish"));
        QVERIFY(published.state == wire::TitleState::Published && published.publishedAt && published.playable);
        QCOMPARE(published.durationSeconds->count(), 60.0);
        QVERIFY(titleIn(get(viewer_, pathOf(draft))) == published);
        QVERIFY(titleIn(send("POST", pathOf(draft) + "/withdraw")).state == wire::TitleState::Draft);
        QCOMPARE(get(viewer_, pathOf(draft)).status, 404);
    }

    void deletesDraftsOnly() {
        const auto published = createPublished();
        QCOMPARE(send("DELETE", pathOf(published)).status, 409);
        const auto draft = create();
        QCOMPARE(send("DELETE", pathOf(draft)).status, 204);
        QCOMPARE(send("DELETE", pathOf(draft)).status, 404);
    }

    void pagesNewestFirst() {
        for (int i = 1; i <= 3; ++i)
            createPublished();
        const auto first = wire::fromJson<wire::TitlePage>(bodyOf(get(viewer_, "/api/v1/titles", "limit=2"))).value();
        QCOMPARE(first.items.size(), 2U);
        QVERIFY(first.items[0].createdAt > first.items[1].createdAt);
        const auto query = "limit=2&cursor=" + first.nextCursor.value();
        const auto second = wire::fromJson<wire::TitlePage>(bodyOf(get(viewer_, "/api/v1/titles", query))).value();
        QCOMPARE(second.items.size(), 1U);
        QVERIFY(!second.nextCursor);
    }

    void keepsAndShowsAPoster() {
        const auto title = createPublished();
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
        const auto title = create();
        std::vector<front::Header> headers;
        if (!type.isEmpty())
            headers.push_back({"Content-Type", type.toStdString()});
        QCOMPARE(send("PUT", pathOf(title) + "/pictures/poster", body.toStdString(), headers).status, status);
        QVERIFY(!titleIn(get(editor_, pathOf(title))).hasPoster);
    }

    void aPosterThatSaysNoLengthIsStoppedAtTheLimit() {
        const auto title = create();
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
        const auto title = create();
        auto head = ApiStage::headOf({.method = "PUT",
                                      .path = pathOf(title) + "/pictures/poster",
                                      .token = editor_,
                                      .headers = {{"Content-Type", "image/png"}}});
        (void)stage_->sendPieces(std::move(head), "picture", front::BodyEnd::Cut);
        QVERIFY(!titleIn(get(editor_, pathOf(title))).hasPoster);
    }
};

QTEST_GUILESS_MAIN(TitlesControllerTest)
#include "titles_controller_test.moc"
