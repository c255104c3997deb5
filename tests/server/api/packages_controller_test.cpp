// SPDX-License-Identifier: GPL-3.0-or-later
// Packages, tracks and jobs as a client sees them.
#include "server/api/packages_controller.h"

#include "server/api/jobs_controller.h"
#include "shared/wire/job.h"
#include "shared/wire/problem.h"
#include "shared/wire/publishing.h"
#include "tests/server/api/api_fixture.h"
#include "tests/server/domain/audit/fake_audit_repository.h"
#include "tests/server/domain/catalog/fake_title_repository.h"
#include "tests/server/domain/publishing/publishing_fixture.h"

#include <QTest>

using namespace vitascope;
using namespace vitascope::server;
using test::bodyOf;
using test::buildTrack;
using test::headerOf;

namespace {

constexpr auto kInput = R"({"asset":"main","durationTicks":1080000,"timescale":90000})";

struct Fixture : test::PublishingFixture {
    test::Api api;
    catalog::FakeTitleRepository titles;
    audit::FakeAuditRepository entries;
    audit::AuditLog audit{work, entries, clock, ids};
    publishing::PackageRemoval removal{{work, repository, titles, audit, observer}};
    api::PackagesController packagesController{api.router, packages, removal};
    api::JobsController jobsController{api.router, queue};

    Fixture() { editor = test::FakeAuthenticator::userOf("editor"); }

    front::Response post(const std::string& path, std::string body, front::Headers headers = {}) {
        return api.send({"POST", path, std::move(headers), {std::move(body)}});
    }
    front::Response get(const std::string& path, const std::string& token = "editor") {
        return api.send({"GET", path, {}, {}, token});
    }
    std::string packagesOf(TitleId id) { return "/api/v1/titles/" + id.toString() + "/packages"; }
    wire::Package createPackage() {
        return wire::fromJson<wire::Package>(bodyOf(post(packagesOf(title), kInput))).value();
    }
    front::Response submitTo(PackageId package, const test::BuiltTrack& built) {
        return post("/api/v1/packages/" + package.toString() + "/tracks",
                    wire::toJson(wire::TrackSubmission{package::toJson(built.manifest), upload(built.bytes)}));
    }
};

} // namespace

class PackagesControllerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void createsAndShowsAPackage() {
        Fixture f;
        const auto created = f.post(f.packagesOf(f.title), kInput, {{"Idempotency-Key", "k1"}});
        QCOMPARE(created.status, 201);
        const auto package = wire::fromJson<wire::Package>(bodyOf(created));
        QVERIFY(package && package->titleId == f.title && !package->playable && package->revision == 0);
        QCOMPARE(headerOf(created, "Location"), "/api/v1/packages/" + package->id.toString());
        const auto again = f.post(f.packagesOf(f.title), kInput, {{"Idempotency-Key", "k1"}});
        QVERIFY(wire::fromJson<wire::Package>(bodyOf(again))->id == package->id);
        const auto shown = f.get(headerOf(created, "Location"));
        QCOMPARE(shown.status, 200);
        QVERIFY(*wire::fromJson<wire::Package>(bodyOf(shown)) == *package);
    }

    void refusesPackages_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::newRow("malformed JSON") << QByteArray(R"({"asset":)") << 400;
        QTest::newRow("missing field") << QByteArray(R"({"asset":"main","timescale":1})") << 400;
        QTest::newRow("unknown asset") << QByteArray(R"({"asset":"dream","durationTicks":1,"timescale":1})") << 400;
        QTest::newRow("no time") << QByteArray(R"({"asset":"main","durationTicks":0,"timescale":1})") << 400;
    }
    void refusesPackages() {
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        Fixture f;
        const auto response = f.post(f.packagesOf(f.title), body.toStdString());
        QCOMPARE(response.status, status);
        QCOMPARE(headerOf(response, "Content-Type"), std::string("application/problem+json"));
    }

    void knowsNoOtherTitleOrPackage() {
        Fixture f;
        QCOMPARE(f.post(f.packagesOf(f.ids.next<TitleId>()), kInput).status, 404);
        QCOMPARE(f.post("/api/v1/titles/film/packages", kInput).status, 404);
        QCOMPARE(f.get("/api/v1/packages/" + f.ids.next<PackageId>().toString()).status, 404);
        QCOMPARE(f.get("/api/v1/jobs/" + f.ids.next<JobId>().toString()).status, 404);
    }

    void removesAPackage() {
        Fixture f;
        const auto id = f.createPackage().id;
        const auto path = "/api/v1/packages/" + id.toString();
        QCOMPARE(f.api.send({"DELETE", path, {}, {}, "viewer"}).status, 403);
        QCOMPARE(f.submitTo(id, buildTrack()).status, 202);
        QCOMPARE(f.api.send({"DELETE", path, {}, {}}).status, 409); // a track is being verified
        QVERIFY(f.runJob());
        QCOMPARE(f.api.send({"DELETE", path, {}, {}}).status, 204);
        QCOMPARE(f.api.send({"DELETE", path, {}, {}}).status, 404);
        QCOMPARE(f.get(path).status, 404);
        const auto told = f.audit.list({}, {}, 10)->items;
        QVERIFY(told.size() == 1 && told[0].origin.actor == f.editor);
    }

    void isForEditors() {
        Fixture f;
        const auto path = "/api/v1/packages/" + f.createPackage().id.toString();
        QCOMPARE(f.get(path, "viewer").status, 403);
        QCOMPARE(f.get(path, "").status, 401);
        QCOMPARE(f.get("/api/v1/jobs/" + f.ids.next<JobId>().toString(), "viewer").status, 403);
    }

    void followsATrackToItsCommit() {
        Fixture f;
        const auto package = f.createPackage();
        const auto submitted = f.submitTo(package.id, buildTrack());
        QCOMPARE(submitted.status, 202);
        const auto track = *wire::fromJson<wire::Track>(bodyOf(submitted));
        QVERIFY(track.state == wire::TrackState::Verifying && track.kind == wire::TrackKind::Video);
        const auto job = [&] {
            return *wire::fromJson<wire::Job>(bodyOf(f.get("/api/v1/jobs/" + track.jobId.toString())));
        };
        QVERIFY(job().state == wire::JobState::Queued && job().kind == "verify-track");
        QVERIFY(f.runJob());
        QVERIFY(job().state == wire::JobState::Done);
        const auto now = *wire::fromJson<wire::Track>(bodyOf(f.get(headerOf(submitted, "Location"))));
        QVERIFY(now.state == wire::TrackState::Committed && !now.reason);
        const auto shown = *wire::fromJson<wire::Package>(bodyOf(f.get("/api/v1/packages/" + package.id.toString())));
        QVERIFY(shown.playable && shown.revision == 1 && shown.tracks.size() == 1);
    }

    void tellsWhyATrackIsRefused() {
        Fixture f;
        auto built = buildTrack();
        built.bytes[100] ^= 1;
        const auto submitted = f.submitTo(f.createPackage().id, built);
        QCOMPARE(submitted.status, 202);
        QVERIFY(f.runJob());
        const auto track = *wire::fromJson<wire::Track>(bodyOf(f.get(headerOf(submitted, "Location"))));
        QVERIFY(track.state == wire::TrackState::Refused);
        QVERIFY(track.reason && !track.reason->empty());
    }

    void refusesATrackAtOnce_data() {
        QTest::addColumn<QByteArray>("body");
        const auto upload = QByteArray(R"("uploadId":"01900000-0000-7000-8000-000000000001")");
        QTest::newRow("malformed JSON") << QByteArray("{");
        QTest::newRow("no manifest") << "{" + upload + "}";
        QTest::newRow("manifest that is text") << R"({"manifest":"v360",)" + upload + "}";
        QTest::newRow("empty manifest") << R"({"manifest":{},)" + upload + "}";
        QTest::newRow("upload that is a path") << QByteArray(R"({"manifest":{},"uploadId":"../../etc/passwd"})");
    }
    void refusesATrackAtOnce() {
        QFETCH(QByteArray, body);
        Fixture f;
        const auto path = "/api/v1/packages/" + f.createPackage().id.toString() + "/tracks";
        const auto response = f.post(path, body.toStdString());
        QCOMPARE(response.status, 400);
        QVERIFY(!wire::fromJson<wire::Problem>(bodyOf(response))->detail.value_or("").empty());
    }

    void aTrackIsFoundOnlyInItsPackage() {
        Fixture f;
        const auto submitted = f.submitTo(f.createPackage().id, buildTrack());
        const auto track = wire::fromJson<wire::Track>(bodyOf(submitted))->id.toString();
        const auto other = f.createPackage().id.toString();
        QCOMPARE(f.get("/api/v1/packages/" + other + "/tracks/" + track).status, 404);
    }
};

QTEST_GUILESS_MAIN(PackagesControllerTest)
#include "packages_controller_test.moc"
