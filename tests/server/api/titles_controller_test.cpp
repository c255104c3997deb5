// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/titles_controller.h"

#include "shared/wire/catalog.h"
#include "tests/server/api/api_stage.h"

#include <QTest>

#include <future>
#include <set>

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
        QVERIFY(!published.trailerPackageId);
        QVERIFY(titleIn(get(viewer_, pathOf(draft))) == published);
        stage_->catalog.addTrailer(draft.id);
        QVERIFY(titleIn(get(viewer_, pathOf(draft))).trailerPackageId ==
                stage_->catalog.playability.trailers[draft.id].id);
        QVERIFY(titleIn(send("POST", pathOf(draft) + "/withdraw")).state == wire::TitleState::Draft);
        QCOMPARE(get(viewer_, pathOf(draft)).status, 404);
    }

    void deletedTitlesWaitInTheTrash() {
        const auto published = createPublished();
        stage_->catalog.clock.advance(std::chrono::seconds(1));
        QCOMPARE(send("DELETE", pathOf(published)).status, 204);
        QCOMPARE(send("DELETE", pathOf(published)).status, 204);
        QCOMPARE(get(viewer_, pathOf(published)).status, 404);
        const auto trashed = titleIn(get(editor_, pathOf(published)));
        QVERIFY(trashed.state == wire::TitleState::Trash && trashed.trashedAt && !trashed.publishedAt);
        QCOMPARE(wire::fromJson<wire::TitlePage>(bodyOf(get(editor_, "/api/v1/titles", "state=all")))->items.size(),
                 0U);
        QVERIFY(
            wire::fromJson<wire::TitlePage>(bodyOf(get(editor_, "/api/v1/titles", "state=trash")))->items.at(0).id ==
            published.id);
        QCOMPARE(get(viewer_, "/api/v1/titles", "state=trash").status, 403);
        QCOMPARE(send("POST", pathOf(published) + "/publish").status, 409);
        const auto etag = wire::etagOf(trashed.version);
        QCOMPARE(send("PUT", pathOf(published), wire::toJson(fullInput()), {{"If-Match", etag}}).status, 409);
        stage_->catalog.clock.advance(std::chrono::seconds(1));
        const auto restored = titleIn(send("POST", pathOf(published) + "/restore"));
        QVERIFY(restored.state == wire::TitleState::Draft && !restored.trashedAt);
        QCOMPARE(send("POST", pathOf(published) + "/restore").status, 409);
        const auto entries = stage_->catalog.audit.list({.action = "title"}, std::nullopt, 10)->items;
        QCOMPARE(entries.size(), 4U); // it was made as well
        QVERIFY(entries[0].act.action == "title.restore" && entries[1].act.action == "title.trash");
        QVERIFY(entries[0].origin.actor);
        const auto publications = stage_->catalog.audit.list({.action = "title.publish"}, std::nullopt, 10)->items;
        QCOMPARE(publications.size(), 1U);
    }

    void onlyAdministratorsPurge() {
        const auto title = create();
        const auto purge = [&](const std::string& token, const std::string& value) {
            return stage_->send({.method = "DELETE", .path = pathOf(title), .token = token, .query = "purge=" + value})
                .status;
        };
        QCOMPARE(purge(editor_, "true"), 403);
        const auto administrator = stage_->tokenOf(auth::Role::Administrator);
        QCOMPARE(purge(administrator, "yes"), 400);
        QCOMPARE(purge(administrator, "true"), 204);
        QCOMPARE(purge(administrator, "true"), 404);
        QCOMPARE(get(editor_, pathOf(title)).status, 404);
    }

    void twoEditorsLoseNothing() {
        const auto title = create();
        const auto second = stage_->tokenOf(auth::Role::Editor);
        const auto patch = [&](const std::string& token, int version, const std::string& body) {
            return stage_->send({.method = "PATCH",
                                 .path = pathOf(title),
                                 .body = body,
                                 .token = token,
                                 .headers = {{"If-Match", wire::etagOf(version)}}});
        };
        QCOMPARE(patch(editor_, 1, R"({"year":1980})").status, 200);
        const auto refused = patch(second, 1, R"({"tagline":"Later"})");
        QCOMPARE(refused.status, 412);
        const auto current = wire::fromJson<wire::Problem>(bodyOf(refused))->currentVersion;
        QCOMPARE(current.value_or(0), 2);
        const auto kept = titleIn(patch(second, *current, R"({"tagline":"Later","description":null})"));
        auto expected = titleIn(get(editor_, pathOf(title))).details;
        QVERIFY(kept.details == expected);
        QCOMPARE(kept.details.year, std::optional(1980));
        QCOMPARE(kept.details.tagline, std::optional<std::string>("Later"));
        QVERIFY(!kept.details.description && kept.details.credits.size() == 2);
        QCOMPARE(patch(editor_, 3, R"({"name":null})").status, 400);
        QCOMPARE(patch(editor_, 3, "[]").status, 400);
        QCOMPARE(send("PATCH", pathOf(title), "{}").status, 428);
    }

    void aPatchReachesIntoLocalizations() {
        const auto title = create();
        const auto patched = titleIn(send(
            "PATCH", pathOf(title), R"json({"localizations":{"de":{"tagline":null},"fr":{"name":"Stalker (fr)"}}})json",
            {{"If-Match", "\"1\""}}));
        QVERIFY(!patched.details.localizations.at("de").tagline);
        QCOMPARE(patched.details.localizations.at("fr").name, std::string("Stalker (fr)"));
        QCOMPARE(patched.details.name, fullInput().name);
    }

    void aKeyThatIsAskedForAtOnceMakesOneTitle() {
        const auto ask = [&](const std::string& body) {
            return stage_->send({.method = "POST",
                                 .path = "/api/v1/titles",
                                 .body = body,
                                 .token = editor_,
                                 .headers = {{"Idempotency-Key", "k"}}});
        };
        const auto body = wire::toJson(fullInput());
        std::vector<std::future<front::Response>> answers;
        for (int i = 0; i < 8; ++i)
            answers.push_back(std::async(std::launch::async, [&] { return ask(body); }));
        std::set<std::string> ids;
        for (auto& answer : answers) {
            const auto response = answer.get();
            QCOMPARE(response.status, 201);
            ids.insert(titleIn(response).id.toString());
        }
        QCOMPARE(ids.size(), 1U);
        QCOMPARE(wire::fromJson<wire::TitlePage>(bodyOf(get(editor_, "/api/v1/titles", "state=all")))->items.size(),
                 1U);
        QCOMPARE(ask(R"({"name":"Other","genres":[]})").status, 409);
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
};

QTEST_GUILESS_MAIN(TitlesControllerTest)
#include "titles_controller_test.moc"
