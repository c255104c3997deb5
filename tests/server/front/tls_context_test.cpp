// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/front/tls_context.h"

#include "tests/support/test_certificate.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace vitascope;
using namespace vitascope::server::front;
using vitascope::test::TestCertificate;

class TlsContextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCertificateAndItsKeyAreTaken();
    void whatCannotBeUsedIsAClearError_data();
    void whatCannotBeUsedIsAClearError();
    void aCertificateOutsideItsTimeIsAWarning_data();
    void aCertificateOutsideItsTimeIsAWarning();

private:
    Result<TlsContext> open(const std::string& certificate, const std::string& key);

    QTemporaryDir folder_;
};

Result<TlsContext> TlsContextTest::open(const std::string& certificate, const std::string& key) {
    const auto fileOf = [&](const char* name, const std::string& text) {
        const std::filesystem::path path = folder_.filePath(name).toStdString();
        std::filesystem::remove(path);
        if (text != "missing")
            std::ofstream(path) << text;
        return path;
    };
    return openTlsContext({fileOf("cert.pem", certificate), fileOf("key.pem", key), {}}, SystemClock().utcNow());
}

void TlsContextTest::aCertificateAndItsKeyAreTaken() {
    const auto made = TestCertificate::make("films.example");
    const auto context = open(made.certificate, made.key);
    QVERIFY2(context.has_value(), context ? "" : context.error().message.c_str());
    QVERIFY(!context->warning);
}

void TlsContextTest::whatCannotBeUsedIsAClearError_data() {
    QTest::addColumn<QByteArray>("certificate");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("reason");
    const auto row = [](const char* name, const std::string& certificate, const std::string& key, const char* file,
                        const char* reason) {
        QTest::newRow(name) << QByteArray::fromStdString(certificate) << QByteArray::fromStdString(key)
                            << QByteArray(file) << QByteArray(reason);
    };
    const auto made = TestCertificate::make("films.example");
    const auto other = TestCertificate::make("other.example");
    row("no certificate", "missing", made.key, "cert.pem", "No such file");
    row("no key", made.certificate, "missing", "key.pem", "No such file");
    row("an empty certificate", "", made.key, "cert.pem", "not a usable certificate in PEM form");
    row("a key for a certificate", made.key, made.key, "cert.pem", "not a usable certificate in PEM form");
    row("a certificate for a key", made.certificate, made.certificate, "key.pem", "not a private key in PEM form");
    row("the key of another certificate", made.certificate, other.key, "key.pem", "does not belong to the certificate");
    row("a key with a passphrase", made.certificate,
        "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----\n", "key.pem", "passphrase");
}

void TlsContextTest::whatCannotBeUsedIsAClearError() {
    QFETCH(QByteArray, certificate);
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, reason);
    const auto context = open(certificate.toStdString(), key.toStdString());
    QVERIFY(!context);
    const auto message = QByteArray::fromStdString(context.error().message);
    QVERIFY2(message.contains(file) && message.contains(reason), message);
}

void TlsContextTest::aCertificateOutsideItsTimeIsAWarning_data() {
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("until");
    QTest::addColumn<QByteArray>("warning");
    QTest::newRow("expired") << -7200 << -3600 << QByteArray("the TLS certificate has expired");
    QTest::newRow("not yet") << 3600 << 7200 << QByteArray("the TLS certificate is not valid yet");
}

void TlsContextTest::aCertificateOutsideItsTimeIsAWarning() {
    QFETCH(int, from);
    QFETCH(int, until);
    QFETCH(QByteArray, warning);
    const auto made = TestCertificate::make("films.example", from, until);
    const auto context = open(made.certificate, made.key);
    QVERIFY2(context.has_value(), context ? "" : context.error().message.c_str());
    QCOMPARE(QByteArray::fromStdString(context->warning.value_or("")), warning);
}

QTEST_GUILESS_MAIN(TlsContextTest)
#include "tls_context_test.moc"
