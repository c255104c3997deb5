// SPDX-License-Identifier: GPL-3.0-or-later
// vitascope-package --resume, killed at moments of an encode: what was encoded stays as it is, and the package that
// comes out is that of a run without interruption, in everything but the encoder's choices at the seams.
#include "shared/package/manifest_json.h"
#include "tests/support/clip.h"

#include <QDateTime>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <csignal>

namespace vitascope::test {

class ResumedEncodeTest : public QObject {
    Q_OBJECT

private:
    static constexpr int kSeconds = 24;
    static constexpr int kSegments = 6; // of 4 s

    Clips clips_;
    QString film_;

    static QString program() { return VITASCOPE_BINARY_DIR "/bin/vitascope-package"; }
    static QByteArray read(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static QList<QByteArray> lines(const QString& folder) {
        auto all = read(folder + "/encode.journal").split('\n');
        all.removeAll(QByteArray());
        return all.mid(1);
    }
    static std::optional<QJsonObject> event(const QByteArray& output, const QString& name) {
        std::optional<QJsonObject> last;
        for (const auto& line : output.split('\n'))
            if (const auto one = QJsonDocument::fromJson(line).object(); one["event"] == name)
                last = one;
        return last;
    }
    [[nodiscard]] QStringList arguments(const QString& folder) const {
        // Slow enough to be met in the middle also by a test that waits for its own turn.
        return {"package", film_, "--out", folder, "--preset", "slow", "--resume"};
    }

    static bool succeeds(const QStringList& arguments) {
        QProcess process;
        process.start(program(), arguments);
        return process.waitForFinished(120'000) && process.exitStatus() == QProcess::NormalExit &&
               process.exitCode() == 0;
    }
    static QList<qint64> pictureTimes(const QString& file) {
        QProcess probe;
        probe.start("ffprobe", {"-v", "error", "-show_entries", "packet=pts", "-of", "csv=p=0", file});
        QList<qint64> times;
        if (probe.waitForFinished(60'000))
            for (const auto& line : probe.readAllStandardOutput().trimmed().split('\n'))
                times.append(line.split(',').first().toLongLong());
        std::sort(times.begin(), times.end());
        return times;
    }

    // Until the journal has gained so many lines, and some milliseconds more. What it has told by then; nothing if it
    // did not start, or ended before.
    std::optional<QByteArray> runAndStop(const QString& folder, int gain, int signal, int delay = 0) {
        const auto before = lines(folder).size();
        QProcess process;
        process.start(program(), arguments(folder));
        if (!process.waitForStarted())
            return std::nullopt;
        QElapsedTimer patience;
        patience.start();
        while (lines(folder).size() < before + gain && process.state() == QProcess::Running &&
               patience.elapsed() < 60'000)
            process.waitForReadyRead(10);
        QTest::qWait(delay);
        if (process.state() != QProcess::Running)
            return std::nullopt;
        ::kill(static_cast<pid_t>(process.processId()), signal);
        return process.waitForFinished() ? std::optional(process.readAllStandardOutput()) : std::nullopt;
    }
    // Where the run went on, in seconds of the film; -1 if it began anew.
    static double resumedAt(const QByteArray& output) {
        const auto told = event(output, "resumed");
        return told ? (*told)["seconds"].toDouble() : -1;
    }
    // The bytes of a rung that are noted: they are never made again.
    static QByteArray noted(const QString& folder, const QByteArray& track) {
        qsizetype end = 0;
        for (const auto& line : lines(folder)) {
            const auto words = line.split(' ');
            if (words.size() == 6 && words[0] == track)
                end = words[1].toLongLong() + words[2].toLongLong();
        }
        return read(folder + "/" + track + ".mp4.part").left(end);
    }
    static package::TrackManifest manifest(const QString& folder, const QString& track) {
        return package::parseTrackManifest(read(folder + "/" + track + ".json").toStdString()).value();
    }

private Q_SLOTS:
    void initTestCase() {
        film_ = clips_.simple("film.mp4", "426x240", kSeconds);
        if (film_.isEmpty())
            QSKIP("ffmpeg, which renders the film, is not installed");
    }

    void afterThreeKillsNothingThatWasNotedIsEncodedAgain() {
        const QString folder = clips_.path("killed");
        QRandomGenerator random(20'261);
        double resumed = 0;
        for (int kill = 0; kill < 3; ++kill) {
            const auto earlier = noted(folder, "v240");
            const auto output = runAndStop(folder, 1, SIGKILL, random.bounded(50));
            QVERIFY2(output, "it ended before it was killed");
            const auto now = noted(folder, "v240");
            QVERIFY(now.startsWith(earlier));
            QVERIFY(now.size() > earlier.size());
            QCOMPARE(resumedAt(*output) >= 0, kill > 0);
            if (kill > 0) {
                QVERIFY(resumedAt(*output) >= resumed);
                resumed = resumedAt(*output);
            }
        }
        const auto kept = noted(folder, "v240");
        QVERIFY(lines(folder).size() <= kSegments);

        QProcess last;
        last.start(program(), arguments(folder));
        QVERIFY(last.waitForFinished(120'000));
        QCOMPARE(last.exitCode(), 0);
        QVERIFY(resumedAt(last.readAllStandardOutput()) >= resumed);
        QVERIFY(read(folder + "/v240.mp4").startsWith(kept));
        QVERIFY(!QFile::exists(folder + "/encode.journal"));
        QVERIFY(QDir(folder).entryList({"*.part"}).isEmpty());

        const QString whole = clips_.path("whole");
        QVERIFY(succeeds(arguments(whole)));
        const auto mended = manifest(folder, "v240");
        const auto reference = manifest(whole, "v240");
        QCOMPARE(mended.segments.size(), static_cast<std::size_t>(kSegments));
        for (std::size_t i = 0; i < mended.segments.size(); ++i) {
            QCOMPARE(mended.segments[i].start, reference.segments[i].start);
            QCOMPARE(mended.segments[i].duration, reference.segments[i].duration);
        }
        for (const QString track : {"a1-en.mp4", "thumbnails.mjpeg"}) // made anew: to the byte
            QVERIFY2(read(folder + "/" + track) == read(whole + "/" + track), qPrintable(track));
        QCOMPARE(read(folder + "/package.json"), read(whole + "/package.json"));
        for (const QString track : {"v240", "a1-en"})
            QVERIFY(succeeds({"verify", folder + "/" + track + ".json"}));
        const auto times = pictureTimes(folder + "/v240.mp4"); // each picture once, at its time
        QCOMPARE(times.size(), kSeconds * 25);
        for (qsizetype i = 0; i < times.size(); ++i)
            QCOMPARE(times[i], i * 3600);
    }

    void keepsItsWorkWhenItIsToldToStop() {
        const QString folder = clips_.path("stopped");
        const auto first = runAndStop(folder, 2, SIGTERM);
        QVERIFY2(first, "it ended before it was stopped");
        const auto error = event(*first, "error");
        QVERIFY(error);
        QCOMPARE((*error)["code"].toString(), "cancelled");
        QVERIFY(QFile::exists(folder + "/v240.mp4.part"));
        const auto second = runAndStop(folder, 1, SIGTERM);
        QVERIFY2(second, "it ended before it was stopped");
        QVERIFY(resumedAt(*second) >= 8);
    }

    void beginsAnewForAFilmThatChanged() {
        const QString folder = clips_.path("changed");
        QVERIFY2(runAndStop(folder, 2, SIGKILL), "it ended before it was killed");
        QFile film(film_);
        QVERIFY(film.open(QIODevice::ReadWrite));
        QVERIFY(film.setFileTime(QDateTime::currentDateTime().addSecs(60), QFileDevice::FileModificationTime));
        film.close();
        QProcess process;
        process.start(program(), arguments(folder));
        QByteArray output;
        while (!output.contains("\"progress\"") && process.waitForReadyRead(30'000))
            output += process.readAllStandardOutput();
        process.kill();
        QVERIFY(process.waitForFinished());
        QVERIFY(event(output, "progress"));
        QVERIFY(!event(output, "resumed"));
    }
};

} // namespace vitascope::test

QTEST_GUILESS_MAIN(vitascope::test::ResumedEncodeTest)
#include "resumed_encode_test.moc"
