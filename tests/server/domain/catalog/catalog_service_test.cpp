// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/catalog/catalog_service.h"

#include "tests/server/domain/catalog/catalog_stage.h"

#include <QTest>

using namespace vitascope;
using namespace vitascope::server;
using namespace vitascope::server::catalog;

namespace {

template<class T>
bool isConflict(const Result<T>& result) {
    return !result && result.error().code == ErrorCode::Conflict;
}

template<class T>
bool isNotFound(const Result<T>& result) {
    return !result && result.error().code == ErrorCode::NotFound;
}

TitleDetails named(const std::string& name) {
    TitleDetails details;
    details.name = name;
    return details;
}

} // namespace

class CatalogServiceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void makesDrafts() {
        CatalogStage stage;
        const auto title = stage.addTitle(" Film ");
        QVERIFY(title.state == TitleState::Draft);
        QCOMPARE(title.version, 1);
        QCOMPARE(title.details.name, std::string("Film"));
        QVERIFY(stage.catalog.find(title.id, Drafts::Visible)->title == title);
    }

    void hidesDrafts() {
        CatalogStage stage;
        QVERIFY(isNotFound(stage.catalog.find(stage.addTitle().id, Drafts::Hidden)));
        QVERIFY(stage.catalog.find(stage.addPublished().id, Drafts::Hidden));
    }

    void anEditNeedsTheCurrentVersion() {
        CatalogStage stage;
        const auto title = stage.addTitle();
        const auto edited = stage.catalog.edit(title.id, 1, named("Other"));
        QVERIFY(edited);
        QCOMPARE(std::get<TitleView>(*edited).title.version, 2);
        const auto stale = stage.catalog.edit(title.id, 1, named("Late"));
        QCOMPARE(std::get<StaleEdit>(*stale).version, 2);
        QCOMPARE(stage.catalog.find(title.id, Drafts::Visible)->title.details.name, std::string("Other"));
    }

    void aBadEditChangesNothing() {
        CatalogStage stage;
        const auto title = stage.addTitle();
        QVERIFY(stage.catalog.edit(title.id, 1, named(" ")).error().code == ErrorCode::InvalidInput);
        QCOMPARE(stage.catalog.find(title.id, Drafts::Visible)->title.version, 1);
    }

    void publishesOnlyWhatPlays() {
        CatalogStage stage;
        const auto id = stage.addTitle().id;
        QVERIFY(isConflict(stage.catalog.publish(id)));
        stage.makePlayable(id);
        const auto published = stage.catalog.publish(id);
        QVERIFY(published);
        QVERIFY(published->title.state == TitleState::Published);
        QVERIFY(published->title.publishedAt == stage.clock.utcNow());
        QVERIFY(published->playable == stage.playability.packages[id]);
    }

    void publishingTwiceChangesNothing() {
        CatalogStage stage;
        const auto title = stage.addPublished();
        QVERIFY(stage.catalog.publish(title.id)->title == title);
    }

    void withdrawnTitlesAreDraftsAgain() {
        CatalogStage stage;
        const auto title = stage.addPublished();
        const auto withdrawn = stage.catalog.withdraw(title.id);
        QVERIFY(withdrawn->title.state == TitleState::Draft);
        QVERIFY(!withdrawn->title.publishedAt);
        QVERIFY(isNotFound(stage.catalog.find(title.id, Drafts::Hidden)));
        QVERIFY(stage.catalog.withdraw(title.id)->title == withdrawn->title);
    }

    void publishingAndWithdrawingAreInTheAuditLogOnce() {
        CatalogStage stage;
        const server::audit::Origin editor{stage.ids.next<UserId>(), "192.0.2.7", "request"};
        const auto id = stage.addTitle().id;
        QVERIFY(!stage.catalog.publish(id, editor));
        stage.makePlayable(id);
        QVERIFY(stage.catalog.publish(id, editor) && stage.catalog.publish(id, editor));
        stage.clock.advance(std::chrono::seconds(1));
        QVERIFY(stage.catalog.withdraw(id, editor) && stage.catalog.withdraw(id, editor));
        const auto entries = stage.audit.list({.actor = editor.actor}, std::nullopt, 10)->items;
        QCOMPARE(entries.size(), 2U);
        QVERIFY(entries[0].act.action == "title.withdraw" && entries[1].act.action == "title.publish");
        QVERIFY(entries[0].origin == editor && entries[1].origin == editor);
    }

    void whoMadeAndEditedATitleIsInTheAuditLog() {
        CatalogStage stage;
        const server::audit::Origin editor{stage.ids.next<UserId>(), "192.0.2.7", "request"};
        TitleDetails details;
        details.name = "One";
        const auto made = stage.catalog.create(details, std::nullopt, editor);
        QVERIFY(made);
        stage.clock.advance(std::chrono::seconds(1));
        details.year = 2010;
        details.genres = {"Drama"};
        QVERIFY(stage.catalog.edit(made->title.id, made->title.version, details, editor));
        QVERIFY(stage.catalog.edit(made->title.id, 99, details, editor)); // stale: nothing is changed
        stage.clock.advance(std::chrono::seconds(1));
        QVERIFY(stage.putPoster(made->title.id, "picture"));
        const auto entries = stage.audit.list({.action = "title"}, std::nullopt, 10)->items;
        QCOMPARE(entries.size(), 3U);
        QVERIFY(entries[0].act.action == "title.picture" && entries[1].act.action == "title.edit");
        QCOMPARE(entries[1].act.details, std::vector<std::string>{"fields=year,genres"});
        QVERIFY(entries[2].act.action == "title.create" && entries[2].origin == editor && entries[1].origin == editor);
    }

    void anEditThatChangesNothingIsNotNoted() {
        CatalogStage stage;
        const auto title = stage.addTitle();
        const auto told = stage.toldEvents().size();
        const auto edited = stage.catalog.edit(title.id, title.version, title.details);
        QVERIFY(std::get<TitleView>(*edited).title == title);
        QVERIFY(stage.audit.list({.action = "title.edit"}, std::nullopt, 10)->items.empty());
        QCOMPARE(stage.toldEvents().size(), told);
    }

    void everyFieldThatDiffersIsNamed() {
        TitleDetails other;
        auto& [name, originalName, originalLanguage, description, year, genres, tagline, language, localizations,
               credits, ageRating, externalId, availability] = other; // a new one is to be added here, and changed
        name = description = tagline = "x";
        originalName = originalLanguage = language = externalId = "x";
        year = 2010;
        genres = {"x"};
        localizations["de"] = {"x", "", ""};
        credits = {{std::nullopt, "x", CreditRole::Cast, std::nullopt}};
        ageRating = AgeRating{6, std::nullopt};
        availability.from = UtcTime();
        QCOMPARE(differingFields(TitleDetails(), other).size(), 13U);
    }

    void aKeyMakesOneTitleHoweverOftenItIsAsked() {
        CatalogStage stage;
        const CreationRequest request{stage.ids.next<UserId>(), "key", Sha256::of("body")};
        const auto first = stage.catalog.create(named("Film"), request);
        QVERIFY(first);
        QVERIFY(std::get<TitleView>(*stage.catalog.edit(first->title.id, 1, named("Edited"))).title.version == 2);
        const auto again = stage.catalog.create(named("Film"), request);
        QVERIFY(again->title.id == first->title.id);
        QCOMPARE(again->title.details.name, std::string("Edited"));
        QCOMPARE(stage.catalog.list(std::nullopt, std::nullopt, 9)->items.size(), 1U);

        auto other = request;
        other.digest = Sha256::of("another body");
        QVERIFY(isConflict(stage.catalog.create(named("Other"), other)));
        other.creator = stage.ids.next<UserId>();
        QVERIFY(stage.catalog.create(named("Other"), other)->title.id != first->title.id);
        other.key = std::string(201, 'x');
        QVERIFY(stage.catalog.create(named("Other"), other).error().code == ErrorCode::InvalidInput);
    }

    void aTitleThatIsRefusedLeavesTheKeyFree() {
        CatalogStage stage;
        const CreationRequest request{stage.ids.next<UserId>(), "key", Sha256::of("body")};
        auto details = named("Film");
        details.credits = {{stage.ids.next<PersonId>(), "", CreditRole::Cast, {}}};
        QVERIFY(isConflict(stage.catalog.create(details, request)));
        QVERIFY(stage.catalog.create(named("Film"), request));
    }

    void forgetsKeysAfterADay() {
        CatalogStage stage;
        const CreationRequest request{stage.ids.next<UserId>(), "key", Sha256::of("body")};
        const auto id = stage.catalog.create(named("Film"), request)->title.id;
        QCOMPARE(stage.catalog.forgetCreations().value(), 0U);
        stage.clock.advance(std::chrono::hours(25));
        QCOMPARE(stage.catalog.forgetCreations().value(), 1U);
        QVERIFY(stage.catalog.create(named("Film"), request)->title.id != id);
    }

    void aTrailerAloneIsNotEnoughToPublish() {
        CatalogStage stage;
        const auto id = stage.addTitle().id;
        stage.addTrailer(id);
        QVERIFY(isConflict(stage.catalog.publish(id)));
        const auto view = stage.catalog.find(id, Drafts::Visible);
        QVERIFY(!view->playable && view->trailer == stage.playability.trailers[id]);
        QVERIFY(stage.catalog.list({}, {}, 10)->items[0].trailer);
    }

    void listsNewestFirstAndStaysRightWhileTitlesAreAdded() {
        CatalogStage stage;
        for (int i = 1; i <= 5; ++i)
            stage.addPublished(std::to_string(i));
        const auto first = stage.catalog.list(TitleState::Published, std::nullopt, 2);
        stage.addPublished("6");
        const auto second = stage.catalog.list(TitleState::Published, first->next, 2);
        const auto third = stage.catalog.list(TitleState::Published, second->next, 2);
        std::string names;
        for (const auto* page : {&*first, &*second, &*third})
            for (const auto& view : page->items)
                names += view.title.details.name;
        QCOMPARE(names, std::string("54321"));
        QVERIFY(!third->next);
    }

    void listsOneStateOrAll() {
        CatalogStage stage;
        stage.addTitle("draft");
        stage.addPublished("published");
        QCOMPARE(stage.catalog.list(TitleState::Draft, std::nullopt, 10)->items.size(), 1U);
        QCOMPARE(stage.catalog.list(TitleState::Published, std::nullopt, 10)->items.size(), 1U);
        const auto all = stage.catalog.list(std::nullopt, std::nullopt, 10);
        QCOMPARE(all->items.size(), 2U);
        QVERIFY(all->items[0].playable && !all->items[1].playable);
    }

    void findsPeopleByNameAndMakesThoseWhoAreNotKnown() {
        CatalogStage stage;
        auto details = named("One");
        details.credits = {{{}, "Ann", CreditRole::Director, {}}, {{}, "Bob", CreditRole::Cast, "Hero"}};
        const auto one = stage.catalog.create(details)->title;
        const auto ann = *one.details.credits[0].person;
        QVERIFY(ann != *one.details.credits[1].person);
        details.name = "Two";
        details.credits = {{ann, "", CreditRole::Cast, {}}, {{}, "bob", CreditRole::Writer, {}}};
        const auto two = stage.catalog.create(details)->title;
        QCOMPARE(two.details.credits[0].name, std::string("Ann"));
        QVERIFY(two.details.credits[1].person == one.details.credits[1].person);
        QCOMPARE(two.details.credits[1].name, std::string("Bob"));
        QCOMPARE(stage.catalog.people("", 10)->size(), 2U);
    }

    void refusesPeopleWhoAreNotThere() {
        CatalogStage stage;
        auto details = named("One");
        details.credits = {{stage.ids.next<PersonId>(), "Ann", CreditRole::Director, {}}};
        QVERIFY(isConflict(stage.catalog.create(details)));
    }

    void noTwoTitlesHaveTheSameExternalId() {
        CatalogStage stage;
        auto details = named("One");
        details.externalId = "tt1";
        const auto one = stage.catalog.create(details)->title;
        QVERIFY(stage.catalog.create(details).error().code == ErrorCode::AlreadyExists);
        QVERIFY(stage.catalog.edit(one.id, 1, details));
    }

    void namesAGenreAsItIsKnown() {
        CatalogStage stage;
        auto details = named("One");
        details.genres = {"Science Fiction"};
        QVERIFY(stage.catalog.create(details));
        details.genres = {"science-fiction", "Drama"};
        QCOMPARE(stage.catalog.create(details)->title.details.genres[0], std::string("Science Fiction"));
        const auto genres = stage.catalog.genres(Drafts::Visible).value();
        QVERIFY(genres == (std::vector<GenreCount>{{"drama", "Drama", 0}, {"science-fiction", "Science Fiction", 0}}));
    }

    void tellsTheObserverWhatHasChanged() {
        CatalogStage stage;
        const auto id = stage.addTitle().id;
        QCOMPARE(stage.observer.told.size(), 1U);
        QVERIFY(!stage.catalog.edit(id, 1, named(" ")));
        QVERIFY(!stage.catalog.publish(id));
        QCOMPARE(stage.observer.told.size(), 1U);
        stage.makePlayable(id);
        QVERIFY(stage.catalog.edit(id, 1, named("x")) && stage.catalog.publish(id) && stage.catalog.withdraw(id));
        QCOMPARE(stage.observer.told.size(), 4U);
        QVERIFY(stage.observer.told == std::vector<TitleId>(4, id));
    }

    void saysWhenThereIsNoSuchTitle() {
        CatalogStage stage;
        const TitleId id;
        QVERIFY(isNotFound(stage.catalog.edit(id, 1, named("x"))));
        QVERIFY(isNotFound(stage.catalog.publish(id)));
        QVERIFY(isNotFound(stage.catalog.withdraw(id)));
    }
};

QTEST_APPLESS_MAIN(CatalogServiceTest)
#include "catalog_service_test.moc"
