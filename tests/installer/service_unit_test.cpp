// SPDX-License-Identifier: GPL-3.0-or-later
// The service as systemd reads it: no mistake in it, and little left open.
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

class ServiceUnitTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        analyze_ = QStandardPaths::findExecutable("systemd-analyze");
        if (analyze_.isEmpty())
            QSKIP("systemd is not installed");
        // The program that was built stands for the one that would be installed.
        QFile made(QStringLiteral(VITASCOPE_BINARY_DIR "/vitascope-server.service"));
        QVERIFY(made.open(QIODevice::ReadOnly));
        auto text = QString::fromUtf8(made.readAll());
        text.replace(QRegularExpression("=\\S+/bin/vitascope-server "),
                     QStringLiteral("=" VITASCOPE_BINARY_DIR "/bin/vitascope-server "));
        unit_ = folder_.filePath("vitascope-server.service");
        QFile unit(unit_);
        QVERIFY(unit.open(QIODevice::WriteOnly));
        unit.write(text.toUtf8());
    }

    void itHasNoMistake() {
        const auto [code, output] = run({"verify", unit_});
        QVERIFY2(code == 0 && !output.contains("vitascope-server.service:"), output.constData());
    }

    // systemd's own measure, from 10 (unsafe) to 0; a unit without any of these settings has 9.6.
    void littleIsLeftOpen() {
        const auto [code, output] = run({"security", "--offline=true", "--threshold=20", unit_});
        QVERIFY2(code == 0, output.right(300).constData());
    }

private:
    std::pair<int, QByteArray> run(const QStringList& arguments) const {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(analyze_, arguments);
        process.waitForFinished(30'000);
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAll()};
    }

    QTemporaryDir folder_;
    QString analyze_;
    QString unit_;
};

QTEST_GUILESS_MAIN(ServiceUnitTest)
#include "service_unit_test.moc"
