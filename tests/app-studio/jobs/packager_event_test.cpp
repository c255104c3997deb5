// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/jobs/packager_event.h"

#include <QTest>

using namespace vitascope;
using namespace vitascope::studio;

class PackagerEventTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatThePackagerSays() {
        const auto probe = parsePackagerEvent(
            R"({"event":"probed","container":"mov","durationSeconds":8.04,"video":{"codec":"h264","width":1920,)"
            R"("height":1080},"tracks":[{"name":"v1080","kind":"video","width":1920,"height":1080},)"
            R"({"name":"a1-en","kind":"audio","language":"en","label":"English"}],"notices":["no chapters"]})");
        const PackageProbe expected{8.04,
                                    1920,
                                    1080,
                                    {{"v1080", "video", 1920, 1080, "", ""}, {"a1-en", "audio", 0, 0, "en", "English"}},
                                    {"no chapters"}};
        QVERIFY(probe && std::get<PackageProbe>(*probe) == expected);

        const auto progress = parsePackagerEvent(
            R"({"event":"progress","seconds":2.5,"durationSeconds":8,"speed":3.1,"remainingSeconds":1.8})");
        QVERIFY(progress && (std::get<PackageProgress>(*progress) == PackageProgress{2.5, 8, 3.1, 1.8}));

        const auto resumed = parsePackagerEvent(R"({"event":"resumed","seconds":12.5})");
        QVERIFY(resumed && std::get<PackageResumed>(*resumed).seconds == 12.5);

        const auto early = parsePackagerEvent(
            R"({"event":"progress","seconds":0,"durationSeconds":null,"speed":0,"remainingSeconds":null})");
        QVERIFY(early && (std::get<PackageProgress>(*early) == PackageProgress{0, 0, 0, 0}));

        const auto track = parsePackagerEvent(R"({"event":"track","name":"v720","bytes":5000000000})");
        QVERIFY(track && (std::get<PackagedTrack>(*track) == PackagedTrack{"v720", 5000000000}));

        const auto notice = parsePackagerEvent(R"({"event":"notice","message":"m"})");
        QVERIFY(notice && std::get<PackageNotice>(*notice).message == "m");

        const auto done = parsePackagerEvent(R"({"event":"done","seconds":10,"speed":2.2})");
        QVERIFY(done && (std::get<PackageSummary>(*done) == PackageSummary{10, 2.2}));

        const auto error = parsePackagerEvent(R"({"event":"error","code":"corrupt","message":"cut"})");
        QVERIFY(error && (std::get<PackageError>(*error).error == Error{ErrorCode::Corrupt, "cut"}));

        const auto other = parsePackagerEvent(R"({"event":"error","code":"meltdown","message":"x"})");
        QVERIFY(other && (std::get<PackageError>(*other).error == Error{ErrorCode::Internal, "x"}));
    }

    void passesOverWhatItDoesNotKnow_data() {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("hello");
        QTest::newRow("cut") << QByteArray("{\"event\":\"done\"");
        QTest::newRow("array") << QByteArray("[]");
        QTest::newRow("unknown event") << QByteArray(R"({"event":"later"})");
        QTest::newRow("event of another type") << QByteArray(R"({"event":1})");
        QTest::newRow("track without a name") << QByteArray(R"({"event":"track","bytes":1})");
    }
    void passesOverWhatItDoesNotKnow() {
        QFETCH(const QByteArray, line);
        QVERIFY(!parsePackagerEvent(line.toStdString()));
    }
};

QTEST_APPLESS_MAIN(PackagerEventTest)
#include "packager_event_test.moc"
