// SPDX-License-Identifier: GPL-3.0-or-later
// Bad input against the server as people run it: each gets an answer that says what is wrong, and nothing is lost.
#include "tests/support/server_process.h"

#include "server/adapters/sqlite/database.h"
#include "server/adapters/sqlite/migration.h"
#include "shared/base/clock.h"
#include "shared/base/sha256.h"
#include "shared/client/api_client.h"
#include "shared/client/tus_upload.h"
#include "shared/package/manifest_json.h"
#include "shared/transfer/http_client.h"
#include "shared/wire/problem.h"
#include "shared/wire/upload.h"
#include "tests/support/track_builder.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fmt/format.h>

#include <functional>

using namespace vitascope;
using namespace vitascope::test;

namespace {

constexpr auto kPassword = "a long film evening";

// Somebody with a session of a server.
struct Desk {
    explicit Desk(const ServerProcess& server)
        : http(*transfer::HttpClient::open()), session(*http, clock, server.url().toStdString()), api(session) {}

    Result<wire::User> claim(const QString& token) {
        return api.claim({Secret(token.toStdString()), "editor", Secret(kPassword), "The Editor"});
    }
    transfer::HttpResponse send(transfer::Method method, const std::string& path, std::string body,
                                transfer::Headers headers) {
        transfer::HttpRequest request;
        request.method = method;
        request.url = path;
        request.headers = std::move(headers);
        request.body = std::make_shared<transfer::MemoryBody>(std::move(body));
        const auto response = session.perform(std::move(request));
        return response.value_or(transfer::HttpResponse());
    }
    Result<std::size_t> countTitles() {
        client::TitleQuery query;
        query.filter = wire::TitleFilter::All;
        return api.titles(query).map([](const wire::TitlePage& page) { return page.items.size(); });
    }
    Result<TitleId> makeTitle() {
        wire::TitleInput input;
        input.name = "A film";
        return api.createTitle(input).map([](const wire::Title& title) { return title.id; });
    }

    SystemClock clock;
    std::unique_ptr<transfer::HttpClient> http;
    client::Session session;
    client::ApiClient api;
};

template<class T>
ErrorCode codeOf(const Result<T>& result) {
    return result ? ErrorCode::Internal : result.error().code;
}

std::string checksumOf(std::string_view bytes) {
    const auto digest = Sha256::of(bytes);
    return wire::toHeader(
        wire::UploadChecksum{wire::UploadChecksum::Algorithm::Sha256, {digest.bytes().begin(), digest.bytes().end()}});
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

using Lie = std::function<void(package::TrackManifest&, const Bytes&)>;

} // namespace

Q_DECLARE_METATYPE(Lie)

class ServerProcessTest : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    std::unique_ptr<ServerProcess> server_; // claimed
    std::unique_ptr<Desk> desk_;

    // A complete upload of these bytes, by the editor.
    [[nodiscard]] Result<UploadId> upload(const Bytes& bytes) {
        const QString path = folder_.filePath("upload.bin");
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) ||
            file.write(reinterpret_cast<const char*>(bytes.data()), static_cast<qint64>(bytes.size())) < 0)
            return fail(ErrorCode::Unavailable, "write the test's file");
        file.close();
        transfer::SystemSleeper sleeper;
        return client::TusUpload(desk_->session, desk_->clock, sleeper).run({path.toStdString(), {}, {}}, {}, {});
    }

    // The track when the server has decided on it.
    [[nodiscard]] wire::Track decided(PackageId package, TrackId id) {
        wire::Track now;
        for (int i = 0; i < 200 && now.state == wire::TrackState::Verifying; ++i) {
            now = desk_->api.track(package, id).value_or(now);
            if (now.state == wire::TrackState::Verifying)
                QTest::qWait(50);
        }
        return now;
    }

private Q_SLOTS:
    void initTestCase() {
        server_ = ServerProcess::start(folder_.path());
        QVERIFY(server_);
        desk_ = std::make_unique<Desk>(*server_);
        QVERIFY(desk_->claim(server_->claimToken()));
    }

    void aFreshServerHasNoAccount() {
        const QTemporaryDir folder;
        const auto server = ServerProcess::start(folder.path());
        QVERIFY(server);
        Desk desk(*server);
        QVERIFY(!desk.api.server()->claimed);
        QVERIFY2(!server->log().toLower().contains("password"), server->log());
        for (const char* login : {"admin", "administrator", "root", "editor", "vitascope"})
            for (const char* password : {"admin", "password", "vitascope", "changeme", ""})
                QVERIFY(!desk.api.signIn({login, Secret(password), "test"}));
        QVERIFY(!desk.session.user());
    }

    void theClaimTokenWorksOnce() {
        const QTemporaryDir folder;
        auto server = ServerProcess::start(folder.path());
        QVERIFY(server);
        const auto token = server->claimToken();
        {
            Desk desk(*server);
            QVERIFY(codeOf(desk.claim("a guess")) == ErrorCode::Forbidden);
            QVERIFY(desk.claim(token));
            Desk second(*server);
            QVERIFY(codeOf(second.claim(token)) == ErrorCode::Conflict);
            QVERIFY(!second.session.user());
        }
        QVERIFY(!server->log().mid(server->log().indexOf("listening on")).contains(token.toUtf8()));
        QVERIFY(server->stop(10'000));
        server = ServerProcess::start(folder.path());
        QVERIFY(server);
        QVERIFY(server->claimToken().isEmpty());
        QVERIFY(codeOf(Desk(*server).claim(token)) == ErrorCode::Conflict);
    }

    void aDatabaseOfANewerVersionIsLeftAsItIs() {
        const QTemporaryDir folder;
        const QString file = folder.filePath("data/vitascope.sqlite");
        QVERIFY(ServerProcess::start(folder.path()));
        {
            const auto known = server::sqlite::builtInMigrations();
            std::vector<server::sqlite::Migration> newer(known.begin(), known.end());
            newer.push_back({9000, "future", "CREATE TABLE future (id INTEGER PRIMARY KEY);"});
            server::sqlite::DatabaseOptions options;
            options.migrations = newer;
            QVERIFY(server::sqlite::Database::open(file.toStdString(), options));
        }
        const auto before = contentOf(file);
        QVERIFY(before.contains("future"));

        QProcess server;
        server.start(VITASCOPE_BINARY_DIR "/bin/vitascope-server", {"--config", folder.filePath("server.toml")});
        QVERIFY(server.waitForFinished(15'000));

        QCOMPARE(server.exitStatus(), QProcess::NormalExit);
        QCOMPARE(server.exitCode(), 1);
        const auto errors = server.readAllStandardError();
        QVERIFY2(errors.contains("newer version of Vitascope") && errors.contains("restore a backup"), errors);
        QVERIFY(!server.readAllStandardOutput().contains("listening"));
        QVERIFY(contentOf(file) == before);
        QVERIFY2(contentOf(file + "-wal").isEmpty(), "something was written that would change the database later");
    }

    void malformedJsonIsAProblem_data() {
        QTest::addColumn<QString>("path");
        for (const char* path : {"/api/v1/titles", "/api/v1/auth/sign-in", "/api/v1/auth/refresh",
                                 "/api/v1/setup/claim", "/api/v1/titles/ID/packages", "/api/v1/packages/ID/tracks"})
            QTest::newRow(path) << path;
    }
    void malformedJsonIsAProblem() {
        QFETCH(QString, path);
        path.replace("ID", "0190a8f0-0000-7000-8000-000000000000");
        const auto titles = desk_->countTitles();
        QVERIFY(titles);
        for (const std::string body :
             {"{", "", "null", "[1,2", "{\"name\":\"a\"} x", "\xff\xfe", "{\"name\":\"\\ud800\"}"}) {
            const auto response =
                desk_->send(transfer::Method::Post, path.toStdString(), body, {{"Content-Type", "application/json"}});
            QVERIFY2(response.status == 400,
                     fmt::format("{} for {}: {}", response.status, body, response.body).c_str());
            QCOMPARE(response.headers.find("Content-Type").value_or(""), std::string(wire::kProblemContentType));
            const auto problem = wire::fromJson<wire::Problem>(response.body);
            QVERIFY(problem);
            QCOMPARE(problem->status, 400);
            QVERIFY(!problem->detail.value_or("").empty() && problem->requestId);
        }
        // Deep nesting must not cost the server its stack.
        const auto deep = desk_->send(transfer::Method::Post, path.toStdString(), std::string(60'000, '['),
                                      {{"Content-Type", "application/json"}});
        QVERIFY2(deep.status == 400 || deep.status == 413, fmt::format("{}", deep.status).c_str());
        QVERIFY(desk_->api.health());
        QVERIFY(desk_->countTitles() == titles);
    }

    void aPieceWithAWrongChecksumIsDropped() {
        const std::string bytes(100'000, 'a');
        auto created = desk_->send(transfer::Method::Post, "/api/v1/uploads", {},
                                   {{"Tus-Resumable", "1.0.0"}, {"Upload-Length", std::to_string(bytes.size())}});
        QCOMPARE(created.status, 201);
        const auto url = created.headers.find("Location").value_or("");
        const auto patch = [&](const std::string& offset, const std::string& piece, const std::string& checksum) {
            return desk_->send(transfer::Method::Patch, url, piece,
                               {{"Tus-Resumable", "1.0.0"},
                                {"Content-Type", std::string(wire::kTusContentType)},
                                {"Upload-Offset", offset},
                                {"Upload-Checksum", checksum}});
        };
        const auto half = bytes.substr(50'000);
        QCOMPARE(patch("0", half, checksumOf(half)).status, 204);
        QCOMPARE(patch("50000", half, checksumOf("other")).status, wire::kTusChecksumMismatch);
        const auto again = patch("50000", half, checksumOf(half));
        QCOMPARE(again.status, 204);
        QCOMPARE(again.headers.find("Upload-Offset").value_or(""), std::to_string(bytes.size()));
    }

    void aManifestThatLiesIsRefused_data() {
        QTest::addColumn<Lie>("lie");
        QTest::addColumn<bool>("isRefusedAtOnce");
        const auto row = [](const char* name, bool atOnce, const Lie& lie) { QTest::newRow(name) << lie << atOnce; };
        row("name that climbs", true, [](auto& m, auto&) { m.name = ".."; });
        row("file that climbs", true, [](auto& m, auto&) { m.file = "../s1-en.vtt"; });
        row("absolute file", true, [](auto& m, auto&) { m.file = "/etc/passwd"; });
        row("remote file", true, [](auto& m, auto&) { m.file = "http://127.0.0.1/s1-en.vtt"; });
        row("segment offset", true, [](auto& m, auto&) { m.segments[0].offset = 7; });
        row("segment beyond the file", true, [](auto& m, auto&) { m.segments[0].length = m.size + 1; });
        row("size of no upload", true, [](auto& m, const Bytes& bytes) {
            auto longer = bytes;
            longer.push_back('\n');
            m.segments[0].length = longer.size();
            seal(m, longer);
        });
        row("digest that does not follow from the blocks", true, [](auto& m, auto&) { m.digest = Digest(); });
        row("digest of other bytes", false, [](auto& m, const Bytes& bytes) {
            auto other = bytes;
            other.back() ^= 1;
            seal(m, other);
        });
        row("subtitles that are none", false, [](auto&, auto&) {});
    }
    void aManifestThatLiesIsRefused() {
        QFETCH(const Lie, lie);
        QFETCH(const bool, isRefusedAtOnce);
        const auto title = desk_->makeTitle();
        QVERIFY(title);
        const auto package =
            desk_->api.createPackage(*title, {wire::AssetKind::Main, 12'000, 1000},
                                     QString("key-%1").arg(QTest::currentDataTag()).replace(' ', '-').toStdString());
        QVERIFY2(package, package ? "" : package.error().message.c_str());
        auto built = buildSubtitles();
        if (QTest::currentDataTag() == QByteArray("subtitles that are none")) {
            built.bytes[0] = 'w';
            seal(built.manifest, built.bytes);
        }
        const auto honest = built.manifest;
        lie(built.manifest, built.bytes);
        const auto upload = this->upload(built.bytes);
        QVERIFY2(upload, upload ? "" : upload.error().message.c_str());

        const auto track = desk_->api.submitTrack(package->id, {package::toJson(built.manifest), *upload});

        if (isRefusedAtOnce) {
            QVERIFY(!track);
            QVERIFY2(track.error().code == ErrorCode::InvalidInput, track.error().message.c_str());
        } else {
            QVERIFY2(track, track ? "" : track.error().message.c_str());
            const auto now = decided(package->id, track->id);
            QVERIFY(now.state == wire::TrackState::Refused);
            QVERIFY(!now.reason.value_or("").empty());
        }
        QCOMPARE(desk_->api.package(package->id)->revision, 0);
        if (honest == built.manifest)
            return;
        // The bytes are still there for an honest manifest.
        const auto again = desk_->api.submitTrack(package->id, {package::toJson(honest), *upload});
        QVERIFY2(again, again ? "" : again.error().message.c_str());
        const auto now = decided(package->id, again->id);
        QVERIFY2(now.state == wire::TrackState::Committed, now.reason.value_or("").c_str());
        QCOMPARE(desk_->api.package(package->id)->revision, 1);
    }
};

QTEST_GUILESS_MAIN(ServerProcessTest)
#include "server_process_test.moc"
