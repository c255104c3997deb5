// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/models/search_model.h"

#include "shared/desktop/session/settings.h"
#include "tests/support/desktop/fake_catalogue.h"
#include "tests/support/desktop/fake_discovery.h"

#include <QTemporaryDir>
#include <QTest>

namespace vitascope::player {

class SearchModelTest : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;

private Q_SLOTS:
    void asksOnceWhenTypingPauses() {
        desktop::Settings settings(folder_.filePath("pauses.ini"));
        FakeDiscovery discovery;
        discovery.suggestions.titles = {{desktop::titleId(1), "Night Train", 1999, {}}};
        discovery.suggestions.people = {{PersonId(), "Nina Lee"}};
        SearchModel search(discovery, settings);
        for (const auto* text : {"n", "ni", "nig"})
            search.setText(text);
        QTRY_COMPARE(search.proposals().size(), 2U);
        QCOMPARE(discovery.asked, 1);
        QVERIFY(search.proposals()[0].kind == Proposal::Kind::Title);
        QVERIFY(search.proposals()[0].year == 1999);
        QVERIFY(search.proposals()[1].kind == Proposal::Kind::Person);
    }

    void keepsTheSearchesBefore() {
        const auto file = folder_.filePath("recent.ini");
        FakeDiscovery discovery;
        {
            desktop::Settings settings(file);
            SearchModel search(discovery, settings);
            search.setPerson("anna");
            search.remember("train");
            search.remember("  night ");
            search.remember("train");
            search.remember(" ");
        }
        desktop::Settings settings(file);
        SearchModel search(discovery, settings);
        QVERIFY(search.proposals().empty()); // nobody's
        search.setPerson("boris");
        QVERIFY(search.proposals().empty());
        search.remember("boats");
        search.setPerson("anna");
        QCOMPARE(search.proposals().size(), 2U);
        QCOMPARE(search.proposals()[0].text, "train");
        QCOMPARE(search.proposals()[1].text, "night");
        search.forgetRecent();
        QVERIFY(search.proposals().empty());
        search.setPerson("boris");
        QCOMPARE(search.proposals().size(), 1U);
        search.setPerson({});
        search.remember("nobody's");
        QVERIFY(search.proposals().empty());
    }

    void aFailureProposesNothing() {
        desktop::Settings settings(folder_.filePath("fails.ini"));
        FakeDiscovery discovery;
        discovery.failure = Error{ErrorCode::Unavailable, "connect"};
        SearchModel search(discovery, settings);
        search.setText("night");
        QTRY_COMPARE(discovery.asked, 1);
        QTest::qWait(20);
        QVERIFY(search.proposals().empty());
    }
};

} // namespace vitascope::player

QTEST_GUILESS_MAIN(vitascope::player::SearchModelTest)
#include "search_model_test.moc"
