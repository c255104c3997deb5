// SPDX-License-Identifier: GPL-3.0-or-later
// What every JobStore does; run against the fake and SQLite.
#pragma once

#include "app-studio/jobs/job_store.h"

#include <QTest>

namespace vitascope::test {

class JobStoreContract : public QObject {
    Q_OBJECT

protected:
    virtual void makeEmpty() = 0;
    virtual studio::JobStore& store() = 0;
    virtual void spoil(studio::JobNumber id) = 0; // what is kept of it cannot be read any more

    static studio::JobRecord film(studio::JobNumber id) {
        studio::JobRecord record;
        record.id = id;
        record.request.title = *TitleId::parse("00000000-0000-7000-8000-000000000001");
        record.request.titleName = QStringLiteral("Солнце “и” тень");
        record.request.source = {"/films/a 'film'.mkv", 1ULL << 40U, 1'700'000'000'000'001};
        record.request.folder = "/packages/abc";
        record.addedAt = UtcTime(std::chrono::microseconds(1'700'000'000'000'002));
        return record;
    }
    static studio::JobRecord everything(studio::JobNumber id) {
        auto record = film(id);
        record.request.asset = wire::AssetKind::Trailer;
        record.request.publish = record.request.review = record.request.onServer = true;
        record.stage = studio::FilmStage::Failed;
        record.isPaused = record.isReviewed = true;
        studio::TrackChange change;
        change.track = "a1-en";
        change.label = "Director's words";
        change.language = "pt-BR";
        change.isDefault = false;
        change.role = package::TrackRole::Commentary;
        record.changes = {change, {"s1-en", {}, {}, true, {}}};
        record.failure = {studio::FailureKind::DiskFull, QStringLiteral("film.mkv"), 5'000'000'000,
                          QStringLiteral("write: No space left")};
        record.attempts = 3;
        record.endedAt = UtcTime(std::chrono::microseconds(1'700'000'000'000'003));
        return record;
    }
    std::vector<studio::JobNumber> order() {
        std::vector<studio::JobNumber> ids;
        const auto records = *store().jobs();
        for (const auto& record : records)
            ids.push_back(record.id);
        return ids;
    }
    using Ids = std::vector<studio::JobNumber>;

private Q_SLOTS:
    void init() { makeEmpty(); }

    void isEmptyAtFirst() { QVERIFY(store().jobs()->empty()); }

    void keepsEverythingOfAFilm() {
        QVERIFY(store().put(film(1)));
        QVERIFY(store().put(everything(2)));
        const auto jobs = *store().jobs();
        QCOMPARE(jobs.size(), std::size_t{2});
        QVERIFY(jobs[0] == film(1));
        QVERIFY(jobs[1] == everything(2));
    }

    void aFilmThatCannotBeReadIsSetAsideAndToldOnce() {
        QVERIFY(store().put(everything(1)));
        QVERIFY(store().put(everything(2)));
        QVERIFY(store().addLine(1, {UtcTime(), studio::LogKind::Error, "x"}));
        spoil(1);
        const auto jobs = store().jobs();
        QVERIFY2(jobs, jobs ? "" : jobs.error().message.c_str());
        QCOMPARE(jobs->size(), std::size_t{1});
        QVERIFY(jobs->front() == everything(2));
        QCOMPARE(store().setAside(), std::vector<std::string>{everything(1).request.titleName.toStdString()});
        QCOMPARE(store().jobs()->size(), std::size_t{1});
        QVERIFY(store().setAside().empty());
        QVERIFY(store().put(everything(1))); // its number is free again
        QVERIFY(store().log(1)->empty());
    }

    void aFilmThatIsKnownIsReplacedInItsPlace() {
        for (const auto id : {1, 2, 3})
            QVERIFY(store().put(film(static_cast<studio::JobNumber>(id))));
        QVERIFY(store().putPackage(2, "key", {}));
        QVERIFY(store().put(everything(2)));
        QVERIFY((order() == Ids{1, 2, 3}));
        QVERIFY(store().jobs()->at(1) == everything(2));
        QCOMPARE(store().notes(2)->key, std::string("key"));
    }

    void keepsTheOrder() {
        for (const auto id : {1, 2, 3, 4})
            QVERIFY(store().put(film(static_cast<studio::JobNumber>(id))));
        QVERIFY(store().order({3, 1, 4, 2}));
        QVERIFY((order() == Ids{3, 1, 4, 2}));
        QVERIFY(store().order({2, 4}));
        QVERIFY((order() == Ids{2, 4, 3, 1}));
        QVERIFY(store().put(film(5)));
        QVERIFY((order() == Ids{2, 4, 3, 1, 5}));
    }

    void keepsHowFarAPackageIs() {
        QVERIFY(store().put(film(1)));
        QVERIFY(store().put(film(2)));
        QVERIFY(*store().notes(1) == studio::UploadNotes());
        const auto package = PackageId::parse("00000000-0000-7000-8000-0000000000aa");
        QVERIFY(store().putPackage(1, "key", package));
        QVERIFY(store().putUpload(1, {"v720", "/api/v1/uploads/1", 0, 1ULL << 40U}));
        QVERIFY(store().putUpload(1, {"v720", "/api/v1/uploads/1", 8 << 20, 1ULL << 40U}));
        QVERIFY(store().putUpload(1, {"a1-en", "/api/v1/uploads/2", 7, 7}));
        const auto notes = *store().notes(1);
        QCOMPARE(notes.key, std::string("key"));
        QVERIFY(notes.package == package);
        QCOMPARE(notes.uploads.size(), std::size_t{2});
        QVERIFY((notes.uploads.at("v720") == studio::UploadNote{"v720", "/api/v1/uploads/1", 8 << 20, 1ULL << 40U}));
        QVERIFY(*store().notes(2) == studio::UploadNotes());
        const auto serverJob = JobId::parse("00000000-0000-7000-8000-00000000000a");
        QVERIFY(store().putServerJob(1, serverJob));
        QVERIFY(store().notes(1)->serverJob == serverJob);
        QVERIFY(store().forgetUploads(1));
        QVERIFY(!store().notes(1)->serverJob);
        QVERIFY(*store().notes(1) == studio::UploadNotes());
    }

    void keepsTheLastLinesOfALog() {
        QVERIFY(store().put(film(1)));
        const auto count = static_cast<int>(studio::JobStore::kLogLines) + 3;
        for (int number = 0; number < count; ++number)
            QVERIFY(store().addLine(
                1, {UtcTime(std::chrono::microseconds(number)), studio::LogKind::Upload, std::to_string(number)}));
        const auto lines = *store().log(1);
        QCOMPARE(lines.size(), studio::JobStore::kLogLines);
        QVERIFY(
            (lines.front() == studio::LogLine{UtcTime(std::chrono::microseconds(3)), studio::LogKind::Upload, "3"}));
        QCOMPARE(lines.back().text, std::to_string(count - 1));
    }

    void aFilmGoesWithAllThatIsKeptOfIt() {
        QVERIFY(store().put(film(1)));
        QVERIFY(store().putUpload(1, {"v720", "/api/v1/uploads/1", 1, 2}));
        QVERIFY(store().addLine(1, {}));
        QVERIFY(store().remove(1));
        QVERIFY(store().remove(1)); // once more is no failure
        QVERIFY(store().jobs()->empty());
        QVERIFY(store().put(film(1)));
        QVERIFY(*store().notes(1) == studio::UploadNotes());
        QVERIFY(store().log(1)->empty());
    }

    void whatIsNotThereIsNotFound() {
        QVERIFY(store().notes(9).error().code == ErrorCode::NotFound);
        QVERIFY(store().log(9).error().code == ErrorCode::NotFound);
        QVERIFY(store().putPackage(9, "key", {}).error().code == ErrorCode::NotFound);
        QVERIFY(store().putUpload(9, {}).error().code == ErrorCode::NotFound);
        QVERIFY(store().forgetUploads(9).error().code == ErrorCode::NotFound);
        QVERIFY(store().addLine(9, {}).error().code == ErrorCode::NotFound);
    }
};

} // namespace vitascope::test
