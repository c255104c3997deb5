// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/jobs/film_inspection.h"

#include "app-studio/jobs/film_inspector.h"
#include "tests/support/clip.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace vitascope;
using namespace vitascope::studio;

namespace {

QJsonObject film() {
    return QJsonDocument::fromJson(R"({"event":"inspected","container":"matroska,webm","bytes":5000000000,
        "durationSeconds":60.5,"video":{"codec":"hevc","width":1920,"height":800,"frameRate":23.976,"bitDepth":10,
        "oddities":["hdr-pq","deep-colour"]},
        "audio":[{"name":"a1-en","language":"en","label":"English","role":"main","default":true,"codec":"dts",
                  "channels":6,"layout":"5.1"}],
        "subtitles":[{"codec":"subrip","converted":true,"reason":"","name":"s1-ru","language":"ru","label":"Russian",
                      "role":"forced","default":false},
                     {"codec":"hdmv_pgs_subtitle","converted":false,"reason":"pictures","language":"eng","label":""}],
        "ladder":[{"name":"v1080","width":1920,"height":800,"maxBitsPerSecond":5000000,
                   "estimatedBitsPerSecond":2750000,"estimatedBytes":null}],
        "estimatedBytes":21000000,"estimatedSeconds":null,"notices":["one"]})")
        .object();
}

std::optional<InspectionResult> parse(const QJsonObject& object) {
    return parseInspection(QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString());
}

} // namespace

class FilmInspectionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsAFilm() {
        const auto result = parse(film());
        QVERIFY(result && std::holds_alternative<FilmInspection>(*result));
        const auto& inspection = std::get<FilmInspection>(*result);
        QCOMPARE(inspection.bytes, 5'000'000'000);
        QCOMPARE(inspection.durationSeconds, std::optional(60.5));
        QCOMPARE(inspection.height, 800);
        QCOMPARE(inspection.oddities, QStringList({"hdr-pq", "deep-colour"}));
        QCOMPARE(inspection.sounds.size(), 1);
        QCOMPARE(inspection.sounds[0].layout, "5.1");
        QCOMPARE(inspection.subtitles.size(), 2);
        QCOMPARE(inspection.subtitles[0].role, "forced");
        QVERIFY(!inspection.subtitles[1].isConverted);
        QCOMPARE(inspection.ladder[0].estimatedBitsPerSecond, 2'750'000);
        QVERIFY(!inspection.ladder[0].estimatedBytes);
        QCOMPARE(inspection.estimatedBytes, std::optional<qint64>(21'000'000));
        QVERIFY(!inspection.estimatedSeconds);
    }

    void takesNothingHalf_data() {
        QTest::addColumn<QString>("field");
        for (const auto& field : film().keys())
            QTest::newRow(qPrintable(field)) << field;
    }
    void takesNothingHalf() {
        QFETCH(QString, field);
        for (const auto& value : {QJsonValue(QJsonValue::Undefined), QJsonValue(true)}) {
            auto spoilt = film();
            spoilt.insert(field, value); // undefined takes it out
            const bool mayBeAbsent = field.startsWith("estimated") || field == "durationSeconds";
            if (!mayBeAbsent || !value.isUndefined())
                QVERIFY(!parse(spoilt));
        }
    }

    void readsWhyAFileIsNoFilm() {
        const auto result = parseInspection(R"({"event":"refused","reason":"no-video","message":"sound alone"})");
        QVERIFY(result && std::get<RefusedFilm>(*result) == (RefusedFilm{FilmRefusal::NoVideo, "sound alone"}));
        QVERIFY(!parseInspection(R"({"event":"refused","reason":"moonlight","message":""})"));
        QVERIFY(!parseInspection(R"({"event":"refused","reason":"empty"})"));
        QVERIFY(!parseInspection("not json"));
        QVERIFY(!parseInspection(R"({"event":"probed"})"));
    }

    void namesTheFileInEachReason() {
        for (int i = 0; i <= static_cast<int>(FilmRefusal::Unsupported); ++i)
            QVERIFY(refusalText(static_cast<FilmRefusal>(i), "film.mp4").contains("film.mp4"));
    }

    void asksTheProgram() {
        const test::Clips clips;
        FilmInspector inspector(VITASCOPE_BINARY_DIR "/bin/vitascope-package");
        std::vector<Result<InspectionResult>> answers;
        const auto take = [&](const Result<InspectionResult>& answer) { answers.push_back(answer); };
        inspector.inspect(clips.simple("film.mp4", "320x180", 1).toStdString(), this, take);
        QTRY_COMPARE_WITH_TIMEOUT(answers.size(), 1U, 30'000);
        QVERIFY(answers[0] && std::holds_alternative<FilmInspection>(*answers[0]));
        inspector.inspect("/nonexistent.mp4", this, take);
        QTRY_COMPARE_WITH_TIMEOUT(answers.size(), 2U, 30'000);
        QVERIFY(answers[1] && std::get<RefusedFilm>(*answers[1]).reason == FilmRefusal::Missing);
    }

    void saysThatTheProgramIsAway() {
        FilmInspector inspector("/nonexistent/vitascope-package");
        std::optional<Result<InspectionResult>> answer;
        inspector.inspect("/film.mp4", this, [&](const Result<InspectionResult>& given) { answer = given; });
        QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), 30'000);
        QVERIFY(!*answer && answer->error().code == ErrorCode::NotFound);
    }

    void tellsNobodyWhoIsGone() {
        FilmInspector inspector("/bin/true");
        auto context = std::make_unique<QObject>();
        bool isCalled = false;
        inspector.inspect("/film.mp4", context.get(), [&](const auto&) { isCalled = true; });
        context.reset();
        QTest::qWait(200);
        QVERIFY(!isCalled);
    }
};

QTEST_GUILESS_MAIN(FilmInspectionTest)
#include "film_inspection_test.moc"
