// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/search_services.h"

#include "tests/server/domain/catalog/catalog_stage.h"
#include "tests/support/fake_watch_repository.h"

#include <QTest>

using namespace vitascope;
using namespace vitascope::server;

class SearchServicesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aFilmThatPlaysFromNowOnChangesTheOrderByLength() {
        catalog::CatalogStage stage;
        test::FakeWatchRepository watched;
        catalog::CatalogObservers catalogObservers;
        publishing::PackageObservers packageObservers;
        app::SearchServices services({.work = stage.work,
                                      .titles = stage.titles,
                                      .catalog = stage.catalog,
                                      .playability = stage.playability,
                                      .catalogObservers = catalogObservers,
                                      .watched = watched,
                                      .clock = stage.clock});
        packageObservers.add(services.films);
        const auto older = stage.addTitle().id;
        const auto newer = stage.addTitle().id;
        catalogObservers.changed({older, newer});
        search::SearchQuery query;
        query.states = {search::DocumentState::Draft};
        query.sort = search::SearchSort::Duration;
        QVERIFY((services.index.find(query).titles == std::vector{newer, older}));
        stage.makePlayable(older);
        packageObservers.packageChanged(stage.ids.next<PackageId>(), older);
        QVERIFY((services.index.find(query).titles == std::vector{older, newer}));
    }
};

QTEST_APPLESS_MAIN(SearchServicesTest)
#include "search_services_test.moc"
