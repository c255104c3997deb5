// SPDX-License-Identifier: GPL-3.0-or-later
// A real server against its own OpenAPI document: every example is sent, and some hundred bad requests made from the
// document (ajv and fast-check from npm; see tests/e2e/api/check_api.mjs).
#include "tests/support/server_process.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace vitascope::test;

class ApiDocumentTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyAnswerIsAsTheDocumentSays() {
        const auto folder = QStringLiteral(VITASCOPE_SOURCE_DIR "/tests/e2e/api");
        const auto node = QStandardPaths::findExecutable("node");
        if (node.isEmpty() || !QFile::exists(folder + "/node_modules/ajv"))
            QSKIP("Node.js with ajv and fast-check is not installed (./dev test does it)");
        const QTemporaryDir data;
        const auto server = ServerProcess::start(data.path(), "[auth]\nregistration = \"open\"\n");
        QVERIFY(server != nullptr);
        QProcess check;
        check.setProcessChannelMode(QProcess::MergedChannels);
        // A fixed seed, so that a change is what makes it fail; by hand any other (see the script).
        check.start(node, {folder + "/check_api.mjs", server->url(), server->claimToken(), "900", "20260501"});
        QVERIFY(check.waitForFinished(120'000));
        const auto output = check.readAll();
        qInfo("%s", output.constData());
        QCOMPARE(check.exitStatus(), QProcess::NormalExit);
        QVERIFY2(check.exitCode() == 0, output.constData());
        QVERIFY(server->stop(15'000));
    }
};

QTEST_GUILESS_MAIN(ApiDocumentTest)
#include "api_document_test.moc"
