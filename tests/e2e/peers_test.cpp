// SPDX-License-Identifier: GPL-3.0-or-later
// A published film plays to its end in other people's players, through a signed URL: ffmpeg, mpv, and hls.js in
// Chromium (from npm; see tests/e2e/browser).
#include "tests/e2e/published_film.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QtTest>

#include <optional>

using namespace vitascope;
using namespace vitascope::test;

namespace {

// Serves the page and hls.js to the browser, and takes the page's report.
class PageServer : public QObject {
    Q_OBJECT

public:
    explicit PageServer(QString hlsFile) : hlsFile_(std::move(hlsFile)) {
        connect(&server_, &QTcpServer::newConnection, this, [this] {
            auto* socket = server_.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        });
        (void)server_.listen(QHostAddress::LocalHost);
    }

    [[nodiscard]] QString page(const QString& film) const {
        return QStringLiteral("http://127.0.0.1:%1/player.html?url=%2")
            .arg(server_.serverPort())
            .arg(QString::fromLatin1(QUrl::toPercentEncoding(film)));
    }
    [[nodiscard]] const std::optional<QJsonObject>& report() const { return report_; }

private:
    void read(QTcpSocket* socket) {
        auto& request = requests_[socket];
        request += socket->readAll();
        const auto end = request.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        static const QRegularExpression lengthHeader("content-length: *(\\d+)",
                                                     QRegularExpression::CaseInsensitiveOption);
        const auto length = lengthHeader.match(QString::fromLatin1(request.left(end))).captured(1).toInt();
        if (request.size() < end + 4 + length)
            return;
        answer(socket, request, request.mid(end + 4));
        requests_.remove(socket);
    }

    void answer(QTcpSocket* socket, const QByteArray& request, const QByteArray& body) {
        const auto path = request.split(' ').value(1).split('?').first();
        if (path == "/report")
            report_ = QJsonDocument::fromJson(body).object();
        QFile file(path == "/hls.min.js" ? hlsFile_
                                         : QStringLiteral(VITASCOPE_SOURCE_DIR "/tests/e2e/browser/player.html"));
        const bool isKnown = (path == "/hls.min.js" || path == "/player.html") && file.open(QIODevice::ReadOnly);
        const auto content = isKnown ? file.readAll() : QByteArray();
        const QByteArray type = path.endsWith(".js") ? "text/javascript" : "text/html; charset=utf-8";
        socket->write("HTTP/1.1 " + QByteArray(isKnown ? "200 OK" : "204 No Content") + "\r\nContent-Type: " + type +
                      "\r\nContent-Length: " + QByteArray::number(content.size()) + "\r\nConnection: close\r\n\r\n" +
                      content);
        socket->disconnectFromHost();
    }

    const QString hlsFile_;
    QTcpServer server_;
    QHash<QTcpSocket*, QByteArray> requests_;
    std::optional<QJsonObject> report_;
};

bool isInstalled(const QString& program) {
    return !QStandardPaths::findExecutable(program).isEmpty();
}

} // namespace

class PeersTest : public QObject {
    Q_OBJECT

    const FilmShape shape_{.name = "line", .width = 640, .height = 360, .seconds = 8};
    std::unique_ptr<PublishedFilm> film_;

private Q_SLOTS:
    void initTestCase() {
        if (renderFilm(shape_).isEmpty())
            QSKIP("ffmpeg, which renders the film, is not installed");
        film_ = PublishedFilm::make(shape_);
        QVERIFY(film_);
    }

    void ffmpegPlaysEveryFrameOfEveryRendition() {
        const auto run = runProgram("ffmpeg",
                                    {"-v", "error", "-progress", "-", "-i", film_->masterUrl(), "-map", "0:v", "-map",
                                     "0:a", "-f", "null", "-"},
                                    60'000);
        QCOMPARE(run.exitCode, 0);
        QVERIFY2(run.err.isEmpty(), run.err);
        QVERIFY2(run.out.contains("frame=" + QByteArray::number(shape_.seconds * kFilmRate)), run.out);
    }

    void mpvPlaysToTheEnd() {
        if (!isInstalled("mpv"))
            QSKIP("mpv is not installed");
        QTemporaryDir folder;
        QFile script(folder.filePath("report.lua"));
        QVERIFY(script.open(QIODevice::WriteOnly));
        script.write(
            "local last = 0\n"
            "mp.observe_property('time-pos', 'number', function(_, at) if at then last = at end end)\n"
            "mp.register_event('end-file', function(event) io.stdout:write(event.reason, ' ', last, '\\n') end)\n");
        script.close();
        const auto run = runProgram("mpv",
                                    {"--no-config", "--vo=null", "--ao=null", "--untimed", "--msg-level=all=error",
                                     "--script=" + script.fileName(), film_->masterUrl()},
                                    90'000);
        QCOMPARE(run.exitCode, 0);
        const auto words = run.out.trimmed().split(' ');
        QVERIFY2(words.size() == 2 && words[0] == "eof", run.out + run.err);
        QVERIFY2(words[1].toDouble() > shape_.seconds - 0.5, run.out);
    }

    void hlsJsPlaysToTheEndInChromium() {
        const QString hls =
            QStringLiteral(VITASCOPE_SOURCE_DIR "/tests/e2e/browser/node_modules/hls.js/dist/hls.min.js");
        if (!isInstalled("chromium") || !QFile::exists(hls))
            QSKIP("Chromium or hls.js (npm ci in tests/e2e/browser) is not installed");
        PageServer pages(hls);
        QTemporaryDir profile;
        QProcess browser;
        browser.setProcessChannelMode(QProcess::MergedChannels);
        browser.start("chromium", {"--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                                   "--disable-background-networking", "--disable-component-update", "--disable-sync",
                                   "--autoplay-policy=no-user-gesture-required", "--user-data-dir=" + profile.path(),
                                   pages.page(film_->masterUrl())});
        QVERIFY(browser.waitForStarted());
        const bool isDone = QTest::qWaitFor([&] { return pages.report().has_value(); }, 90'000);
        browser.terminate();
        if (!browser.waitForFinished(10'000))
            browser.kill();
        QVERIFY2(isDone, browser.readAll().right(3000));
        const auto report = *pages.report();
        const auto text = QJsonDocument(report).toJson();
        QVERIFY2(report["ended"].toBool(), text);
        QVERIFY2(report["errors"].toArray().isEmpty(), text);
        QCOMPARE(report["audioTracks"].toInt(), 2);
        QCOMPARE(report["subtitleTracks"].toInt(), 1);
        QVERIFY2(report["position"].toDouble() > shape_.seconds - 0.2, text);
        QVERIFY2(report["bufferedStart"].toDouble() < 0.001, "the film must begin at 0, without a hole");
        QCOMPARE(report["bufferedRanges"].toInt(), 1);
    }
};

QTEST_GUILESS_MAIN(PeersTest)
#include "peers_test.moc"
