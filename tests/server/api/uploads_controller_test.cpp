// SPDX-License-Identifier: GPL-3.0-or-later
// What uploads do beyond the text of tus 1.0.0, which tus_core_test.cpp and tus_extensions_test.cpp go through.
#include "server/api/uploads_controller.h"

#include "tests/server/api/api_fixture.h"
#include "tests/support/fake_storage.h"
#include "tests/support/fake_upload_repository.h"
#include "tests/support/fake_usage_repository.h"
#include "tests/support/manual_clock.h"

#include <QTest>

using namespace vitascope;
using namespace vitascope::server;
using test::headerOf;

namespace {

const std::string kUploads = "/api/v1/uploads";
const front::Header kTus{"Tus-Resumable", "1.0.0"};
const front::Header kPiece{"Content-Type", "application/offset+octet-stream"};

struct Fixture {
    test::ManualClock clock;
    SystemIdSource ids{clock};
    test::FakeUnitOfWork work;
    test::FakeUploadRepository repository{work};
    test::FakeUploadSpool spool;
    test::FakeUsageRepository usage{repository};
    storage::UploadQuota quota;
    storage::UploadQuotas quotas{usage, [this] { return quota; }};
    storage::Uploads uploads{work, repository, spool, clock, ids, {.longest = 1000}, &quotas};
    test::Api api;
    api::UploadsController controller{api.router, uploads};

    std::string create(const std::string& length) {
        return headerOf(api.send({"POST", kUploads, {kTus, {"Upload-Length", length}}, {}}), "Location");
    }
    front::Response patch(const std::string& path, const std::string& offset, std::vector<std::string> pieces) {
        return api.send({"PATCH", path, {kTus, kPiece, {"Upload-Offset", offset}}, std::move(pieces)});
    }
    std::string offsetOf(const std::string& path) {
        return headerOf(api.send({"HEAD", path, {kTus}, {}}), "Upload-Offset");
    }
    UploadId idOf(const std::string& path) { return *UploadId::parse(path.substr(kUploads.size() + 1)); }
    std::string contentOf(const std::string& path) {
        const auto& bytes = spool.files.at(idOf(path));
        return {bytes.begin(), bytes.end()};
    }
};

} // namespace

class UploadsControllerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusesMoreThanTheLength() {
        Fixture f;
        const auto path = f.create("4");
        QCOMPARE(f.patch(path, "0", {"hello"}).status, 400);
        QCOMPARE(f.offsetOf(path), std::string("0"));
    }

    void aFullDiskLeavesTheOffset() {
        Fixture f;
        const auto path = f.create("11");
        QCOMPARE(f.patch(path, "0", {"hello"}).status, 204);
        f.spool.room = 8;
        const auto response = f.patch(path, "5", {" world"});
        QCOMPARE(response.status, 507);
        QCOMPARE(headerOf(response, "Upload-Offset"), std::string("5"));
        QCOMPARE(f.offsetOf(path), std::string("5"));
        f.spool.room = 100;
        QCOMPARE(f.patch(path, "5", {" world"}).status, 204);
        QCOMPARE(f.contentOf(path), std::string("hello world"));
    }

    void refusesWhatIsAboveTheQuota_data() {
        QTest::addColumn<int>("userBytes");
        QTest::addColumn<int>("serverBytes");
        QTest::addColumn<int>("openUploads");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("own bytes") << 10 << 0 << 0 << 413 << QByteArray("upload-quota-exceeded");
        QTest::newRow("everybody's bytes") << 0 << 10 << 0 << 507 << QByteArray("storage-quota-exceeded");
        QTest::newRow("uploads") << 0 << 0 << 1 << 429 << QByteArray("too-many-uploads");
        QTest::newRow("nothing") << 0 << 0 << 0 << 201 << QByteArray();
    }
    void refusesWhatIsAboveTheQuota() {
        QFETCH(int, userBytes);
        QFETCH(int, serverBytes);
        QFETCH(int, openUploads);
        QFETCH(int, status);
        QFETCH(QByteArray, code);
        Fixture f;
        f.create("6");
        f.quota = {.userBytes = static_cast<std::uint64_t>(userBytes),
                   .serverBytes = static_cast<std::uint64_t>(serverBytes),
                   .openUploads = static_cast<std::uint64_t>(openUploads)};
        const auto response = f.api.send({"POST", kUploads, {kTus, {"Upload-Length", "5"}}, {}});
        QCOMPARE(response.status, status);
        QVERIFY2(QByteArray::fromStdString(test::bodyOf(response)).contains(code), test::bodyOf(response).c_str());
        QCOMPARE(f.spool.files.size(), std::size_t(status == 201 ? 2 : 1));
    }

    void holdsAnUploadWithoutALengthToTheQuota() {
        Fixture f;
        f.quota = {.userBytes = 6};
        const auto path =
            headerOf(f.api.send({"POST", kUploads, {kTus, {"Upload-Defer-Length", "1"}}, {}}), "Location");
        QCOMPARE(f.patch(path, "0", {"hello"}).status, 204);
        const auto response = f.patch(path, "5", {" world"});
        QCOMPARE(response.status, 413);
        QCOMPARE(headerOf(response, "Upload-Offset"), std::string("5"));
        QCOMPARE(f.offsetOf(path), std::string("5"));
    }

    void aFullDiskTakesNoNewUpload() {
        Fixture f;
        f.spool.room = 0;
        QCOMPARE(f.api.send({"POST", kUploads, {kTus, {"Upload-Length", "5"}}, {}}).status, 507);
        f.spool.room = 100;
        QCOMPARE(f.api.send({"POST", kUploads, {kTus, {"Upload-Length", "5"}}, {}}).status, 201);
    }

    void belongsToOneEditor() {
        Fixture f;
        const auto path = f.create("11");
        QCOMPARE(f.api.send({"HEAD", path, {kTus}, {}, "editor2"}).status, 404);
        QCOMPARE(f.api.send({"DELETE", path, {kTus}, {}, "editor2"}).status, 404);
        QCOMPARE(f.api.send({"HEAD", path, {kTus}, {}, "viewer"}).status, 403);
        QCOMPARE(f.api.send({"HEAD", path, {kTus}, {}, ""}).status, 401);
        QCOMPARE(f.api.send({"POST", kUploads, {kTus, {"Upload-Length", "1"}}, {}, "viewer"}).status, 403);
    }

    void knowsNoUploadOfAnotherName() {
        Fixture f;
        QCOMPARE(f.api.send({"HEAD", kUploads + "/..%2f..%2fetc", {kTus}, {}}).status, 404);
        QCOMPARE(f.api.send({"HEAD", kUploads + "/" + f.ids.next<UploadId>().toString(), {kTus}, {}}).status, 404);
    }
};

QTEST_GUILESS_MAIN(UploadsControllerTest)
#include "uploads_controller_test.moc"
