// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/diagnostics/redaction.h"

#include <QDir>
#include <QTest>

namespace vitascope::desktop {

class RedactionTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void secretsAreTakenOut_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("secret");
        const auto row = [](const char* name, const char* text, const char* secret) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(secret);
        };
        row("a bearer token", "Authorization: Bearer abc.def-123", "abc.def-123");
        row("a password", "login = anna password = hunter2!", "hunter2!");
        row("in JSON", R"({"login":"anna","password":"correct horse"})", "correct horse");
        row("in a log line", "sign-in failed password=\"correct horse\" server=films", "correct horse");
        row("with an escaped quote", "{\"password\":\"corr\\\"ect horse\"}", "ect horse");
        row("with separators", "login=anna password=hunt,er;2&x y", "er;2");
        row("with blanks", "passphrase: correct horse", "horse");
        row("a refresh token", R"({"refreshToken":"5kQx"})", "5kQx");
        row("a claim token", "claim token: 7f3a9", "7f3a9");
        row("an invitation", "invitation=come-in&x=1", "come-in");
        row("a JWT", "sent eyJhbGciOiJFUzI1NiIs.eyJzdWIiOiJhbm4ifQ.c2lnbmF0dXJl to it", "eyJ");
        row("the right to a film", "GET https://films.example/media/AbC123.x-y/0190/video/1", "AbC123.x-y");
        row("a query", "GET https://films.example/api/v1/titles?q=private+life failed", "private");
        row("a name in a URL", "proxy http://anna:secret@proxy:3128/", "anna:secret");
        row("what nobody named", "kept q7Zr2mVx9LtBwYp4KsNd8HfGj3Tc1QaE", "q7Zr2mVx9LtBwYp4KsNd8HfGj3Tc1QaE");
    }
    void secretsAreTakenOut() {
        QFETCH(QString, text);
        QFETCH(QString, secret);
        QVERIFY(text.contains(secret));
        QVERIFY2(!redacted(text).contains(secret), qPrintable(redacted(text)));
    }

    void theRestStays_data() {
        QTest::addColumn<QString>("text");
        for (const auto* text :
             {"2026-11-21T16:43:31Z warning sign-in failed server=films.example:8443 why=\"timeout\"",
              "title 0190163d-8694-739b-aea5-966c26f8ad91 was not opened",
              "build 4f2a9c0d1e8b7a6f5c4d3e2f1a0b9c8d7e6f5a4b",
              "vitascope-player(_ZN9vitascope6player10MainWindow4playERKNS_4wire5TitleE+0x1f)[0x55d]",
              "/usr/share/fonts/truetype/Inter-Regular.ttf was not found"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void theRestStays() {
        QFETCH(QString, text);
        QCOMPARE(redacted(text), text);
    }

    void thePersonsFolderHasNoName() {
        QCOMPARE(redacted(QDir::homePath() + "/Films/a.mkv"), QString("~/Films/a.mkv"));
        QCOMPARE(redacted(QDir::homePath() + "x/a"), QDir::homePath() + "x/a");
    }
};

} // namespace vitascope::desktop

QTEST_GUILESS_MAIN(vitascope::desktop::RedactionTest)
#include "redaction_test.moc"
