// SPDX-License-Identifier: GPL-3.0-or-later
// A queue for tests of models and windows: its packager is a script of the test, its server is away, and what is kept
// is in memory. Films are known by their first bytes: "<html" is none.
#pragma once

#include "app-studio/jobs/film_queue.h"
#include "app-studio/models/drop_review_model.h"
#include "app-studio/models/server_jobs_model.h"
#include "shared/base/file.h"
#include "shared/transfer/http_client.h"
#include "tests/support/desktop/fake_catalogue.h"
#include "tests/support/desktop/fake_server_jobs.h"
#include "tests/support/fake_job_store.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTimer>

namespace vitascope::studio {

inline constexpr auto kBusyPackager =
    "echo '{\"event\":\"probed\",\"durationSeconds\":100,\"video\":{\"width\":1280,\"height\":720},\"tracks\":[]}'\n"
    "echo '{\"event\":\"progress\",\"seconds\":40,\"durationSeconds\":100,\"speed\":2.5,\"remainingSeconds\":24}'\n"
    "exec sleep 60\n";

struct QueueParts {
    QTemporaryDir folder;
    desktop::FakeCatalogue catalogue;
    SystemClock clock;
    std::unique_ptr<transfer::HttpClient> http = std::move(*transfer::HttpClient::open());
    client::Session connection{*http, clock, "http://127.0.0.1:9"}; // the port where nobody is
    client::ApiClient api{connection};
    test::FakeJobStore store;
    QueueModel queue{folder.filePath("packages")};
    FakeServerJobs remoteJobs;
    ServerJobsModel serverJobs{remoteJobs};
    DropReviewModel dropReview{[](const auto& film, QObject* context, auto answer) {
                                   QTimer::singleShot(0, context,
                                                      [film, answer = std::move(answer)] { answer(inspection(film)); });
                               },
                               catalogue, queue};
    std::unique_ptr<FilmQueue> films;

    explicit QueueParts(const QByteArray& packager = kBusyPackager) {
        write("packager", "#!/bin/sh\n" + packager);
        QFile(folder.filePath("packager")).setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        start();
    }
    ~QueueParts() { queue.setQueue(nullptr); }
    // With what the store has.
    void start() {
        queue.setQueue(nullptr);
        films = std::make_unique<FilmQueue>(
            FilmJob::Parts{api, clock, store, folder.filePath("packager").toStdString()}, *keptJobs(store));
        queue.setQueue(films.get());
    }
    QString write(const QString& name, const QByteArray& content) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(content);
        return file.fileName();
    }
    // A film in this stage, as an earlier run of the program has left it. start() follows.
    JobRecord& kept(JobRecord& record, int number, const char* name) {
        record.id = static_cast<JobNumber>(number);
        record.request.title = desktop::titleId(number);
        record.request.titleName = QString::fromUtf8(name);
        record.request.source = {"/films/" + std::string(name) + ".mkv", 1'400'000'000, 1'700'000'000'000'000};
        record.request.folder = folder.filePath(QString::number(number)).toStdString();
        return record;
    }
    void keep(int number, const char* name, FilmStage stage, std::optional<JobFailure> failure = {},
              bool isPaused = false) {
        JobRecord record;
        kept(record, number, name);
        record.stage = stage;
        record.failure = std::move(failure);
        record.isPaused = isPaused;
        Q_UNUSED(store.put(record));
    }
    static Result<InspectionResult> inspection(const std::filesystem::path& film) {
        if (readFile(film, 1 << 20).value_or("").starts_with("<html"))
            return InspectionResult(RefusedFilm{FilmRefusal::Text, {}});
        FilmInspection found;
        found.durationSeconds = 5520;
        found.width = 1920;
        found.height = 1080;
        found.sounds = {{"a1-en", "en", "", "main", true, "aac", 2, "stereo"}};
        found.estimatedBytes = 4'200'000'000;
        return InspectionResult(found);
    }
};

} // namespace vitascope::studio
