// SPDX-License-Identifier: GPL-3.0-or-later
// tus-js-client (npm; see tests/e2e/tus) uploads to a server that really runs: it pauses and resumes, its connection is
// cut in mid-way, and the server ends up with the file byte for byte. 1 GiB, or VITASCOPE_TUS_MIB.
#include "shared/base/file.h"
#include "shared/base/sha256.h"
#include "shared/client/api_client.h"
#include "shared/transfer/http_client.h"
#include "tests/support/link_proxy.h"
#include "tests/support/server_process.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace vitascope;
using namespace vitascope::test;

namespace {

constexpr auto kFolder = VITASCOPE_SOURCE_DIR "/tests/e2e/tus";
constexpr auto kPassword = "a long film evening";
constexpr qint64 kMiB = 1024LL * 1024;

// Mostly holes, with something else at each MiB.
bool makeFile(const QString& path, qint64 size) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.resize(size))
        return false;
    for (qint64 at = 0; at + 16 < size; at += kMiB)
        if (!file.seek(at + at / kMiB % 4096) || file.write(QByteArray::number(at)) < 0)
            return false;
    return true;
}

Digest digestOf(const QString& path) {
    QFile file(path);
    Sha256 hash;
    if (file.open(QIODevice::ReadOnly))
        for (auto bytes = file.read(kMiB); !bytes.isEmpty(); bytes = file.read(kMiB))
            hash.update(std::string_view(bytes.data(), static_cast<std::size_t>(bytes.size())));
    return hash.finish();
}

// The uploading program, and what it has told.
class TusProgram {
public:
    TusProgram(const QString& kind, const QString& endpoint, const QString& file) {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert("PASSWORD", kPassword);
        process_.setProcessEnvironment(environment);
        process_.setWorkingDirectory(kFolder);
        process_.setProcessChannelMode(QProcess::MergedChannels);
        process_.start("node", {"upload.mjs", kind, endpoint, file});
    }
    ~TusProgram() {
        process_.kill();
        process_.waitForFinished();
    }

    // False if the program ends, or the time is up, before it tells this. The object is kept.
    bool waitFor(const QString& event, qint64 sent = 0) {
        const QDeadlineTimer deadline(120'000);
        while (!deadline.hasExpired()) {
            while (process_.canReadLine()) {
                const auto line = process_.readLine();
                log += line;
                last = QJsonDocument::fromJson(line).object();
                if (last["event"] == "retry")
                    ++retries;
                if (last["event"] == event && last["sent"].toDouble() >= static_cast<double>(sent))
                    return true;
            }
            if (process_.state() == QProcess::NotRunning && !process_.canReadLine())
                return false;
            process_.waitForReadyRead(100);
        }
        return false;
    }

    QByteArray log;
    QJsonObject last;
    int retries = 0;

private:
    QProcess process_;
};

} // namespace

class TusJsClientTest : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    std::unique_ptr<ServerProcess> server_;
    std::unique_ptr<LinkProxy> proxy_;
    const QString endpoint_ = QStringLiteral("http://127.0.0.1:%1/api/v1/uploads");

    [[nodiscard]] QString spoolFileOf(const QJsonObject& done) const {
        return folder_.filePath("data/spool/" + done["url"].toString().section('/', -1));
    }

private Q_SLOTS:
    void initTestCase() {
        if (QStandardPaths::findExecutable("node").isEmpty() ||
            !QFile::exists(QString(kFolder) + "/node_modules/tus-js-client"))
            QSKIP("Node.js or tus-js-client (npm ci in tests/e2e/tus) is not installed");
        server_ = ServerProcess::start(folder_.path(), "[limits]\ndisk_reserve_mib = 0\n");
        QVERIFY(server_);
        const SystemClock clock;
        const auto http = transfer::HttpClient::open();
        QVERIFY(http);
        client::Session session(**http, clock, server_->url().toStdString());
        QVERIFY(client::ApiClient(session).claim(
            {Secret(server_->claimToken().toStdString()), "editor", Secret(kPassword), "The Editor"}));
        proxy_ = std::move(*LinkProxy::open(server_->port(), BitsPerSecond{10'000'000'000}));
    }

    void aLargeFileArrivesOverAPauseAndACut() {
        const auto size = qEnvironmentVariable("VITASCOPE_TUS_MIB", "1024").toLongLong() * kMiB;
        const auto file = folder_.filePath("film.mp4");
        QVERIFY(makeFile(file, size));
        QElapsedTimer time;
        time.start();
        TusProgram program("resume", endpoint_.arg(proxy_->port()), file);
        QVERIFY2(program.waitFor("paused"), program.log);
        const auto paused = static_cast<qint64>(program.last["sent"].toDouble());
        QVERIFY2(paused > size / 4 && paused < size, program.log);
        QVERIFY2(program.waitFor("progress", size / 2), program.log);
        proxy_->cutConnections();
        QVERIFY2(program.waitFor("done"), program.log);
        qInfo("%lld MiB in %.1f s", static_cast<long long>(size / kMiB), static_cast<double>(time.elapsed()) / 1000);

        QVERIFY2(program.retries > 0, program.log);
        const auto methods = program.last["methods"].toObject();
        QCOMPARE(methods["POST"].toInt(), 1);
        QVERIFY(methods["HEAD"].toInt() >= 2); // after the pause, and after the cut
        QVERIFY(methods["PATCH"].toInt() >= 3);
        QVERIFY(digestOf(spoolFileOf(program.last)) == digestOf(file));
        // What was on its way when it paused and when it was cut went twice, and nothing else.
        QVERIFY2(proxy_->uploadedBytes() < size + size / 4, QByteArray::number(qint64(proxy_->uploadedBytes())));
        QVERIFY(QFile::remove(file));
    }

    void aStreamWithoutALengthArrives() {
        const auto file = folder_.filePath("stream.mp4");
        QVERIFY(makeFile(file, 5 * kMiB + 17));
        TusProgram program("deferred", endpoint_.arg(server_->port()), file);
        QVERIFY2(program.waitFor("done"), program.log);
        QCOMPARE(program.last["methods"].toObject()["PATCH"].toInt(), 6);
        QVERIFY(digestOf(spoolFileOf(program.last)) == digestOf(file));
    }
};

QTEST_GUILESS_MAIN(TusJsClientTest)
#include "tus_js_client_test.moc"
