// SPDX-License-Identifier: GPL-3.0-or-later
// HTTPS: what is agreed on, how a certificate is replaced, and that TLS changes nothing of the limits.
#include "tests/server/front/front_stage.h"
#include "tests/support/test_certificate.h"
#include "tests/support/tls_client.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <fstream>

using namespace std::chrono_literals;
using namespace vitascope;
using namespace vitascope::test;
using server::front::FileSource;

namespace {

void writeFile(const std::filesystem::path& path, const std::string& text) {
    std::ofstream(path, std::ios::binary | std::ios::trunc) << text;
}

} // namespace

class FrontTlsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void oldVersionsAreRefusedAndNewOnesServed_data();
    void oldVersionsAreRefusedAndNewOnesServed();
    void onlyHttp11IsAgreedOn_data();
    void onlyHttp11IsAgreedOn();
    void sessionsAreResumed_data();
    void sessionsAreResumed();
    void theUrlSaysHttps();
    void requestsAreAnsweredInOrder();
    void aLargeBodyGoesOutInPieces();
    void filesAreSentWhole_data();
    void filesAreSentWhole();
    void aBodyThatIsCutIsNeverTakenForWhole_data();
    void aBodyThatIsCutIsNeverTakenForWhole();
    void anAnswerThatClosesEndsWithCloseNotify();
    void slowAndBrokenHandshakesAreCutOff_data();
    void slowAndBrokenHandshakesAreCutOff();
    void anHonestClientIsServedWhileManyHandshakesHang();
    void plainHttpIsToldWhatToDo();
    void aClientThatTakesNothingIsCutOff();
    void aParkedAnswerIsHurriedWhenTheClientGoes();
    void drainEndsIdleSessionsAndHandshakes();
    void aNewCertificateIsForNewConnections_data();
    void aNewCertificateIsForNewConnections();
    void aBrokenCertificateLeavesTheOldOneInUse();
    void curlTrustsTheCertificate(); // the last: the thread sanitizer takes no new thread after a fork

private:
    void use(const TestCertificate& certificate);
    std::filesystem::path fileNamed(const char* name) const { return folder_->filePath(name).toStdString(); }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<FrontStage> stage_;
};

void FrontTlsTest::init() {
    folder_ = std::make_unique<QTemporaryDir>(QString(VITASCOPE_BINARY_DIR "/front-tls-XXXXXX"));
    stage_ = std::make_unique<FrontStage>();
    use(TestCertificate::make("first"));
    stage_->options.tls = {fileNamed("cert.pem"), fileNamed("key.pem"), 50ms};
}

void FrontTlsTest::cleanup() {
    stage_.reset();
    folder_.reset();
}

void FrontTlsTest::use(const TestCertificate& certificate) {
    writeFile(fileNamed("key.pem"), certificate.key);
    writeFile(fileNamed("cert.pem"), certificate.certificate);
}

void FrontTlsTest::oldVersionsAreRefusedAndNewOnesServed_data() {
    QTest::addColumn<int>("version");
    QTest::addColumn<QByteArray>("name"); // empty: refused
    QTest::newRow("1.0") << TLS1_VERSION << QByteArray();
    QTest::newRow("1.1") << TLS1_1_VERSION << QByteArray();
    QTest::newRow("1.2") << TLS1_2_VERSION << QByteArray("TLSv1.2");
    QTest::newRow("1.3") << TLS1_3_VERSION << QByteArray("TLSv1.3");
}

void FrontTlsTest::oldVersionsAreRefusedAndNewOnesServed() {
    QFETCH(int, version);
    QFETCH(QByteArray, name);
    stage_->serve();
    TlsClient client(stage_->port(), {version, {}, nullptr});
    if (name.isEmpty()) {
        QVERIFY(!client.isSecure());
        QVERIFY2(client.refusal().find("protocol version") != std::string::npos, client.refusal().c_str());
        return;
    }
    QVERIFY2(client.isSecure(), client.refusal().c_str());
    QCOMPARE(client.version(), name.toStdString());
    for (int i = 0; i < 3; ++i) {
        QVERIFY(client.send(kGet));
        QVERIFY(client.readUntil("GET /echo").starts_with("HTTP/1.1 200 OK"));
    }
    QCOMPARE(stage_->front->connections(), std::size_t{1});
}

void FrontTlsTest::onlyHttp11IsAgreedOn_data() {
    QTest::addColumn<QByteArray>("offered");
    QTest::addColumn<QByteArray>("agreed");
    QTest::newRow("nothing") << QByteArray() << QByteArray();
    QTest::newRow("HTTP/1.1") << QByteArray("\x08http/1.1") << QByteArray("http/1.1");
    QTest::newRow("HTTP/2 first") << QByteArray("\x02h2\x08http/1.1") << QByteArray("http/1.1");
    QTest::newRow("HTTP/2 alone") << QByteArray("\x02h2") << QByteArray("refused");
}

void FrontTlsTest::onlyHttp11IsAgreedOn() {
    QFETCH(QByteArray, offered);
    QFETCH(QByteArray, agreed);
    stage_->serve();
    TlsClient client(stage_->port(), {0, offered.toStdString(), nullptr});
    QCOMPARE(client.isSecure(), agreed != "refused");
    if (client.isSecure())
        QCOMPARE(client.protocol(), agreed.toStdString());
    else
        QVERIFY2(client.refusal().find("no application protocol") != std::string::npos, client.refusal().c_str());
}

void FrontTlsTest::sessionsAreResumed_data() {
    QTest::addColumn<int>("version");
    QTest::newRow("1.2") << TLS1_2_VERSION;
    QTest::newRow("1.3") << TLS1_3_VERSION;
}

void FrontTlsTest::sessionsAreResumed() {
    QFETCH(int, version);
    stage_->serve();
    TlsClient first(stage_->port(), {version, {}, nullptr});
    first.send(kGet);
    first.readUntil("GET /echo");
    QVERIFY(!first.isResumed());
    const std::unique_ptr<SSL_SESSION, decltype(&SSL_SESSION_free)> session(first.takeSession(), SSL_SESSION_free);
    TlsClient second(stage_->port(), {version, {}, session.get()});
    second.send(kGet);
    QVERIFY(second.readUntil("GET /echo").starts_with("HTTP/1.1 200 OK"));
    QVERIFY(second.isResumed());
}

void FrontTlsTest::theUrlSaysHttps() {
    stage_->serve();
    QCOMPARE(stage_->front->url(), "https://127.0.0.1:" + std::to_string(stage_->port()));
}

void FrontTlsTest::requestsAreAnsweredInOrder() {
    stage_->serve();
    TlsClient client(stage_->port());
    std::string requests;
    for (int i = 0; i < 300; ++i) // more than one record holds
        requests +=
            postWithLength(i == 0 ? "/slow" : "/echo", "body" + std::to_string(i) + "." + std::string(100, 'b'));
    QVERIFY(client.send(requests));
    const auto answers = client.readUntil("body299.");
    QCOMPARE(countOf(answers, "HTTP/1.1 200 OK"), 300);
    QVERIFY(answers.find("late") < answers.find("body1."));
    QVERIFY(answers.find("body1.") < answers.find("body2."));
}

void FrontTlsTest::aLargeBodyGoesOutInPieces() {
    stage_->serve();
    TlsClient client(stage_->port());
    QVERIFY(client.send(post("/pieces", "Content-Length: 5000000\r\nExpect: 100-continue\r\n", "")));
    QCOMPARE(client.readUntil("\r\n\r\n"), std::string("HTTP/1.1 100 Continue\r\n\r\n"));
    QVERIFY(client.send(std::string(5'000'000, 'b')));
    QVERIFY(client.readUntil("bytes").ends_with("5000000 bytes"));
    QCOMPARE(stage_->api.cut.load(), 0);
}

void FrontTlsTest::filesAreSentWhole_data() {
    QTest::addColumn<int>("version");
    QTest::addColumn<int>("size");
    QTest::addColumn<bool>("isInMemory");
    for (const int size : {0, 1, 16'384, 40'000'001}) {
        QTest::addRow("%d bytes", size) << TLS1_3_VERSION << size << true;
        QTest::addRow("%d bytes by TLS 1.2", size) << TLS1_2_VERSION << size << true;
        QTest::addRow("%d bytes from the disk", size) << TLS1_3_VERSION << size << false;
    }
}

void FrontTlsTest::filesAreSentWhole() {
    QFETCH(int, version);
    QFETCH(int, size);
    QFETCH(bool, isInMemory);
    std::string content(static_cast<std::size_t>(size), '\0');
    for (std::size_t i = 0; i < content.size(); ++i)
        content[i] = static_cast<char>(i * 31 + i / 4096);
    writeFile(fileNamed("film"), content);
    stage_->media.file = *FileSource::open(fileNamed("film"));
    if (!isInMemory) {
        ::fsync(stage_->media.file->descriptor());
        ::posix_fadvise(stage_->media.file->descriptor(), 0, 0, POSIX_FADV_DONTNEED);
        if (size > 0 && stage_->media.file->isResident(0, FileSource::kProbe))
            QSKIP("this file system keeps files in memory");
    }
    stage_->serve();
    TlsClient client(stage_->port(), {version, {}, nullptr});
    client.send("GET /media/film HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    const auto answer = client.readAll();
    QVERIFY(client.isEndedByNotify());
    const auto body = answer.find("\r\n\r\n");
    QVERIFY(body != std::string::npos);
    QVERIFY(answer.substr(body + 4) == content);
}

void FrontTlsTest::aBodyThatIsCutIsNeverTakenForWhole_data() {
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<bool>("isNotified");
    for (const char* path : {"/echo", "/pieces"}) {
        QTest::addRow("%s with close_notify", path) << QByteArray(path) << true;
        QTest::addRow("%s without close_notify", path) << QByteArray(path) << false;
    }
}

void FrontTlsTest::aBodyThatIsCutIsNeverTakenForWhole() {
    QFETCH(QByteArray, path);
    QFETCH(bool, isNotified);
    stage_->serve();
    TlsClient client(stage_->port());
    client.send(post(path.toStdString(), "Content-Length: 1000\r\n", std::string(999, 'b')));
    isNotified ? client.sendCloseNotify() : client.cutSending();
    const auto answer = client.readAll();
    QVERIFY2(answer.empty() || answer.starts_with("HTTP/1.1 400"), answer.c_str());
    QTRY_COMPARE(stage_->front->connections(), std::size_t{0});
    QCOMPARE(stage_->api.handled.load(), 0);
    QTRY_COMPARE(stage_->api.cut.load(), path == "/pieces" ? 1 : 0);
}

void FrontTlsTest::anAnswerThatClosesEndsWithCloseNotify() {
    stage_->serve();
    TlsClient client(stage_->port());
    client.send("GET /echo HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    QVERIFY(client.readAll().starts_with("HTTP/1.1 200 OK"));
    QVERIFY(client.isEndedByNotify());
}

void FrontTlsTest::slowAndBrokenHandshakesAreCutOff_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("silent") << QByteArray();
    QTest::newRow("half a ClientHello") << QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11);
    QTest::newRow("garbage") << QByteArray(2000, '\x7f');
    QTest::newRow("a record that is too long") << QByteArray("\x16\x03\x01\xff\xff\x01\x00\x01\xfc\x03\x03", 11);
    QTest::newRow("an alert") << QByteArray("\x15\x03\x01\x00\x02\x02\x28", 7);
}

void FrontTlsTest::slowAndBrokenHandshakesAreCutOff() {
    QFETCH(QByteArray, bytes);
    stage_->options.headTime = 300ms;
    stage_->serve();
    RawClient client(stage_->port());
    client.send(bytes.toStdString());
    const auto answer = client.readAll();
    QVERIFY(client.isClosed());
    QVERIFY(answer.find("HTTP") == std::string::npos);
    QTRY_COMPARE(stage_->front->connections(), std::size_t{0});
}

void FrontTlsTest::anHonestClientIsServedWhileManyHandshakesHang() {
    stage_->serve();
    std::vector<std::unique_ptr<RawClient>> slow;
    for (int i = 0; i < 200; ++i) {
        slow.push_back(std::make_unique<RawClient>(stage_->port()));
        QVERIFY(slow.back()->send(std::string("\x16\x03\x01\x02\x00\x01\x00", 7)));
    }
    for (int i = 0; i < 10; ++i) {
        TlsClient honest(stage_->port());
        QVERIFY2(honest.isSecure(), honest.refusal().c_str());
        honest.send(kGet);
        QVERIFY(honest.readUntil("GET /echo").starts_with("HTTP/1.1 200 OK"));
    }
}

void FrontTlsTest::plainHttpIsToldWhatToDo() {
    stage_->serve();
    const auto answer = stage_->ask(kGet);
    QVERIFY2(answer.starts_with("HTTP/1.1 400") && answer.find("HTTPS") != std::string::npos, answer.c_str());
    QCOMPARE(stage_->api.handled.load(), 0);
}

void FrontTlsTest::aClientThatTakesNothingIsCutOff() {
    writeFile(fileNamed("film"), std::string(32 * 1024 * 1024, 'f'));
    stage_->media.file = *FileSource::open(fileNamed("film"));
    stage_->options.writeStall = 300ms;
    stage_->serve();
    TlsClient client(stage_->port());
    client.send(get("/media/film"));
    QTRY_COMPARE_WITH_TIMEOUT(stage_->front->connections(), std::size_t{0}, 5000);
}

void FrontTlsTest::aParkedAnswerIsHurriedWhenTheClientGoes() {
    stage_->serve();
    auto client = std::make_unique<TlsClient>(stage_->port());
    client->send(get("/park"));
    QTRY_COMPARE(stage_->api.parked(), std::size_t{1});
    client.reset();
    QTRY_COMPARE(stage_->api.hurried.load(), 1);
    QTRY_COMPARE(stage_->front->connections(), std::size_t{0});
}

void FrontTlsTest::drainEndsIdleSessionsAndHandshakes() {
    stage_->serve();
    TlsClient idle(stage_->port());
    idle.send(kGet);
    QVERIFY(idle.readUntil("GET /echo").starts_with("HTTP/1.1 200 OK"));
    TlsClient parked(stage_->port());
    parked.send(get("/park"));
    QTRY_COMPARE(stage_->api.parked(), std::size_t{1});
    RawClient begun(stage_->port());
    begun.send(std::string("\x16\x03\x01\x02\x00\x01\x00", 7));
    QTRY_COMPARE(stage_->front->connections(), std::size_t{3});
    QVERIFY(stage_->front->drain(5s));
    QCOMPARE(idle.readAll(), std::string());
    QVERIFY(idle.isEndedByNotify());
    QVERIFY(parked.readAll().ends_with("hurried"));
}

void FrontTlsTest::aNewCertificateIsForNewConnections_data() {
    QTest::addColumn<bool>("isAskedFor");
    QTest::newRow("seen") << false;
    QTest::newRow("asked for") << true;
}

void FrontTlsTest::aNewCertificateIsForNewConnections() {
    QFETCH(bool, isAskedFor);
    if (isAskedFor)
        stage_->options.tls->lookEvery = 1h;
    stage_->serve();
    TlsClient old(stage_->port());
    QCOMPARE(old.certificateName(), std::string("first"));
    use(TestCertificate::make("second"));
    if (isAskedFor)
        stage_->front->reloadCertificate();
    QTRY_COMPARE(TlsClient(stage_->port()).certificateName(), std::string("second"));
    for (int i = 0; i < 3; ++i) {
        old.send(kGet);
        QVERIFY(old.readUntil("GET /echo").starts_with("HTTP/1.1 200 OK"));
    }
    QCOMPARE(old.certificateName(), std::string("first"));
}

void FrontTlsTest::aBrokenCertificateLeavesTheOldOneInUse() {
    stage_->serve();
    const auto other = TestCertificate::make("second");
    writeFile(fileNamed("cert.pem"), other.certificate); // whose key is not there yet
    QTest::qWait(300);
    QCOMPARE(TlsClient(stage_->port()).certificateName(), std::string("first"));
    std::filesystem::remove(fileNamed("cert.pem"));
    QTest::qWait(300);
    QCOMPARE(TlsClient(stage_->port()).certificateName(), std::string("first"));
    use(other);
    QTRY_COMPARE(TlsClient(stage_->port()).certificateName(), std::string("second"));
}

void FrontTlsTest::curlTrustsTheCertificate() {
    const auto program = QStandardPaths::findExecutable("curl");
    if (program.isEmpty())
        QSKIP("curl is not installed");
    stage_->serve();
    QProcess curl;
    curl.start(program, {"--silent", "--show-error", "--noproxy", "*", "--cacert", folder_->filePath("cert.pem"),
                         QString::fromStdString(stage_->front->url()) + "/echo"});
    QVERIFY(curl.waitForFinished(10'000));
    QVERIFY2(curl.readAllStandardOutput().contains("GET /echo"), curl.readAllStandardError());
}

QTEST_GUILESS_MAIN(FrontTlsTest)
#include "front_tls_test.moc"
