// SPDX-License-Identifier: GPL-3.0-or-later
// What an editor reads who drops a bad file on the studio: the real vitascope-package under the studio's own job.
#include "app-studio/jobs/package_job.h"
#include "tests/support/clip.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

#include <sys/stat.h>

using namespace vitascope;
using namespace vitascope::studio;

class PackagingFailuresTest : public QObject {
    Q_OBJECT

    test::Clips clips_;
    QTemporaryDir work_;

    [[nodiscard]] QString write(const QString& name, const QByteArray& content) const {
        QFile file(clips_.path(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName() : QString();
    }
    static QByteArray contentOf(const QString& path) {
        QFile file(path);
        return QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void initTestCase() {
        if (QStandardPaths::findExecutable("ffmpeg").isEmpty())
            QSKIP("ffmpeg, which makes the files, is not installed");
    }

    void sayWhatHappenedWhatIsKeptAndWhatToDo_data() {
        QTest::addColumn<QString>("film");
        QTest::addColumn<QString>("happened");
        QTest::addColumn<QString>("detail");
        const QString cannot = "This file cannot be packaged as a film.";
        const QString whole = clips_.simple("whole.mp4", "320x180", 4);
        QTest::newRow("not a video") << write("page.mp4", "<html>Not found</html>") << cannot << "not a film";
        QTest::newRow("zero length") << write("empty.mp4", {}) << cannot << "is empty";
        QTest::newRow("truncated") << write("cut.mp4", contentOf(whole).left(contentOf(whole).size() / 2))
                                   << "The film is damaged or cut off."
                                   << "truncated";
        QTest::newRow("no video track") << clips_.make({"-f", "lavfi", "-i", "sine=d=1", "-c:a", "aac", "sound.mp4"})
                                        << cannot << "no video track";
        const QString pipe = clips_.path("pipe.mp4");
        QCOMPARE(::mkfifo(qPrintable(pipe), 0600), 0);
        QTest::newRow("a pipe that nobody writes") << pipe << cannot << "not a regular file";
        QTest::newRow("a folder") << work_.path() << cannot << "not a regular file";
        QTest::newRow("a missing file") << clips_.path("missing.mp4") << "“missing.mp4” is no longer where it was."
                                        << "missing.mp4";
        QFile::link(clips_.path("circle.mp4"), clips_.path("circle.mp4"));
        QTest::newRow("a link in a circle") << clips_.path("circle.mp4") << "“circle.mp4” is no longer where it was."
                                            << "circle.mp4";
        const QString locked = write("locked.mp4", contentOf(whole));
        QFile::setPermissions(locked, {});
        if (!QFile(locked).open(QIODevice::ReadOnly)) // the administrator of the machine may read all
            QTest::newRow("no permission") << locked << "A file or folder could not be opened."
                                           << "locked.mp4";
    }
    void sayWhatHappenedWhatIsKeptAndWhatToDo() {
        QFETCH(const QString, film);
        QFETCH(const QString, happened);
        QFETCH(const QString, detail);
        QVERIFY(!film.isEmpty());
        const auto before = contentOf(film);
        const QString output = work_.filePath(QTest::currentDataTag());
        PackageJob job({VITASCOPE_BINARY_DIR "/bin/vitascope-package", {film.toStdString()}, output.toStdString()});
        QSignalSpy failed(&job, &PackageJob::failed);
        const QSignalSpy finished(&job, &PackageJob::finished);

        job.start();

        QVERIFY(failed.wait(20'000));
        QCOMPARE(finished.count(), 0);
        const auto failure = failed.at(0).at(0).value<JobFailure>();
        const auto text = textOf(failure);
        QCOMPARE(text.happened, happened);
        QVERIFY2(text.kept.startsWith("The film itself is untouched."), qPrintable(text.kept));
        QVERIFY(!text.advice.isEmpty());
        QVERIFY2(failure.detail.contains(detail), qPrintable(failure.detail));
        QCOMPARE(contentOf(film), before);
        QVERIFY(QDir(output).entryList(QDir::Files | QDir::Hidden).isEmpty());
    }
};

QTEST_GUILESS_MAIN(PackagingFailuresTest)
#include "packaging_failures_test.moc"
