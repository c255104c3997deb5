// SPDX-License-Identifier: GPL-3.0-or-later
// The server is killed while the studio uploads a film to it, and started again: the upload goes on by itself, sends
// no byte again that the server had acknowledged, and the film plays.
#include "tests/e2e/published_film.h"
#include "tests/support/link_proxy.h"

#include <QTimer>
#include <QtTest>

using namespace vitascope;
using namespace vitascope::test;

namespace {

constexpr qint64 kEnough = 400'000;   // bytes of a track before the kill, and as many still to come
constexpr qint64 kOverhead = 100'000; // the heads of all requests, and the manifests, after the kill

// Kills the server in the middle of a track and starts it again on its port and folder, 1 s after the job has noticed.
class Interruption {
public:
    Interruption(std::unique_ptr<ServerProcess>& server, LinkProxy& proxy, QString folder,
                 std::filesystem::path package)
        : server_(server), proxy_(proxy), folder_(std::move(folder)), package_(std::move(package)) {}

    void watch(const studio::FilmStatus& status) {
        const auto& upload = status.upload;
        if (upload.track != track_) {
            track_ = upload.track;
            trackStart_ = upload.acknowledgedBytes;
        }
        if (!isKilled_ && isMidway(upload.acknowledgedBytes - trackStart_)) {
            isKilled_ = true;
            QTimer::singleShot(200, [this] { server_->kill(); }); // the next piece is on its way by then
        }
        if (isKilled_ && !isNoticed_ && upload.state == studio::UploadJobProgress::State::WaitingForServer) {
            isNoticed_ = true;
            reason = upload.reason;
            acknowledged = upload.acknowledgedBytes;
            sentBefore = proxy_.uploadedBytes();
            QTimer::singleShot(1'000, [this] {
                const auto port = server_->port();
                server_ = ServerProcess::start(folder_, {}, port);
            });
        }
    }

    QString reason;          // that the job shows while the server is away
    qint64 acknowledged = 0; // of the film, when the job noticed
    qint64 sentBefore = 0;   // through the proxy, until then

private:
    [[nodiscard]] bool isMidway(qint64 acknowledgedOfTrack) const {
        std::error_code none;
        const auto size = std::filesystem::file_size(package_ / (track_.toStdString() + ".mp4"), none);
        return !none && acknowledgedOfTrack >= kEnough && static_cast<qint64>(size) - acknowledgedOfTrack >= kEnough;
    }

    std::unique_ptr<ServerProcess>& server_;
    LinkProxy& proxy_;
    const QString folder_;
    const std::filesystem::path package_;
    QString track_;
    qint64 trackStart_ = 0;
    bool isKilled_ = false;
    bool isNoticed_ = false;
};

} // namespace

class KilledServerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anUploadSurvivesTheDeathOfTheServer() {
        const FilmShape shape{.name = "recovery", .width = 854, .height = 480, .seconds = 10, .isNoisy = true};
        const QString film = renderFilm(shape);
        if (film.isEmpty())
            QSKIP("ffmpeg, which renders the film, is not installed");
        const QTemporaryDir folder;
        auto server = ServerProcess::start(folder.path());
        QVERIFY(server);
        const auto proxy = LinkProxy::open(server->port(), BitsPerSecond{100'000'000});
        QVERIFY(proxy);
        (*proxy)->setUploadRate(BitsPerSecond{6'000'000});
        const auto desk = EditorDesk::open(QStringLiteral("http://127.0.0.1:%1").arg((*proxy)->port()));
        QVERIFY(desk);
        QVERIFY((*desk)->claim(server->claimToken()));
        wire::TitleInput input;
        input.name = "A film that survives";
        const auto title = (*desk)->makeTitle(input);
        QVERIFY(title);
        const std::filesystem::path package = folder.filePath("package").toStdString();
        Interruption interruption(server, **proxy, folder.path(), package);

        const auto brought = (*desk)->bring(*title, film.toStdString(), package, true,
                                            [&](const studio::FilmStatus& status) { interruption.watch(status); });

        QVERIFY2(brought, brought ? "" : brought.error().message.c_str());
        QVERIFY2(interruption.sentBefore > 0, "the server was not killed in the middle of the upload");
        QVERIFY(!interruption.reason.isEmpty());
        QVERIFY(server);
        QVERIFY2(server->claimToken().isEmpty(), "a claimed server must not print a claim token");
        const qint64 total = brought->upload.totalBytes;
        const qint64 sentAfter = (*proxy)->uploadedBytes() - interruption.sentBefore;
        QVERIFY2(sentAfter <= total - interruption.acknowledged + kOverhead,
                 qPrintable(QStringLiteral("%1 bytes were sent after the kill, of %2 with %3 acknowledged")
                                .arg(sentAfter)
                                .arg(total)
                                .arg(interruption.acknowledged)));
        QVERIFY((*proxy)->uploadedBytes() >= total);

        const auto url = (*desk)->masterUrl(*title);
        QVERIFY(url);
        const auto played = playHeadless(*url, {"--fast"});
        QCOMPARE(played["state"].toString(), QString("ended"));
        QCOMPARE(played["framesShown"].toInt(), shape.seconds * kFilmRate);
        QCOMPARE(played["corruptSegments"].toInt(), 0);
    }
};

QTEST_GUILESS_MAIN(KilledServerTest)
#include "killed_server_test.moc"
