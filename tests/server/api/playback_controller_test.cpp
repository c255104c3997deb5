// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/playback_controller.h"

#include "server/domain/streaming/media_path.h"
#include "shared/wire/playback.h"
#include "tests/server/api/api_fixture.h"
#include "tests/server/domain/catalog/catalog_stage.h"

#include <QTest>

using namespace vitascope;
using namespace vitascope::server;
using test::bodyOf;

namespace {

// Knows the packages that it was given.
class FakeIndex final : public streaming::MediaIndex {
public:
    std::shared_ptr<const streaming::MediaPackage> tryFind(PackageId) const override { return nullptr; }
    Result<std::shared_ptr<const streaming::MediaPackage>> load(PackageId package) override {
        const auto found = thumbnails.find(package);
        if (found == thumbnails.end())
            return fail(ErrorCode::Unavailable, "the store is away");
        auto loaded = std::make_shared<streaming::MediaPackage>();
        loaded->thumbnails = found->second;
        return loaded;
    }

    std::map<PackageId, std::optional<TrackId>> thumbnails;
};

struct Fixture : catalog::CatalogStage {
    auth::RevokedSessions revoked;
    streaming::MediaRights rights{{{.id = 1, .bytes = Secret(std::string(32, 'k'))}}, revoked};
    FakeIndex index;
    streaming::Playback playback{catalog, rights, index, clock};
    test::Api api;
    api::PlaybackController controller{api.router, playback};

    front::Response ask(const std::string& title, const std::string& token, const std::string& query = {}) {
        return api.send({"GET", "/api/v1/titles/" + title + "/playback" + query, {}, {}, token});
    }
};

} // namespace

class PlaybackControllerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aViewerGetsASignedAddress() {
        Fixture f;
        const auto title = f.addPublished();
        const auto response = f.ask(title.id.toString(), "viewer");
        QCOMPARE(response.status, 200);
        QCOMPARE(test::headerOf(response, "Cache-Control"), std::string("no-store"));
        const auto start = wire::fromJson<wire::Playback>(bodyOf(response));
        QVERIFY(start);
        QCOMPARE(start->durationSeconds.count(), 60.0);
        QVERIFY(start->expiresAt >= f.clock.utcNow() + std::chrono::hours(6) - std::chrono::seconds(1));
        QVERIFY(start->renewAfter > f.clock.utcNow() && start->renewAfter < start->expiresAt);

        const auto path = streaming::parseMediaPath(start->masterUrl);
        QVERIFY(path && path->resource == streaming::MediaResource::MasterPlaylist);
        QVERIFY(path->package == f.playability.packages.at(title.id).id);
        QVERIFY(f.rights.check(path->token, path->package, f.clock.utcNow()));
        QVERIFY(!f.rights.check(path->token, f.ids.next<PackageId>(), f.clock.utcNow()));
        QVERIFY(!f.rights.check(path->token, path->package, start->expiresAt));
    }

    void tellsWhereTheThumbnailsAre() {
        Fixture f;
        const auto title = f.addPublished();
        const auto thumbnailsUrl = [&] {
            const auto start = wire::fromJson<wire::Playback>(bodyOf(f.ask(title.id.toString(), "viewer")));
            return start ? start->thumbnailsUrl : std::nullopt;
        };
        QVERIFY(!thumbnailsUrl()); // a package that cannot be read says so to whoever plays it
        const auto package = f.playability.packages.at(title.id).id;
        f.index.thumbnails[package] = std::nullopt;
        QVERIFY(!thumbnailsUrl());
        const auto track = f.ids.next<TrackId>();
        f.index.thumbnails[package] = track;
        const auto url = thumbnailsUrl();
        QVERIFY(url);
        const auto path = streaming::parseMediaPath(*url);
        QVERIFY(path && path->resource == streaming::MediaResource::ThumbnailIndex && path->track == track);
        QVERIFY(f.rights.check(path->token, package, f.clock.utcNow()));
    }

    void aDraftIsHiddenFromViewers() {
        Fixture f;
        const auto title = f.addTitle().id;
        f.makePlayable(title);
        QCOMPARE(f.ask(title.toString(), "viewer").status, 404);
        QCOMPARE(f.ask(title.toString(), "editor").status, 200);
    }

    void aTitleWithoutAPackageDoesNotPlay() {
        Fixture f;
        QCOMPARE(f.ask(f.addTitle().id.toString(), "editor").status, 409);
    }

    void playsTheAssetThatIsAskedFor() {
        Fixture f;
        const auto title = f.addPublished().id;
        QCOMPARE(f.ask(title.toString(), "viewer", "?asset=trailer").status, 409);
        f.addTrailer(title);
        const auto packageOf = [&](const std::string& query) {
            const auto start = wire::fromJson<wire::Playback>(bodyOf(f.ask(title.toString(), "viewer", query)));
            return start ? streaming::parseMediaPath(start->masterUrl)->package : PackageId();
        };
        QVERIFY(packageOf("?asset=trailer") == f.playability.trailers.at(title).id);
        QVERIFY(packageOf("?asset=main") == f.playability.packages.at(title).id);
        QVERIFY(packageOf("") == f.playability.packages.at(title).id);
        QCOMPARE(f.ask(title.toString(), "viewer", "?asset=extra").status, 400);
    }

    void aTrailerIsNoFilm() {
        Fixture f;
        const auto title = f.addTitle().id;
        f.addTrailer(title);
        QCOMPARE(f.ask(title.toString(), "editor").status, 409);
        QCOMPARE(f.ask(title.toString(), "editor", "?asset=trailer").status, 200);
        QCOMPARE(f.ask(title.toString(), "viewer", "?asset=trailer").status, 404); // it is a draft's
    }

    void outsideItsAvailabilityAFilmIsRefusedWithTheTime() {
        Fixture f;
        const auto title = f.addPublished();
        const auto now = f.clock.utcNow();
        auto details = title.details;
        details.availability = {now + std::chrono::hours(1), now + std::chrono::hours(2)};
        QVERIFY(f.catalog.edit(title.id, f.catalog.find(title.id, catalog::Drafts::Visible)->title.version, details));
        const auto early = f.ask(title.id.toString(), "viewer");
        QCOMPARE(early.status, 403);
        QVERIFY(bodyOf(early).find("\"not-yet-available\"") != std::string::npos);
        QVERIFY(bodyOf(early).find(toRfc3339(*details.availability.from)) != std::string::npos);
        QCOMPARE(f.ask(title.id.toString(), "editor").status, 200);
        f.clock.advance(std::chrono::hours(1));
        QCOMPARE(f.ask(title.id.toString(), "viewer").status, 200);
        f.clock.advance(std::chrono::hours(1));
        const auto late = f.ask(title.id.toString(), "viewer");
        QCOMPARE(late.status, 403);
        QVERIFY(bodyOf(late).find("\"no-longer-available\"") != std::string::npos);
    }

    void theRightOfAViewerEndsWithTheAvailability() {
        Fixture f;
        const auto title = f.addPublished();
        auto details = title.details;
        details.availability = {std::nullopt, f.clock.utcNow() + std::chrono::hours(1)};
        QVERIFY(f.catalog.edit(title.id, f.catalog.find(title.id, catalog::Drafts::Visible)->title.version, details));
        const auto startFor = [&](const std::string& who) {
            return wire::fromJson<wire::Playback>(bodyOf(f.ask(title.id.toString(), who))).value();
        };
        const auto viewer = startFor("viewer");
        QVERIFY(viewer.expiresAt == details.availability.until);
        QVERIFY(viewer.renewAfter <= viewer.expiresAt);
        const auto path = streaming::parseMediaPath(viewer.masterUrl);
        QVERIFY(f.rights.check(path->token, path->package, viewer.expiresAt - std::chrono::seconds(1)));
        QVERIFY(!f.rights.check(path->token, path->package, viewer.expiresAt));
        QVERIFY(startFor("editor").expiresAt > viewer.expiresAt);
    }

    void needsASignInAndATitle() {
        Fixture f;
        QCOMPARE(f.ask(f.addPublished().id.toString(), "").status, 401);
        QCOMPARE(f.ask(f.ids.next<TitleId>().toString(), "viewer").status, 404);
        QCOMPARE(f.ask("film", "viewer").status, 404);
    }
};

QTEST_GUILESS_MAIN(PlaybackControllerTest)
#include "playback_controller_test.moc"
