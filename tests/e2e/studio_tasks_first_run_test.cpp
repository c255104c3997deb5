// SPDX-License-Identifier: GPL-3.0-or-later
// The studio's first start, by keyboard and by mouse: a fresh server is found and claimed, the program made one's own,
// a sample film offered.
#include "shared/desktop/design/theme.h"
#include "shared/desktop/text/format_text.h"
#include "tests/e2e/studio_stage.h"

#include <QComboBox>

namespace vitascope {

using test::Hands;
using test::StudioStage;

class StudioTasksFirstRunTest : public QObject {
    Q_OBJECT

    // The entry of a language, as the box calls it.
    static QString entryOf(const char* tag) { return desktop::languageName(QString::fromLatin1(tag)); }

private Q_SLOTS:
    void aFreshServerIsClaimedAndMadeOnesOwn_data() { StudioStage::addRows(); }
    void aFreshServerIsClaimedAndMadeOnesOwn() {
        QFETCH(Hands::With, with);
        const auto stage = StudioStage::open(with, StudioStage::Begin::FirstRun);
        QVERIFY(stage);
        stage->type("server", QStringLiteral("127.0.0.1:%1").arg(stage->server().port()));
        QVERIFY2(stage->see("token"), "the probe found a server that nobody has claimed");
        QVERIFY(stage->text("serverState").contains("stays on this computer"));
        QCOMPARE(stage->text("heading"), "Claim this server");
        stage->type("token", stage->server().claimToken());
        stage->type("displayName", "Anna Petrova");
        stage->type("login", "anna");
        stage->type("password", "correct horse battery");
        stage->press("submit");
        QVERIFY(stage->see("firstRunPage"));
        const auto anna = stage->desk().signIn("anna", "correct horse battery");
        QVERIFY(anna);
        QVERIFY(stage->api().me()->role == wire::Role::Administrator);

        const auto english = stage->text("firstRunHeading");
        stage->choose("language", entryOf("ru"));
        QVERIFY(stage->wait([&] { return stage->text("firstRunHeading") != english; }));
        stage->choose("language", entryOf("en"));
        QVERIFY(stage->wait([&] { return stage->text("firstRunHeading") == english; }));
        stage->choose("appearance", "Dark");
        QVERIFY(stage->wait([] { return desktop::Theme::colors().ground.lightness() < 100; }));
        stage->choose("appearance", "Light");
        QVERIFY(stage->wait([] { return desktop::Theme::colors().ground.lightness() > 150; }));
        stage->press("firstRunNext");
        QVERIFY(stage->wait([&] { return stage->text("firstRunHeading") == "A film to begin with"; }));
        QCOMPARE(stage->text("firstRunNext"), "Add a sample film");
        stage->press("firstRunSkip");
        QVERIFY(stage->see("emptyAction"));
        QVERIFY(stage->api().titles({.filter = wire::TitleFilter::All})->items.empty());
    }

    void aWrongAddressIsToldAndMended_data() { StudioStage::addRows(); }
    void aWrongAddressIsToldAndMended() {
        QFETCH(Hands::With, with);
        const auto stage = StudioStage::open(with, StudioStage::Begin::FirstRun);
        QVERIFY(stage);
        stage->type("server", "127.0.0.1:9");
        QVERIFY(stage->wait([&] { return stage->text("serverState").contains("No server answers"); }, 30'000));
        QVERIFY(!stage->find("token"));
        stage->type("server", QStringLiteral("127.0.0.1:%1").arg(stage->server().port()));
        QVERIFY(stage->see("token"));
    }
};

} // namespace vitascope

QTEST_MAIN(vitascope::StudioTasksFirstRunTest)
#include "studio_tasks_first_run_test.moc"
