// SPDX-License-Identifier: GPL-3.0-or-later
// What the desktop reads of the programs: launchers, metadata and icons, by the desktop's own checkers.
#include <QFileInfo>
#include <QImage>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

namespace vitascope {

class DesktopFilesTest : public QObject {
    Q_OBJECT

    const QString folder_ = QStringLiteral(VITASCOPE_SOURCE_DIR "/resources/desktop/");

    static void programs() {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QString>("metadata");
        QTest::newRow("player") << "vitascope-player"
                                << "org.vitascope.Player.metainfo.xml";
        QTest::newRow("studio") << "vitascope-studio"
                                << "org.vitascope.Studio.metainfo.xml";
    }
    static void check(const QString& checker, const QStringList& arguments) {
        if (QStandardPaths::findExecutable(checker).isEmpty())
            QSKIP("the checker is not installed");
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(checker, arguments);
        QVERIFY(process.waitForFinished());
        const auto said = process.readAll();
        QVERIFY2(process.exitCode() == 0, said.constData());
    }
    QByteArray read(const QString& name) const {
        QFile file(folder_ + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void launchersValidate_data() { programs(); }
    void launchersValidate() {
        QFETCH(QString, program);
        check("desktop-file-validate", {"--no-hints", folder_ + program + ".desktop"});
    }

    void metadataValidates_data() { programs(); }
    void metadataValidates() {
        QFETCH(QString, metadata);
        check("appstreamcli", {"validate", "--no-net", folder_ + metadata});
    }

    void theyNameTheProgram_data() { programs(); }
    void theyNameTheProgram() {
        QFETCH(QString, program);
        QFETCH(QString, metadata);
        const auto launcher = read(program + ".desktop");
        QVERIFY(launcher.contains("Exec=" + program.toUtf8() + " %"));
        QVERIFY(launcher.contains("Icon=" + program.toUtf8() + "\n"));
        const auto described = read(metadata);
        QVERIFY(described.contains(">" + program.toUtf8() + ".desktop</launchable>"));
        QVERIFY(described.contains("version=\"" VITASCOPE_VERSION "\""));
    }

    void linksOpenThePlayerAndFilmsTheStudio() {
        QVERIFY(read("vitascope-player.desktop").contains("MimeType=x-scheme-handler/vitascope;"));
        QVERIFY(read("vitascope-studio.desktop").contains("video/x-matroska;"));
    }

    void iconsHaveTheirSizes_data() { programs(); }
    void iconsHaveTheirSizes() {
        QFETCH(QString, program);
        for (const int size : {16, 24, 32, 48, 64, 128, 256}) {
            const QImage icon(QStringLiteral("%1icons/hicolor/%2x%2/apps/%3.png").arg(folder_).arg(size).arg(program));
            QCOMPARE(icon.size(), QSize(size, size));
            QCOMPARE(qAlpha(icon.pixel(0, 0)), 0); // its corners are round
        }
        QVERIFY(QFileInfo::exists(VITASCOPE_SOURCE_DIR "/resources/logo/" + program + ".svg"));
    }
};

} // namespace vitascope

QTEST_GUILESS_MAIN(vitascope::DesktopFilesTest)
#include "desktop_files_test.moc"
