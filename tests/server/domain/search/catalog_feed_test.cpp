// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/search/catalog_feed.h"

#include "tests/server/domain/search/search_stage.h"

#include <QTest>

using namespace vitascope;
using namespace vitascope::server;
using namespace vitascope::server::search;

class CatalogFeedTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<catalog::CatalogStage> catalog_;
    std::unique_ptr<SearchStage> search_;

    std::vector<TitleId> find(const std::string& text, DocumentState state = DocumentState::Draft) {
        SearchQuery query;
        query.text = text;
        query.states = {state};
        return search_->index.find(query).titles;
    }
    catalog::Title edit(const catalog::Title& title, const std::string& name) {
        auto details = title.details;
        details.name = name;
        return std::get<catalog::TitleView>(*catalog_->catalog.edit(title.id, title.version, details)).title;
    }

private Q_SLOTS:
    void init() {
        catalog_ = std::make_unique<catalog::CatalogStage>();
        search_ = std::make_unique<SearchStage>(*catalog_);
    }
    void cleanup() {
        search_.reset();
        catalog_.reset();
    }

    void followsTitles() {
        const auto title = catalog_->addTitle("Stalker");
        QCOMPARE(find("stalker"), std::vector{title.id});
        edit(title, "Solaris");
        QVERIFY(find("stalker").empty());
        QCOMPARE(find("solaris"), std::vector{title.id});
        catalog_->makePlayable(title.id);
        QVERIFY(catalog_->catalog.publish(title.id));
        QVERIFY(find("solaris").empty());
        QCOMPARE(find("solaris", DocumentState::Published), std::vector{title.id});
        QVERIFY(catalog_->catalog.withdraw(title.id));
        QCOMPARE(find("solaris"), std::vector{title.id});
        QVERIFY(catalog_->trash.purge(title.id));
        for (const auto state : {DocumentState::Draft, DocumentState::Published})
            QVERIFY(find("solaris", state).empty());
    }

    void takesAllThatIsSearched() {
        catalog::Title title;
        title.id = catalog_->ids.next<TitleId>();
        title.version = 7;
        title.state = catalog::TitleState::Trash;
        title.details.name = "Stalker";
        title.details.originalName = "Сталкер";
        title.details.originalLanguage = "ru";
        title.details.year = 1979;
        title.details.genres = {"Drama"};
        title.details.localizations["pl"] = {"Stalker PL", "", ""};
        title.details.credits = {{std::nullopt, "Andrei Tarkovsky", catalog::CreditRole::Director, std::nullopt}};
        title.details.ageRating = catalog::AgeRating{12, std::nullopt};
        title.createdAt = UtcTime(std::chrono::seconds(5));
        const auto document =
            documentOf(title, {.popularity = 3, .rating = 4.5F}, catalog::PlayablePackage{{}, Seconds(61.0015)});
        QCOMPARE(document.id, title.id);
        QCOMPARE(document.version, 7);
        QVERIFY(document.state == DocumentState::Trash);
        QVERIFY((document.names == std::vector<std::string>{"Stalker", "Сталкер", "Stalker PL"}));
        QVERIFY((document.people == std::vector<std::string>{"Andrei Tarkovsky"}));
        QVERIFY((document.genres == std::vector<std::string>{"Drama"}));
        QVERIFY((document.languages == std::vector<std::string>{"ru"}));
        QVERIFY(document.year == 1979 && document.minimumAge == 12 && document.addedAt == title.createdAt);
        QVERIFY(document.length == std::chrono::milliseconds(61'002));
        QVERIFY(document.popularity == 3 && document.rating == 4.5F);
    }

    void fillsFromTheWholeCatalogue() {
        catalog_->observer.next = nullptr;
        std::vector<TitleId> all;
        for (int i = 0; i < 1201; ++i)
            all.push_back(catalog_->addTitle("Film").id);
        search_->figures.figures[all[17]] = {.popularity = 9, .rating = {}};
        QVERIFY(!search_->feed.isFilled());
        QVERIFY(search_->feed.fill({}));
        QVERIFY(search_->feed.isFilled());
        SearchQuery query;
        query.states = {DocumentState::Draft};
        query.limit = 2000;
        const auto found = search_->index.find(query).titles;
        QCOMPARE(found.size(), all.size());
        QCOMPARE(found.front(), all[17]);
    }

    void followsTheFilmThatPlays() {
        const auto without = catalog_->addTitle("Without").id;
        const auto with = catalog_->addTitle("With").id;
        SearchQuery query;
        query.states = {DocumentState::Draft};
        query.sort = SearchSort::Duration;
        query.order = SortOrder::Ascending;
        QVERIFY((search_->index.find(query).titles == std::vector{with, without})); // both without: the newest first
        catalog_->makePlayable(without);
        search_->feed.changed({without});
        QVERIFY((search_->index.find(query).titles == std::vector{without, with}));
    }

    void endsFillingWhenItIsToldTo() {
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(search_->feed.fill(stop.get_token()));
        QVERIFY(!search_->feed.isFilled());
    }

    void forgetsWhatGoesWhileItFills() {
        const auto title = catalog_->addTitle("Film");
        const auto stale = documentOf(title, {});
        QVERIFY(catalog_->trash.purge(title.id));
        search_->index.put(std::span(&stale, 1)); // read before it went, put after
        QVERIFY(search_->feed.fill({}));
        QVERIFY(find("film").empty());
    }

    void catchesUpWithWhatItCouldNotRead() {
        search_->figures.isAway = true;
        const auto title = catalog_->addTitle("Stalker");
        QVERIFY(find("stalker").empty());
        search_->feed.catchUp();
        QVERIFY(find("stalker").empty());
        search_->figures.isAway = false;
        search_->feed.catchUp();
        QCOMPARE(find("stalker"), std::vector{title.id});
    }

    void saysWhyItCouldNotFill() {
        search_->figures.isAway = true;
        catalog_->addTitle("Stalker");
        QVERIFY(search_->feed.fill({}).error().code == ErrorCode::Unavailable);
        QVERIFY(!search_->feed.isFilled());
        search_->figures.isAway = false;
        QVERIFY(search_->feed.fill({}));
        QVERIFY(search_->feed.isFilled());
    }
};

QTEST_APPLESS_MAIN(CatalogFeedTest)
#include "catalog_feed_test.moc"
