// SPDX-License-Identifier: GPL-3.0-or-later
// The program as people start it: its lines on standard output, its errors, its end.
#include "tests/support/test_certificate.h"
#include "tests/support/tls_client.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using vitascope::test::TestCertificate;
using vitascope::test::TlsClient;

class ServerAppTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aFreshServerPrintsItsClaimTokenAndAddressAndEndsOnSigterm();
    void aSecondServerOnTheSameFolderIsRefused();
    void aPortInUseIsAClearError();
    void aMistakeInTheConfigurationIsAClearError();
    void servesHttpsAndTakesANewCertificateOnSighup();
    void aKeyOfAnotherCertificateIsAClearError();
    void sighupWithoutACertificateDoesNoHarm();
    void checkConfigTellsRightFromWrong();
    void helpAndVersionNeedNoConfiguration();
    void aGivenClaimTokenIsNotPrinted();
    void mistakenArgumentsAreToldApartFromFailures();

private:
    struct Ended {
        int code = -1;
        QString output;
        QString errors;
    };
    void writeConfig(const QString& text);
    void writeCertificate(const TestCertificate& certificate);
    Ended run(const QStringList& arguments);
    bool start(QProcess& server, const QStringList& environment = {});

    std::unique_ptr<QTemporaryDir> folder_;
    QString output_; // of the server that was started
};

namespace {
const QString kProgram = QStringLiteral(VITASCOPE_BINARY_DIR "/bin/vitascope-server");
}

void ServerAppTest::init() {
    folder_ = std::make_unique<QTemporaryDir>();
    output_.clear();
    writeConfig("[server]\nlisten = \"127.0.0.1:0\"\n");
}

void ServerAppTest::writeConfig(const QString& text) {
    QFile file(folder_->filePath("v.toml"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text.toUtf8());
}

void ServerAppTest::writeCertificate(const TestCertificate& certificate) {
    for (const auto& [name, text] : {std::pair("key.pem", certificate.key), {"cert.pem", certificate.certificate}}) {
        QFile file(folder_->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(QByteArray::fromStdString(text));
    }
}

ServerAppTest::Ended ServerAppTest::run(const QStringList& arguments) {
    QProcess process;
    process.start(kProgram, arguments);
    process.waitForFinished(20'000);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
}

bool ServerAppTest::start(QProcess& server, const QStringList& environment) {
    server.setEnvironment(QProcess::systemEnvironment() + environment);
    server.start(kProgram, {"--config", folder_->filePath("v.toml")});
    for (int i = 0; i < 200 && !output_.contains("listening on ") && server.state() != QProcess::NotRunning; ++i) {
        server.waitForReadyRead(100);
        output_ += QString::fromUtf8(server.readAllStandardOutput());
    }
    return output_.contains("listening on ");
}

void ServerAppTest::aFreshServerPrintsItsClaimTokenAndAddressAndEndsOnSigterm() {
    QProcess server;
    QVERIFY(start(server));
    static const QRegularExpression lines(
        "^claim token: [A-Za-z0-9_-]{40,}\nlistening on http://127\\.0\\.0\\.1:(\\d+)\n$");
    const auto match = lines.match(output_);
    QVERIFY2(match.hasMatch(), qPrintable(output_));
    QTcpSocket socket;
    socket.connectToHost("127.0.0.1", match.captured(1).toUShort());
    QVERIFY(socket.waitForConnected(5'000));
    socket.write("GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    QVERIFY(socket.waitForDisconnected(5'000));
    const auto answer = socket.readAll();
    QVERIFY2(answer.startsWith("HTTP/1.1 200 OK\r\n") && answer.contains("\"status\":\"ok\""), answer);
    server.terminate();
    QVERIFY(server.waitForFinished(10'000));
    QCOMPARE(server.exitStatus(), QProcess::NormalExit);
    QCOMPARE(server.exitCode(), 0);
}

void ServerAppTest::aSecondServerOnTheSameFolderIsRefused() {
    QProcess server;
    QVERIFY(start(server));
    const auto second = run({"--config", folder_->filePath("v.toml")});
    QCOMPARE(second.code, 1);
    QVERIFY2(second.errors.contains("in use by another server"), qPrintable(second.errors));
    server.terminate();
    QVERIFY(server.waitForFinished(10'000));
}

void ServerAppTest::aPortInUseIsAClearError() {
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    const auto address = "127.0.0.1:" + QString::number(other.serverPort());
    writeConfig("[server]\nlisten = \"" + address + "\"\n");
    const auto ended = run({"--config", folder_->filePath("v.toml")});
    QCOMPARE(ended.code, 1);
    QVERIFY2(ended.errors.contains(address) && ended.errors.contains("in use"), qPrintable(ended.errors));
    QVERIFY(!ended.output.contains("listening"));
}

void ServerAppTest::aMistakeInTheConfigurationIsAClearError() {
    writeConfig("[server]\nlisten = 80\n");
    const auto ended = run({"--config", folder_->filePath("v.toml")});
    QCOMPARE(ended.code, 1);
    QVERIFY2(ended.errors.contains("v.toml:2: [server] listen: expected"), qPrintable(ended.errors));
    QCOMPARE(run({"--config", folder_->filePath("missing.toml")}).code, 1);
}

void ServerAppTest::servesHttpsAndTakesANewCertificateOnSighup() {
    writeCertificate(TestCertificate::make("first"));
    writeConfig("[server]\nlisten = \"0.0.0.0:0\"\n[tls]\ncertificate = \"cert.pem\"\nkey = \"key.pem\"\n");
    QProcess server;
    QVERIFY(start(server));
    static const QRegularExpression line("listening on https://0\\.0\\.0\\.0:(\\d+)\n");
    const auto port = line.match(output_).captured(1).toUShort();
    QVERIFY2(port != 0, qPrintable(output_));
    TlsClient old(port);
    QCOMPARE(old.certificateName(), std::string("first"));

    writeCertificate(TestCertificate::make("second"));
    QCOMPARE(::kill(static_cast<pid_t>(server.processId()), SIGHUP), 0);

    QTRY_COMPARE(TlsClient(port).certificateName(), std::string("second"));
    QVERIFY(old.send("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n"));
    QVERIFY(old.readUntil("\"ok\"").starts_with("HTTP/1.1 200 OK"));
    server.terminate();
    QVERIFY(server.waitForFinished(10'000));
    QCOMPARE(server.exitCode(), 0);
}

void ServerAppTest::aKeyOfAnotherCertificateIsAClearError() {
    writeCertificate({TestCertificate::make("first").certificate, TestCertificate::make("second").key});
    writeConfig("[tls]\ncertificate = \"cert.pem\"\nkey = \"key.pem\"\n");
    const auto ended = run({"--config", folder_->filePath("v.toml")});
    QCOMPARE(ended.code, 1);
    QVERIFY2(ended.errors.contains("key.pem: it does not belong to the certificate"), qPrintable(ended.errors));
}

void ServerAppTest::sighupWithoutACertificateDoesNoHarm() {
    QProcess server;
    QVERIFY(start(server));
    QCOMPARE(::kill(static_cast<pid_t>(server.processId()), SIGHUP), 0);
    QVERIFY(!server.waitForFinished(300));
    server.terminate();
    QVERIFY(server.waitForFinished(10'000));
    QCOMPARE(server.exitCode(), 0);
}

void ServerAppTest::checkConfigTellsRightFromWrong() {
    const QStringList arguments{"--check-config", "--config", folder_->filePath("v.toml")};
    QCOMPARE(run(arguments).code, 0);
    writeConfig("[servr]\n");
    QCOMPARE(run(arguments).code, 1);
}

void ServerAppTest::helpAndVersionNeedNoConfiguration() {
    const auto help = run({"--help"});
    QCOMPARE(help.code, 0);
    QVERIFY(help.output.contains("usage: vitascope-server"));
    const auto version = run({"--version"});
    QCOMPARE(version.code, 0);
    QVERIFY(version.output.startsWith("vitascope-server 0."));
}

void ServerAppTest::aGivenClaimTokenIsNotPrinted() {
    QProcess server;
    QVERIFY(start(server, {"VITASCOPE_CLAIM_TOKEN=a token of the operator"}));
    QVERIFY2(!output_.contains("token"), qPrintable(output_));
    server.terminate();
    QVERIFY(server.waitForFinished(10'000));
    QVERIFY(!server.readAllStandardError().contains("a token of the operator"));
}

void ServerAppTest::mistakenArgumentsAreToldApartFromFailures() {
    const auto ended = run({"--port", "80"});
    QCOMPARE(ended.code, 2);
    QVERIFY(ended.errors.contains("--port") && ended.errors.contains("--help"));
}

QTEST_GUILESS_MAIN(ServerAppTest)
#include "server_app_test.moc"
