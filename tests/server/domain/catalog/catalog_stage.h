// SPDX-License-Identifier: GPL-3.0-or-later
// The services of the catalogue over fakes.
#pragma once

#include "server/domain/catalog/picture_service.h"
#include "server/domain/catalog/trash.h"
#include "tests/server/domain/audit/fake_audit_repository.h"
#include "tests/server/domain/catalog/fake_catalog_observer.h"
#include "tests/server/domain/catalog/fake_person_repository.h"
#include "tests/server/domain/catalog/fake_pictures.h"
#include "tests/server/domain/catalog/fake_playability.h"
#include "tests/server/domain/catalog/fake_title_repository.h"
#include "tests/support/fake_creation_repository.h"
#include "tests/support/fake_event_repository.h"
#include "tests/support/fake_unit_of_work.h"
#include "tests/support/manual_clock.h"

#include <QTemporaryDir>

namespace vitascope::server::catalog {

struct CatalogStage {
    QTemporaryDir folder;
    test::ManualClock clock;
    SystemIdSource ids{clock};
    test::FakeUnitOfWork work;
    FakeTitleRepository titles;
    FakePersonRepository people;
    FakePlayability playability;
    test::FakeCreationRepository creations;
    FakePictureRepository pictures;
    FakePictureFiles files{folder.path().toStdString()};
    FakePictureEncoder encoder;
    FakeCatalogObserver observer;
    audit::FakeAuditRepository auditEntries;
    audit::AuditLog audit{work, auditEntries, clock, ids};
    test::FakeEventRepository eventRows{work};
    events::EventLog events{eventRows, clock};
    TitleChronicle chronicle{audit, &events};
    CatalogService catalog{{work, titles, people, playability, creations, chronicle, observer, clock, ids}};
    Trash trash{{work, titles, playability, pictures, files, chronicle, observer, clock}};
    PictureService pictureService{{work, titles, pictures, files, encoder, chronicle, clock, ids}};

    // Some time after the one before.
    Title addTitle(const std::string& name = "Film") {
        clock.advance(std::chrono::seconds(1));
        TitleDetails details;
        details.name = name;
        return catalog.create(details)->title;
    }
    Title addPublished(const std::string& name = "Film") {
        const auto id = addTitle(name).id;
        makePlayable(id);
        return catalog.publish(id)->title;
    }
    // All that were told so far.
    std::vector<events::Event> toldEvents() {
        return work.read([&](ReadScope& scope) { return eventRows.after(scope, 0, 1000); }).value();
    }
    void makePlayable(TitleId id, Seconds length = Seconds(60)) {
        playability.packages[id] = {ids.next<PackageId>(), length};
    }
    void addTrailer(TitleId id) { playability.trailers[id] = {ids.next<PackageId>(), Seconds(7)}; }
    Result<void> putPoster(TitleId id, std::string_view bytes) { return putPicture(id, PictureKind::Poster, bytes); }
    Result<void> putPicture(TitleId id, PictureKind kind, std::string_view bytes) {
        auto upload = pictureService.begin(id, kind);
        if (!upload)
            return fail(upload.error());
        if (auto written = (*upload)->append(bytes); !written)
            return written;
        return pictureService.finish(**upload);
    }
};

} // namespace vitascope::server::catalog
