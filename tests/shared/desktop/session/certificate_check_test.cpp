// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/session/certificate_check.h"

#include "tests/support/test_certificate.h"

#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>
#include <QTest>

namespace vitascope::desktop {

namespace {

// Speaks TLS with a certificate, on a free port of 127.0.0.1.
class TlsServer final : public QTcpServer {
public:
    explicit TlsServer(const test::TestCertificate& certificate) : certificate_(certificate) {
        listen(QHostAddress::LocalHost);
    }
    [[nodiscard]] QUrl url() const { return QUrl(QStringLiteral("https://127.0.0.1:%1").arg(serverPort())); }

protected:
    void incomingConnection(qintptr handle) override {
        auto* socket = new QSslSocket(this);
        socket->setSocketDescriptor(handle);
        socket->setLocalCertificate(QSslCertificate(QByteArray::fromStdString(certificate_.certificate)));
        socket->setPrivateKey(QSslKey(QByteArray::fromStdString(certificate_.key), QSsl::Ec));
        socket->startServerEncryption();
    }

private:
    const test::TestCertificate certificate_;
};

std::optional<Result<CertificateProblem>> check(const QUrl& url) {
    QObject context;
    std::optional<Result<CertificateProblem>> answer;
    checkCertificate(url, &context, [&](Result<CertificateProblem> result) { answer = std::move(result); });
    (void)QTest::qWaitFor([&] { return answer.has_value(); }, 10'000);
    return answer;
}

} // namespace

class CertificateCheckTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theReasonIsNamed_data() {
        QTest::addColumn<long>("from");
        QTest::addColumn<long>("until");
        QTest::addColumn<int>("reason");
        QTest::newRow("self-signed") << -3600L << 3600L << int(CertificateProblem::Reason::SelfSigned);
        QTest::newRow("expired") << -7200L << -3600L << int(CertificateProblem::Reason::Expired);
        QTest::newRow("not yet valid") << 3600L << 7200L << int(CertificateProblem::Reason::NotYetValid);
    }
    void theReasonIsNamed() {
        QFETCH(long, from);
        QFETCH(long, until);
        QFETCH(int, reason);
        const TlsServer server(test::TestCertificate::make("films.example", from, until));
        const auto answer = check(server.url());
        QVERIFY(answer && *answer);
        QCOMPARE(int((*answer)->reason), reason);
        QCOMPARE((*answer)->issuedTo, QString("films.example"));
        QCOMPARE((*answer)->sha256.size(), 32);
        QVERIFY((*answer)->validUntil.isValid());
    }

    void anotherServersCertificateIsNamed() {
        const TlsServer server(test::TestCertificate::make("films.example"));
        auto url = server.url();
        url.setHost("localhost"); // the certificate is for 127.0.0.1
        const auto answer = check(url);
        QVERIFY(answer && *answer);
        QCOMPARE((*answer)->reason, CertificateProblem::Reason::WrongHost);
    }

    void whatDoesNotSpeakTlsHasNoCertificate() {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        connect(&server, &QTcpServer::newConnection, this,
                [&] { server.nextPendingConnection()->write("HTTP/1.1 400 Bad Request\r\n\r\n"); });
        const auto answer = check(QUrl(QStringLiteral("https://127.0.0.1:%1").arg(server.serverPort())));
        QVERIFY(answer && !*answer);
        QVERIFY(answer->error().code == ErrorCode::NotFound);
    }
};

} // namespace vitascope::desktop

QTEST_GUILESS_MAIN(vitascope::desktop::CertificateCheckTest)
#include "certificate_check_test.moc"
