// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/title_list_controller.h"

#include "shared/wire/search.h"
#include "tests/server/api/api_stage.h"

#include <QTest>

using namespace vitascope;
using namespace vitascope::server;
using namespace vitascope::server::api;

class TitleListControllerTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<ApiStage> stage_;
    std::string editor_;
    std::string viewer_;

    front::Response get(const std::string& token, const std::string& query,
                        const std::string& path = "/api/v1/titles") {
        return stage_->send({.method = "GET", .path = path, .token = token, .query = query});
    }
    wire::TitlePage page(const std::string& token, const std::string& query) {
        const auto response = get(token, query);
        const auto got = wire::fromJson<wire::TitlePage>(bodyOf(response));
        if (!got)
            qFatal("%d: %s", response.status, bodyOf(response).c_str());
        return *got;
    }
    std::string names(const std::string& query, const std::string& token) {
        std::string all;
        for (const auto& title : page(token, query).items)
            all += (all.empty() ? "" : ", ") + title.details.name;
        return all;
    }
    std::string names(const std::string& query) { return names(query, viewer_); }
    // Every page of the list, each of `limit` titles.
    template<class Between>
    std::string pages(const std::string& query, Between&& between) {
        std::string all;
        std::string cursor;
        for (int count = 0; count < 50; ++count) {
            const auto got = page(viewer_, query + cursor);
            for (const auto& title : got.items)
                all += (all.empty() ? "" : ", ") + title.details.name;
            if (!got.nextCursor)
                return all;
            cursor = "&cursor=" + *got.nextCursor;
            between();
        }
        return "no end";
    }

private Q_SLOTS:
    void init() {
        stage_ = std::make_unique<ApiStage>();
        editor_ = stage_->tokenOf(auth::Role::Editor);
        viewer_ = stage_->tokenOf(auth::Role::Viewer);
    }

    void searchesAsSomebodyTypes() {
        for (const auto* name : {"Łódź", "Star Wars", "The Star"})
            stage_->catalog.addPublished(name);
        QCOMPARE(names("q=lod"), "Łódź");
        QCOMPARE(names("q=ST"), "Star Wars, The Star");
        QCOMPARE(names("q=star+w"), "Star Wars");
        QCOMPARE(names("q=strawars"), "");
        QCOMPARE(names("q=satr"), "The Star, Star Wars");
        QCOMPARE(names("q=%20"), names("")); // blank: the plain list, by the index
        QCOMPARE(names("q=%21"), "");
    }

    void viewersSeeWhatIsAvailable() {
        const auto add = [&](const char* name, int fromHour, int untilHour) {
            const auto title = stage_->catalog.addPublished(name);
            const auto now = stage_->catalog.clock.utcNow();
            auto details = title.details;
            details.availability = {now + std::chrono::hours(fromHour), now + std::chrono::hours(untilHour)};
            const auto found = stage_->catalog.catalog.find(title.id, catalog::Drafts::Visible);
            QVERIFY(stage_->catalog.catalog.edit(title.id, found->title.version, details));
        };
        add("Film of yesterday", -2, -1);
        add("Film of today", -1, 1);
        add("Film of tomorrow", 1, 2);
        QCOMPARE(names(""), "Film of today");
        QCOMPARE(names("q=film"), "Film of today");
        QVERIFY(stage_->search.feed.fill({}));
        QVERIFY(page(viewer_, "total=true").total == 1 && page(viewer_, "q=film&total=true").total == 1);
        QVERIFY(page(editor_, "total=true").total == 3);
        QCOMPARE(names("sort=title"), "Film of today");
        QCOMPARE(names("", editor_), "Film of tomorrow, Film of today, Film of yesterday");
        QCOMPARE(names("q=film&sort=title", editor_), "Film of today, Film of tomorrow, Film of yesterday");
        const auto suggested = bodyOf(get(viewer_, "q=film", "/api/v1/search/suggest"));
        QVERIFY(suggested.find("today") != std::string::npos && suggested.find("tomorrow") == std::string::npos);
    }

    void draftsAndTrashDoNotLeak() {
        stage_->catalog.addPublished("Open film");
        stage_->catalog.addTitle("Secret film");
        QCOMPARE(names("q=film"), "Open film");
        QCOMPARE(names("q=film", editor_), "Open film");
        QCOMPARE(names("q=film&state=draft", editor_), "Secret film");
        QCOMPARE(names("q=film&state=all&sort=title", editor_), "Open film, Secret film");
        for (const std::string state : {"draft", "all", "trash"}) {
            QCOMPARE(get(viewer_, "q=film&state=" + state).status, 403);
            QCOMPARE(get(viewer_, "sort=title&state=" + state).status, 403);
        }
        const auto suggested = bodyOf(get(editor_, "q=film", "/api/v1/search/suggest"));
        QVERIFY(suggested.find("Open") != std::string::npos && suggested.find("Secret") == std::string::npos);
        QCOMPARE(stage_->send({.method = "GET", .path = "/api/v1/titles", .query = "q=film"}).status, 401);
        QCOMPARE(stage_->send({.method = "GET", .path = "/api/v1/search/suggest", .query = "q=f"}).status, 401);
    }

    void sortsAndFilters() {
        const auto add = [&](const std::string& name, int year, const std::string& genre, const std::string& language,
                             std::optional<int> age) {
            stage_->catalog.clock.advance(std::chrono::seconds(1));
            catalog::TitleDetails details;
            details.name = name;
            details.year = year;
            details.genres = {genre};
            details.originalLanguage = language;
            if (age)
                details.ageRating = catalog::AgeRating{*age, std::nullopt};
            const auto id = stage_->catalog.catalog.create(details)->title.id;
            stage_->catalog.makePlayable(id, Seconds(year));
            QVERIFY(stage_->catalog.catalog.publish(id));
        };
        add("Beta", 1960, "Science Fiction", "ru", 12);
        add("alpha", 1980, "Drama", "pt-BR", 16);
        add("Gamma", 1970, "Drama", "en", std::nullopt);
        QCOMPARE(names("sort=title"), "alpha, Beta, Gamma");
        QCOMPARE(names("sort=title&order=desc"), "Gamma, Beta, alpha");
        QCOMPARE(names("sort=year"), "alpha, Gamma, Beta");
        QCOMPARE(names("sort=year&order=asc"), "Beta, Gamma, alpha");
        QCOMPARE(names("sort=added"), "Gamma, alpha, Beta");
        QCOMPARE(names("sort=duration"), "alpha, Gamma, Beta"); // as many seconds as the year
        QCOMPARE(names("sort=duration&order=asc"), "Beta, Gamma, alpha");
        QCOMPARE(names("genre=drama"), "Gamma, alpha");
        QCOMPARE(names("genre=science-fiction"), "Beta");
        QCOMPARE(names("yearFrom=1970"), "Gamma, alpha");
        QCOMPARE(names("yearFrom=1960&yearTo=1970"), "Gamma, Beta");
        QCOMPARE(names("maxAge=12"), "Beta");
        QCOMPARE(names("originalLanguage=pt"), "alpha");
        QCOMPARE(names("q=a&genre=drama&sort=title"), "alpha");
    }

    void pagesWhileTitlesAreAdded() {
        for (const auto* name : {"Film C", "Film E", "Film A", "Film D", "Film B"})
            stage_->catalog.addPublished(name);
        const auto nothing = [] {};
        const auto add = [&] { stage_->catalog.addPublished("Film 0"); };
        QCOMPARE(pages("q=film&limit=2", nothing), "Film B, Film D, Film A, Film E, Film C");
        QCOMPARE(pages("q=film&limit=2", add), "Film B, Film D, Film A, Film E, Film C");
        QCOMPARE(pages("sort=title&limit=1&q=film&yearTo=2000", nothing), "");
        QCOMPARE(pages("sort=title&limit=2", add), "Film 0, Film 0, Film A, Film B, Film C, Film D, Film E");
    }

    void saysWhileItMayMissSome() {
        QVERIFY(page(viewer_, "q=film").incomplete == true);
        QVERIFY(!page(viewer_, "").incomplete); // not from the index
        QVERIFY(stage_->search.feed.fill({}));
        QVERIFY(!page(viewer_, "q=film").incomplete);
    }

    void saysHowManyThereAreWhenAsked() {
        for (const auto* name : {"Film C", "Film A", "Other"})
            stage_->catalog.addPublished(name);
        stage_->catalog.addTitle("Film draft");
        QVERIFY(!page(viewer_, "total=true").total); // not while the index is filled
        QVERIFY(stage_->search.feed.fill({}));
        QVERIFY(!page(viewer_, "").total);
        QVERIFY(page(viewer_, "total=true&limit=1").total == 3);
        QVERIFY(page(viewer_, "q=film&total=true&limit=1").total == 2);
        QVERIFY(page(editor_, "q=film&state=all&sort=title&total=true").total == 3);
        QCOMPARE(get(viewer_, "total=yes").status, 400);
    }

    void suggestsTitlesAndPeople() {
        catalog::TitleDetails details;
        details.name = "Hannah";
        details.year = 1986;
        details.credits = {{std::nullopt, "Daryl Hannah", catalog::CreditRole::Cast, std::nullopt}};
        const auto id = stage_->catalog.catalog.create(details)->title.id;
        stage_->catalog.makePlayable(id);
        QVERIFY(stage_->catalog.catalog.publish(id));
        const auto got =
            wire::fromJson<wire::Suggestions>(bodyOf(get(viewer_, "q=hann", "/api/v1/search/suggest"))).value();
        QCOMPARE(got.titles.size(), 1U);
        QVERIFY(got.titles[0].id == id && got.titles[0].name == "Hannah" && got.titles[0].year == 1986);
        QCOMPARE(got.people.size(), 1U);
        QCOMPARE(got.people[0].name, "Daryl Hannah");
        const auto nothing = wire::fromJson<wire::Suggestions>(bodyOf(get(viewer_, "", "/api/v1/search/suggest")));
        QVERIFY(nothing == wire::Suggestions());
    }

    void refusesQueriesThatCannotBe_data() {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QByteArray>("named"); // what the answer says
        const auto row = [](const char* query, const char* named) {
            QTest::newRow(query) << QByteArray(query) << QByteArray(named);
        };
        row("sort=best", "sort");
        row("sort=relevance", "relevance");
        row("q=%20&sort=relevance", "relevance");
        row("q=a&order=asc", "order");
        row("sort=title&order=up", "order");
        row("yearFrom=abc", "yearFrom");
        row("yearFrom=1869", "yearFrom");
        row("yearTo=2201", "yearTo");
        row("yearTo=99999999999999999999", "yearTo");
        row("yearFrom=2000&yearTo=1999", "yearFrom");
        row("maxAge=-1", "maxAge");
        row("maxAge=", "maxAge");
        row("genre=", "genre");
        row("genre=%01", "genre");
        row("originalLanguage=english!", "originalLanguage");
        row("q=a&limit=0", "limit");
        row("q=a&limit=201", "limit");
        row("q=%FF", "UTF-8");
        row("q=a&state=gone", "state");
        row("q=a&cursor=x", "cursor");
        row("q=a&cursor=", "cursor");
        row("q=a&cursor=....", "cursor");
        row("q=a&cursor=0190163d-8694-739b-aea5-966c26f8ad91", "cursor");
        QTest::newRow("a long text") << "q=" + QByteArray(201, 'a') << QByteArray("200 characters");
        QTest::newRow("a very long text") << "q=" + QByteArray(10'000, 'a') << QByteArray("200 characters");
        QTest::newRow("a long genre") << "genre=" + QByteArray(51, 'a') << QByteArray("genre");
    }
    void refusesQueriesThatCannotBe() {
        QFETCH(QByteArray, query);
        QFETCH(QByteArray, named);
        const auto response = get(viewer_, query.toStdString());
        QCOMPARE(response.status, 400);
        QCOMPARE(codeOf(response), "invalid-input");
        QVERIFY2(bodyOf(response).find(named.toStdString()) != std::string::npos, bodyOf(response).c_str());
    }

    void takesTheCursorOfThisListAlone() {
        for (const auto* name : {"Film A", "Film B", "Film C"})
            stage_->catalog.addPublished(name);
        const auto cursor = "&limit=1&cursor=" + page(viewer_, "q=film&limit=1").nextCursor.value();
        QCOMPARE(names("q=film" + cursor), "Film B");
        QCOMPARE(get(viewer_, "q=film&limit=2" + cursor).status, 200);
        for (const std::string other :
             {"q=fil", "q=film&sort=title", "q=film&genre=Drama", "q=film&yearFrom=1900", "q=film&maxAge=3",
              "q=film&originalLanguage=de", "sort=added", "state=published"})
            QCOMPARE(get(viewer_, other + cursor).status, 400);
        QCOMPARE(get(editor_, "q=film&state=all" + cursor).status, 400);
    }

    void bearsAnyText() {
        stage_->catalog.addPublished("Film");
        for (const std::string text :
             {"%01", "%F0%9F%8E%AC", "%E2%80%AE", "film%01", "a+b+c+d+e+f+g+h+i+j+k+l+m+n+o+p+q"})
            QCOMPARE(get(viewer_, "q=" + text).status, 200);
        for (const std::string text : {"%00", "film%00", "%zz", "%"})
            QCOMPARE(get(viewer_, "q=" + text).status, 400);
        QCOMPARE(get(viewer_, "q=%FF", "/api/v1/search/suggest").status, 400);
        QCOMPARE(get(viewer_, "q=" + std::string(201, 'x'), "/api/v1/search/suggest").status, 400);
    }
};

QTEST_GUILESS_MAIN(TitleListControllerTest)
#include "title_list_controller_test.moc"
