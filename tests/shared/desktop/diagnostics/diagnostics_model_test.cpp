// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/diagnostics/diagnostics_model.h"

#include "shared/base/log.h"
#include "tests/support/desktop/fake_session.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace vitascope::desktop {

namespace {

QString valueOf(const DiagnosticsModel& model, const QByteArray& name) {
    for (const auto& fact : model.facts())
        if (fact.name == name)
            return fact.value;
    return {};
}

} // namespace

class DiagnosticsModelTest : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    FakeSession session_;

    static QList<Fact> own() { return {{"Renderer", "GPU"}}; }
    [[nodiscard]] CrashReports crashes() const { return CrashReports(folder_.filePath("crashes")); }
    void leaveCrash() const {
        QDir().mkpath(folder_.filePath("crashes"));
        QFile file(CrashReports::pathOf(folder_.filePath("crashes"), QDateTime::currentDateTimeUtc(), 7));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("signal 11\npassword=hunter2\n");
    }

private Q_SLOTS:
    void initTestCase() { log::setLevel(log::Level::Error); }

    void theReportTellsWhatHelps() {
        const ProgramLog log(folder_.filePath("log"), "program");
        DiagnosticsModel model(session_, log, crashes(), own);
        session_.signIn({QUrl("https://films.example"), "anna", Secret("correct horse"), true}, this,
                        [](const auto&) {});
        QTRY_VERIFY(session_.user());
        model.load();
        QTRY_COMPARE(valueOf(model, "Server"), QString("Cinema Club 0.1.0, https://films.example"));
        log::warning("the title was not opened", {{"why", "GET https://films.example/media/SeCrEt/1: 403"}});
        qWarning("a word of Qt");
        const auto report = model.report();
        for (const auto* expected : {"Qt: 6", "System: ", "Renderer: GPU", "the title was not opened", "a word of Qt",
                                     "https://films.example/media/***"})
            QVERIFY2(report.contains(expected), qPrintable(report));
        QVERIFY(!report.contains("SeCrEt"));
    }

    void theLogIsAFileToo() {
        const ProgramLog log(folder_.filePath("log"), "program");
        log::info("something began");
        QFile file(folder_.filePath("log/program.log"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("something began"));
    }

    void aCrashIsFoundShownAndForgotten() {
        leaveCrash();
        const ProgramLog log(folder_.filePath("log"), "program");
        DiagnosticsModel model(session_, log, crashes(), own);
        QVERIFY(model.crashes().isEmpty());
        model.load();
        QCOMPARE(model.crashes().size(), 1);
        QVERIFY(model.crashText().contains("signal 11"));
        QVERIFY(!model.crashText().contains("hunter2"));
        QVERIFY(model.report().contains("signal 11"));
        model.removeCrashes();
        QVERIFY(model.crashes().isEmpty());
        QVERIFY(crashes().find().isEmpty());
    }
};

} // namespace vitascope::desktop

QTEST_GUILESS_MAIN(vitascope::desktop::DiagnosticsModelTest)
#include "diagnostics_model_test.moc"
