// SPDX-License-Identifier: GPL-3.0-or-later
// Every setting that a real server lists is changed by the model of the studio's panel, and the server is watched doing
// what it says. A setting without an observation here fails the test.
#include "app-studio/models/administration/remote_server_settings.h"
#include "app-studio/models/administration/settings_model.h"
#include "shared/client/api_client.h"
#include "shared/client/api_request.h"
#include "shared/client/operations_api.h"
#include "shared/desktop/session/server_calls.h"
#include "tests/support/server_process.h"

#include <QDir>
#include <QFile>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <future>
#include <map>

namespace vitascope {

using studio::LoadState;
using transfer::HttpRequest;
using transfer::Method;

namespace {

constexpr auto kLogin = "anna";
constexpr auto kPassword = "correct horse battery";
// Enough threads that the checking of passwords is what limits it.
constexpr auto kConfiguration = "[limits]\napi_threads = 64\n";

} // namespace

class SettingsObeyedTest : public QObject {
    Q_OBJECT

    using Observation = std::function<void()>;

    QTemporaryDir folder_;
    std::unique_ptr<test::ServerProcess> server_;
    SystemClock clock_;
    std::unique_ptr<transfer::HttpClient> http_;
    std::shared_ptr<client::Session> session_;
    std::unique_ptr<desktop::ServerCalls> calls_;
    std::unique_ptr<studio::RemoteServerSettings> remote_;
    std::unique_ptr<studio::SettingsModel> model_;
    int users_ = 0;

    // --- what a person does
    void change(const char* key, const wire::SettingValue& value) {
        model_->edit(key, value);
        QVERIFY2(model_->canSave(), key);
        model_->save();
        QTRY_VERIFY_WITH_TIMEOUT(!model_->isSaving(), 20'000);
        QVERIFY2(model_->find(key)->value == value, model_->error().message.c_str());
        QVERIFY(model_->find(key)->changed);
        QCOMPARE(model_->find(key)->waitsForRestart, model_->find(key)->needsRestart);
        if (model_->find(key)->needsRestart)
            restart();
    }
    void change(const char* key, int value) { change(key, wire::SettingValue(std::int64_t(value))); }
    void change(const char* key, const char* value) { change(key, wire::SettingValue(std::string(value))); }
    void putBack(const std::string& key) {
        const bool needsRestart = model_->find(key)->needsRestart;
        model_->putBack(key);
        QTRY_VERIFY_WITH_TIMEOUT(!model_->isSaving(), 20'000);
        QVERIFY(!model_->find(key)->changed);
        if (needsRestart)
            restart();
    }
    void restart() {
        const auto port = server_->port();
        QVERIFY(server_->stop(20'000));
        server_ = test::ServerProcess::start(folder_.path(), kConfiguration, port);
        QVERIFY(server_);
        reload();
        QVERIFY(!model_->waitsForRestart());
    }
    void reload() {
        model_->clear();
        model_->reload();
        QTRY_VERIFY_WITH_TIMEOUT(model_->state() != LoadState::Loading, 20'000);
        QVERIFY2(model_->state() == LoadState::Ready, model_->error().message.c_str());
    }

    // --- what is seen
    int statusOf(HttpRequest request) {
        const auto response = session_->perform(std::move(request));
        return response ? response->status : 0;
    }
    Result<transfer::HttpResponse> beginUpload(std::int64_t bytes) {
        auto request = client::apiRequest(Method::Post, "/uploads");
        request.headers.add("Tus-Resumable", "1.0.0");
        request.headers.add("Upload-Length", std::to_string(bytes));
        return session_->perform(std::move(request));
    }
    int uploadStatus(std::int64_t bytes) {
        const auto response = beginUpload(bytes);
        return response ? response->status : 0;
    }
    void endUpload(const Result<transfer::HttpResponse>& begun) {
        auto request = client::apiRequest(Method::Delete, "");
        request.url = *begun->headers.find("Location");
        request.headers.add("Tus-Resumable", "1.0.0");
        QCOMPARE(statusOf(std::move(request)), 204);
    }
    int registerStatus() {
        const wire::RegisterRequest form{"guest" + std::to_string(++users_), Secret(kPassword), "Guest"};
        const auto response = session_->performOpenly(client::apiRequest(Method::Post, "/auth/register", toJson(form)));
        return response ? response->status : 0;
    }
    int threadsNamed(const QString& prefix) {
        int count = 0;
        const QDir tasks(QStringLiteral("/proc/%1/task").arg(server_->pid()));
        for (const auto& task : tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            QFile file(tasks.filePath(task + "/comm"));
            if (file.open(QIODevice::ReadOnly))
                count += QString::fromUtf8(file.readAll()).startsWith(prefix) ? 1 : 0;
        }
        return count;
    }
    // How many of so many sign-ins at once are told to come again.
    int refusedSignIns(int count) {
        std::vector<std::future<int>> all;
        for (int i = 0; i < count; ++i)
            all.push_back(std::async(std::launch::async, [this] {
                const auto body = toJson(wire::SignInRequest{kLogin, Secret(kPassword), "test"});
                const auto response = session_->performOpenly(client::apiRequest(Method::Post, "/auth/sign-in", body));
                return response ? response->status : 0;
            }));
        int refused = 0;
        for (auto& one : all)
            refused += one.get() == 503 ? 1 : 0;
        return refused;
    }
    // Whether a request leaves a line in the log.
    bool isLogged() {
        const auto before = server_->log().size();
        if (!client::ApiClient(*session_).server())
            return false;
        return QTest::qWaitFor([&] { return server_->log().mid(before).contains("/api/v1/server"); }, 500);
    }
    std::size_t countBackupsAfterOneMore() {
        const client::OperationsApi api(*session_);
        const auto made = api.makeBackup();
        if (!made)
            return 0;
        (void)QTest::qWaitFor(
            [&] {
                const auto list = api.backups();
                return list && !list->items.empty() && list->items[0].name == made->name &&
                       list->items[0].state == wire::BackupState::Done;
            },
            20'000);
        return api.backups().value_or(wire::BackupList{}).items.size();
    }

    // --- what each setting must do
    std::map<std::string, Observation> observations() {
        return {
            {"server.name",
             [this] {
                 change("server.name", "Films of the house");
                 QCOMPARE(client::ApiClient(*session_).server()->name, std::string("Films of the house"));
             }},
            {"auth.registration",
             [this] {
                 QCOMPARE(registerStatus(), 403);
                 change("auth.registration", "open");
                 QCOMPARE(registerStatus(), 201);
                 change("auth.registration", "invitation");
                 QCOMPARE(registerStatus(), 403);
             }},
            {"limits.upload_quota_mib",
             [this] {
                 endUpload(beginUpload(2 << 20));
                 change("limits.upload_quota_mib", 1);
                 QCOMPARE(uploadStatus(2 << 20), 413);
             }},
            {"limits.storage_quota_mib",
             [this] {
                 change("limits.storage_quota_mib", 1);
                 QCOMPARE(uploadStatus(2 << 20), 507);
             }},
            {"limits.open_uploads",
             [this] {
                 change("limits.open_uploads", 1);
                 const auto first = beginUpload(10);
                 QCOMPARE(first->status, 201);
                 QCOMPARE(uploadStatus(10), 429);
                 endUpload(first);
             }},
            {"limits.upload_mib",
             [this] {
                 change("limits.upload_mib", 1);
                 QCOMPARE(uploadStatus(2 << 20), 413);
                 endUpload(beginUpload(1 << 20));
             }},
            {"limits.connections",
             [this] {
                 change("limits.connections", 16);
                 std::vector<std::unique_ptr<QTcpSocket>> sockets;
                 for (int i = 0; i < 17; ++i) {
                     sockets.push_back(std::make_unique<QTcpSocket>());
                     sockets.back()->connectToHost("127.0.0.1", server_->port());
                     QVERIFY(sockets.back()->waitForConnected(5000));
                 }
                 auto& last = *sockets.back();
                 QTRY_VERIFY_WITH_TIMEOUT(last.bytesAvailable() > 0 || last.state() != QTcpSocket::ConnectedState,
                                          10'000);
                 QVERIFY(last.readAll().startsWith("HTTP/1.1 503"));
             }},
            {"limits.api_threads",
             [this] {
                 QCOMPARE(threadsNamed("api-"), 64);
                 change("limits.api_threads", 3);
                 QCOMPARE(threadsNamed("api-"), 3);
             }},
            {"limits.password_hashes",
             [this] {
                 change("limits.password_hashes", 64);
                 QCOMPARE(refusedSignIns(24), 0);
                 change("limits.password_hashes", 1);
                 QVERIFY(refusedSignIns(24) > 0);
             }},
            {"worker.jobs",
             [this] {
                 QCOMPARE(threadsNamed("worker-"), 1);
                 change("worker.jobs", 3);
                 QCOMPARE(threadsNamed("worker-"), 3);
             }},
            {"backup.keep",
             [this] {
                 QCOMPARE(countBackupsAfterOneMore(), 1U);
                 QCOMPARE(countBackupsAfterOneMore(), 2U);
                 change("backup.keep", 1);
                 QCOMPARE(countBackupsAfterOneMore(), 1U);
             }},
            {"log.level",
             [this] {
                 change("log.requests", wire::SettingValue(true));
                 QVERIFY(isLogged());
                 change("log.level", "error");
                 QVERIFY(!isLogged());
                 putBack("log.requests");
             }},
            {"log.requests",
             [this] {
                 QVERIFY(!isLogged());
                 change("log.requests", wire::SettingValue(true));
                 QVERIFY(isLogged());
             }},
        };
    }

private Q_SLOTS:
    void initTestCase() {
        server_ = test::ServerProcess::start(folder_.path(), kConfiguration);
        QVERIFY(server_);
        http_ = std::move(*transfer::HttpClient::open());
        session_ = std::make_shared<client::Session>(*http_, clock_, server_->url().toStdString());
        QVERIFY(client::ApiClient(*session_).claim(
            {Secret(server_->claimToken().toStdString()), kLogin, Secret(kPassword), "Anna"}));
        calls_ = std::make_unique<desktop::ServerCalls>();
        calls_->setSession(session_);
        remote_ = std::make_unique<studio::RemoteServerSettings>(*calls_);
        model_ = std::make_unique<studio::SettingsModel>(*remote_);
        reload();
    }
    void cleanupTestCase() {
        model_.reset();
        calls_.reset();
    }

    void everySettingIsObeyedAndPutBack_data() {
        QTest::addColumn<QString>("key");
        QVERIFY(model_->settings().size() >= 13);
        for (const auto& setting : model_->settings())
            QTest::newRow(setting.key.c_str()) << QString::fromStdString(setting.key);
    }
    void everySettingIsObeyedAndPutBack() {
        QFETCH(QString, key);
        const auto all = observations();
        const auto found = all.find(key.toStdString());
        QVERIFY2(found != all.end(), qPrintable(key + ": nobody looks whether the server obeys it"));
        found->second();
        if (QTest::currentTestFailed())
            return;
        putBack(key.toStdString());
    }

    void aValueThatBreaksItsRuleIsRefusedByTheServerToo() {
        const auto refused = client::OperationsApi(*session_).keys(); // signed in still
        QVERIFY(refused);
        auto request =
            client::apiRequest(Method::Patch, "/settings", R"({"values":{"server.name":"x","limits.connections":1}})");
        QCOMPARE(statusOf(std::move(request)), 400);
        reload();
        QVERIFY(!model_->find("server.name")->changed); // all or none
    }

    void everyChangeStandsInTheAuditLog() {
        const auto log = client::OperationsApi(*session_).audit({.action = "setting"});
        QVERIFY(log && log->items.size() > 10);
        for (const auto& entry : log->items)
            QVERIFY(entry.actor && entry.subject.starts_with("setting:"));
    }
};

} // namespace vitascope

QTEST_GUILESS_MAIN(vitascope::SettingsObeyedTest)
#include "settings_obeyed_test.moc"
