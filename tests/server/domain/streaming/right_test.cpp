// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/streaming/right.h"

#include "server/domain/auth/role.h"
#include "server/domain/streaming/playback.h"

#include <QTest>

using namespace vitascope;
using namespace vitascope::server;
using namespace vitascope::server::streaming;
using auth::permissionsOf;
using auth::Role;
using catalog::TitleState;

class RightTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void publishedFilmsAreForAllAndDraftsForEditors_data() {
        QTest::addColumn<int>("role");
        QTest::addColumn<int>("state");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("viewer, published") << int(Role::Viewer) << int(TitleState::Published) << true;
        QTest::newRow("viewer, draft") << int(Role::Viewer) << int(TitleState::Draft) << false;
        QTest::newRow("editor, published") << int(Role::Editor) << int(TitleState::Published) << true;
        QTest::newRow("editor, draft") << int(Role::Editor) << int(TitleState::Draft) << true;
        QTest::newRow("administrator, draft") << int(Role::Administrator) << int(TitleState::Draft) << true;
    }
    void publishedFilmsAreForAllAndDraftsForEditors() {
        QFETCH(int, role);
        QFETCH(int, state);
        QFETCH(bool, allowed);
        catalog::Title title;
        title.state = TitleState(state);
        const Subject subject{.user = {}, .session = {}, .permissions = permissionsOf(Role(role))};
        const auto decision = decide(subject, title, UtcTime(std::chrono::seconds(100)));
        QCOMPARE(std::holds_alternative<Right>(decision), allowed);
        if (!allowed)
            QVERIFY(std::get<Refusal>(decision) == Refusal::NotVisible);
    }

    void aFilmOfTomorrowIsADraftToday() {
        catalog::Title title;
        title.state = TitleState::Published;
        title.publishedAt = UtcTime(std::chrono::seconds(200));
        const Subject viewer{.user = {}, .session = {}, .permissions = permissionsOf(Role::Viewer)};
        QVERIFY(std::holds_alternative<Refusal>(decide(viewer, title, UtcTime(std::chrono::seconds(199)))));
        QVERIFY(std::holds_alternative<Right>(decide(viewer, title, UtcTime(std::chrono::seconds(200)))));
    }

    void outsideItsAvailabilityAFilmIsForEditorsAlone() {
        const auto at = [](int time) { return UtcTime(std::chrono::seconds(time)); };
        catalog::Title title;
        title.state = TitleState::Published;
        title.details.availability = {at(10), at(20)};
        const Subject viewer{.user = {}, .session = {}, .permissions = permissionsOf(Role::Viewer)};
        const Subject editor{.user = {}, .session = {}, .permissions = permissionsOf(Role::Editor)};
        const auto refusal = [&](int time) {
            const auto decision = decide(viewer, title, at(time));
            const auto* refused = std::get_if<Refusal>(&decision);
            return refused ? std::optional(*refused) : std::nullopt;
        };
        QVERIFY(refusal(9) == Refusal::Upcoming);
        QVERIFY(!refusal(10) && !refusal(19));
        QVERIFY(refusal(20) == Refusal::Over);
        for (const int time : {9, 15, 20})
            QVERIFY(std::holds_alternative<Right>(decide(editor, title, at(time))));
        title.state = TitleState::Draft;
        QVERIFY(refusal(9) == Refusal::NotVisible); // a draft does not tell when it would be there
    }

    void aRightLastsSixHoursOrThreeTimesTheFilm() {
        QVERIFY(lifetimeOfRight(Seconds(60)) == std::chrono::hours(6));
        QVERIFY(lifetimeOfRight(Seconds(7200)) == std::chrono::hours(6));
        QVERIFY(lifetimeOfRight(Seconds(7200.5)) == std::chrono::seconds(21602));
        QVERIFY(lifetimeOfRight(std::chrono::hours(4)) == std::chrono::hours(12));
    }
};

QTEST_APPLESS_MAIN(RightTest)
#include "right_test.moc"
