// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing that the server has acknowledged is lost when it is killed, or when the disk under it loses power: the short
// form of `./dev bench durability`.
#include "tests/durability/trial.h"

#include <QTemporaryDir>
#include <QTest>

using namespace vitascope;
using namespace vitascope::test;

namespace {

constexpr int kRounds = 10;

TrialPlan planFor(Mishap mishap, const QTemporaryDir& folder) {
    TrialPlan plan;
    plan.mishap = mishap;
    plan.rounds = kRounds;
    plan.longest = std::chrono::milliseconds(900);
    plan.folder = folder.path().toStdString();
    plan.programs = VITASCOPE_BINARY_DIR "/bin";
    return plan;
}

void check(const Result<TrialReport>& report) {
    if (!report && (report.error().code == ErrorCode::NotFound || report.error().code == ErrorCode::Forbidden))
        QSKIP(report.error().message.c_str());
    QVERIFY2(report, report ? "" : report.error().message.c_str());
    for (const auto& loss : report->losses)
        qWarning("%s", loss.c_str());
    QVERIFY(report->losses.empty());
    QCOMPARE(report->rounds, kRounds);
    // A trial in which nothing was done proves nothing.
    for (const char* kind : {"uploads begun", "titles made", "titles edited", "tracks committed", "titles published",
                             "tracks played", "accounts made", "refreshes"})
        QVERIFY2(report->acknowledged.contains(kind), kind);
}

} // namespace

class DurabilityTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingAcknowledgedIsLostWhenTheServerIsKilled() {
        const QTemporaryDir folder;
        check(runTrial(planFor(Mishap::Kill, folder)));
    }

    void nothingAcknowledgedIsLostWhenThePowerIsCut() {
        const QTemporaryDir folder;
        check(runTrial(planFor(Mishap::PowerCut, folder)));
    }
};

QTEST_GUILESS_MAIN(DurabilityTest)
#include "durability_test.moc"
