// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/worker/child_verifier.h"

#include "tests/support/track_builder.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace vitascope;
using namespace vitascope::server;

namespace {

// Runs a shell script in the place of vitascope-package.
struct Fixture {
    QTemporaryDir folder;
    package::TrackManifest manifest = test::buildTrack().manifest;

    worker::ChildVerifier verifierOf(const QByteArray& script,
                                     std::chrono::seconds patience = std::chrono::seconds(60)) {
        QFile file(folder.filePath("program"));
        if (file.open(QIODevice::WriteOnly))
            file.write("#!/bin/sh\n" + script);
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return worker::ChildVerifier({.program = file.fileName().toStdString(),
                                      .workFolder = folder.filePath("work").toStdString(),
                                      .patience = patience,
                                      .grace = std::chrono::milliseconds(200)});
    }
    Result<void> run(worker::ChildVerifier verifier, const std::stop_token& stop = {}) {
        return verifier.verify("/films/track.mp4", manifest, stop);
    }
};

template<class T>
QByteArray codeOf(const Result<T>& result) {
    return result ? "ok" : QByteArray::fromStdString(std::string(toString(result.error().code)));
}

} // namespace

class ChildVerifierTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void passesManifestAndFile() {
        Fixture f;
        const auto log = f.folder.filePath("arguments").toUtf8();
        QVERIFY(f.run(f.verifierOf("echo \"$1 $2 $4 $5\" > " + log + "; cat \"$3\" >> " + log)));
        QFile file(log);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readLine(), "verify --manifest --file /films/track.mp4\n");
        QVERIFY(file.readAll().contains("\"name\":\"v360\""));
        QVERIFY(QDir(f.folder.filePath("work")).isEmpty()); // the manifest's copy is gone
    }

    void tellsHowTheChildEnded_data() {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("fine") << QByteArray("echo '{\"event\":\"verified\"}'") << QByteArray("ok") << QByteArray();
        QTest::newRow("does not decode")
            << QByteArray("echo '{\"event\":\"error\",\"code\":\"corrupt\",\"message\":\"frame 7\"}'; exit 1")
            << QByteArray("corrupt") << QByteArray("frame 7");
        QTest::newRow("unknown code")
            << QByteArray("echo '{\"event\":\"error\",\"code\":\"tired\",\"message\":\"x\"}'; exit 1")
            << QByteArray("internal") << QByteArray("x");
        QTest::newRow("no explanation") << QByteArray("echo 'segfault in x264' >&2; exit 1") << QByteArray("internal")
                                        << QByteArray("segfault in x264");
        QTest::newRow("nonsense") << QByteArray("echo '[1,2'; echo '\"error\"'; echo '{\"event\":7}'; exit 4")
                                  << QByteArray("internal") << QByteArray("4");
        QTest::newRow("crash") << QByteArray("kill -SEGV $$") << QByteArray("internal") << QByteArray("signal 11");
    }
    void tellsHowTheChildEnded() {
        QFETCH(QByteArray, script);
        QFETCH(QByteArray, code);
        QFETCH(QByteArray, message);
        Fixture f;
        const auto done = f.run(f.verifierOf(script));
        QCOMPARE(codeOf(done), code);
        if (!done)
            QVERIFY2(done.error().message.find(message.toStdString()) != std::string::npos,
                     done.error().message.c_str());
    }

    void saysThatThereIsNoProgram() {
        Fixture f;
        worker::ChildVerifier verifier(
            {.program = "/nowhere/vitascope-package", .workFolder = f.folder.filePath("work").toStdString()});
        const auto done = f.run(verifier);
        QCOMPARE(codeOf(done), "unavailable"); // it may be there again: no track is refused for it
        QVERIFY(done.error().message.find("/nowhere/vitascope-package") != std::string::npos);
    }

    void endsAChildThatTakesTooLong() {
        Fixture f;
        f.manifest.segments.clear();
        QCOMPARE(codeOf(f.run(f.verifierOf("exec sleep 60", std::chrono::seconds(0)))), "timeout");
    }

    void endsTheChildWhenAsked() {
        Fixture f;
        std::stop_source stop;
        std::jthread asker([&stop] {
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
            stop.request_stop();
        });
        QCOMPARE(codeOf(f.run(f.verifierOf("exec sleep 60"), stop.get_token())), "cancelled");
    }
};

QTEST_GUILESS_MAIN(ChildVerifierTest)
#include "child_verifier_test.moc"
