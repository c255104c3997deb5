// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/search/catalog_search.h"

#include "tests/server/domain/search/search_stage.h"

#include <QTest>

using namespace vitascope;
using namespace vitascope::server;
using namespace vitascope::server::search;

class CatalogSearchTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<catalog::CatalogStage> catalog_;
    std::unique_ptr<SearchStage> search_;

    TitleId publish(const std::string& name, const std::vector<std::string>& people = {}) {
        catalog_->clock.advance(std::chrono::seconds(1));
        catalog::TitleDetails details;
        details.name = name;
        for (const auto& person : people)
            details.credits.push_back({std::nullopt, person, catalog::CreditRole::Cast, std::nullopt});
        const auto id = catalog_->catalog.create(details)->title.id;
        catalog_->makePlayable(id);
        (void)catalog_->catalog.publish(id);
        return id;
    }
    static std::string namesOf(const std::vector<catalog::TitleView>& views) {
        std::string names;
        for (const auto& view : views)
            names += (names.empty() ? "" : ", ") + view.title.details.name;
        return names;
    }
    std::string find(const std::string& text) {
        SearchQuery query;
        query.text = text;
        return namesOf(search_->search.find(query)->items);
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

    void showsTitlesAsTheyAreInTheCatalogue() {
        publish("Star");
        publish("Star Wars");
        QCOMPARE(find("sta"), "Star Wars, Star");
        QCOMPARE(find("star"), "Star, Star Wars");
        SearchQuery query;
        query.text = "star";
        QVERIFY(search_->search.find(query)->items.front().playable);
    }

    void leavesOutWhatTheIndexKnowsWrong() {
        const auto draft = catalog_->addTitle("Secret");
        auto wrong = documentOf(draft, {});
        wrong.state = DocumentState::Published;
        wrong.version = 100;
        search_->index.put(std::span(&wrong, 1));
        wrong.id = catalog_->ids.next<TitleId>(); // a title that is gone
        search_->index.put(std::span(&wrong, 1));
        QCOMPARE(find("secret"), "");
    }

    void saysWhetherAllIsIndexed() {
        QVERIFY(!search_->search.find({})->isComplete);
        QVERIFY(search_->feed.fill({}));
        QVERIFY(search_->search.find({})->isComplete);
    }

    void suggestsTitlesAndPeople() {
        publish("Hanks for the Memories", {"Somebody Else", "Tom Thanks"});
        publish("Cast Away", {"Helen Hunt", "Tom Hanks"});
        publish("Big", {"Tom Hanks", "Colin Hanks"});
        catalog_->addTitle("Hanks, a draft");
        const auto got = search_->search.suggest("hank").value();
        QCOMPARE(namesOf(got.titles), "Hanks for the Memories");
        std::string people;
        for (const auto& person : got.people)
            people += person.name + ";";
        QCOMPARE(people, "Tom Hanks;Colin Hanks;");
        QVERIFY(search_->search.suggest(" ?! ")->titles.empty());
        QVERIFY(search_->search.suggest("nobody")->people.empty());
    }
};

QTEST_APPLESS_MAIN(CatalogSearchTest)
#include "catalog_search_test.moc"
