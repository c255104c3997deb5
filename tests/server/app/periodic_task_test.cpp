// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/periodic_task.h"

#include "server/app/session_keeper.h"
#include "tests/server/domain/auth/auth_stage.h"

#include <QTest>

#include <future>
#include <stdexcept>

using namespace std::chrono_literals;
using namespace vitascope;
using namespace vitascope::server;
using namespace vitascope::server::app;

class PeriodicTaskTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goesOnAfterAFailureAndWhateverIsThrown() {
        std::promise<void> fourth;
        int calls = 0;
        const PeriodicTask task("test", 0s, [&]() -> Result<void> {
            switch (++calls) {
            case 1:
                return fail(ErrorCode::Unavailable, "not now");
            case 2:
                throw std::runtime_error("thrown");
            case 3:
                throw 3; // what is no std::exception
            case 4:
                fourth.set_value();
                break;
            default:
                break;
            }
            return {};
        });
        QVERIFY(fourth.get_future().wait_for(30s) == std::future_status::ready);
    }

    void theSessionKeeperKnowsWhatWasRevokedBeforeItReturns() {
        auth::AuthStage stage;
        const auto signedIn = stage.registerAnna();
        QVERIFY(stage.work.write([&](WriteScope& scope) {
            return stage.sessionRows.revokeAll(scope, signedIn.user.id, std::nullopt, stage.clock.utcNow());
        }));
        const SessionKeeper keeper(stage.sessions, stage.audit);
        QVERIFY(!stage.sessions.authenticate(signedIn.accessToken.reveal()));
    }
};

QTEST_APPLESS_MAIN(PeriodicTaskTest)
#include "periodic_task_test.moc"
