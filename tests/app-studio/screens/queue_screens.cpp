// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/drop_review_dialog.h"
#include "app-studio/ui/queue_page.h"
#include "app-studio/ui/queue_view.h"
#include "shared/package/manifest_json.h"
#include "tests/app-studio/screens/screens.h"
#include "tests/support/desktop/queue_parts.h"
#include "tests/support/track_builder.h"

#include <QPushButton>

namespace vitascope::studio {
namespace {

using Fill = void (*)(QueueParts&);

class QueueStage final : public desktop::Stage {
public:
    QueueStage(const QByteArray& packager, Fill fill, int busy) : parts_(packager), busy_(busy) {
        fill(parts_);
        parts_.start();
        parts_.serverJobs.start();
        page_ = std::make_unique<QueuePage>(parts_.queue, parts_.serverJobs);
        page_->setProperty("page", true);
        page_->setAttribute(Qt::WA_StyledBackground);
    }
    QWidget& widget() override { return *page_; }
    bool isReady() override { return parts_.queue.counts().underWay >= busy_; }

private:
    QueueParts parts_;
    const int busy_;
    std::unique_ptr<QueuePage> page_;
};

class ReviewStage final : public desktop::Stage {
public:
    ReviewStage() {
        parts_.queue.offer({}, {parts_.write("Night Train (1959) 1080p.mkv", "x"), parts_.write("page.mp4", "<html>"),
                                parts_.write("Aelita.1924.mkv", "y")});
    }
    QWidget& widget() override { return dialog_; }
    bool isReady() override { return parts_.dropReview.films().size() == 3 && !parts_.dropReview.isLooking(); }

private:
    QueueParts parts_;
    DropReviewDialog dialog_{parts_.dropReview};
};

void fillNothing(QueueParts& /*parts*/) {}

void fillBusy(QueueParts& parts) {
    for (const auto& [number, name] : {std::pair(1, "Night Train"), {2, "Aelita"}, {3, "The Colour of Pomegranates"}}) {
        JobRecord record;
        parts.kept(record, number, name);
        record.request.source =
            *sourceFile(parts.write(QString::fromUtf8(name) + QStringLiteral(".mkv"), "x").toStdString());
        Q_UNUSED(parts.store.put(record));
    }
    parts.keep(4, "Man with a Movie Camera", FilmStage::Done);
    wire::Job job;
    job.id = *JobId::parse("00000000-0000-7000-8000-000000000009");
    job.kind = "package-film";
    job.state = wire::JobState::Running;
    job.progress = wire::JobProgress{0.62, "packaging", 1.8, std::chrono::seconds(400)};
    parts.remoteJobs.all = {job};
}

void fillPaused(QueueParts& parts) {
    parts.keep(1, "Night Train", FilmStage::Uploading, {}, true);
    parts.keep(2, "Aelita", FilmStage::Waiting, {}, true);
}

void fillFailed(QueueParts& parts) {
    parts.keep(1, "Night Train", FilmStage::Failed,
               JobFailure{FailureKind::DiskFull, "Night Train.mkv", 12'400'000'000, "write: No space left on device"});
    parts.keep(2, "Aelita", FilmStage::Failed,
               JobFailure{FailureKind::SourceUnreadable, "Aelita.mkv", 0, "read: Input/output error"});
    parts.keep(3, "Man with a Movie Camera", FilmStage::Cancelled);
}

// A package that is made, and a server that is away.
void fillAway(QueueParts& parts) {
    JobRecord record;
    parts.kept(record, 1, "Night Train");
    record.request.source = *sourceFile(parts.write("Night Train.mkv", "x").toStdString());
    Q_UNUSED(parts.store.put(record));
    const auto track = test::buildTrack({.name = "v720", .sampleBytes = 9000});
    std::filesystem::create_directories(record.request.folder);
    const std::string_view bytes(reinterpret_cast<const char*>(track.bytes.data()), track.bytes.size());
    Q_UNUSED(writeFileDurably(record.request.folder / track.manifest.file, bytes));
    Q_UNUSED(writeFileDurably(record.request.folder / "v720.json", package::toJson(track.manifest)));
}

desktop::Screen screen(const char* name, const char* what, const QByteArray& packager, Fill fill, int busy = 0) {
    return {QString::fromLatin1(name), QString::fromLatin1(what),
            [=](const auto&) { return std::make_unique<QueueStage>(packager, fill, busy); }};
}

} // namespace

desktop::Screens queueScreens() {
    return {screen("studio-queue-empty", "A queue with nothing in it", kBusyPackager, fillNothing),
            screen("studio-queue-busy", "Films that are packaged, wait and have arrived, and work of the server",
                   kBusyPackager, fillBusy, 1),
            screen("studio-queue-paused", "A queue that stands still", kBusyPackager, fillPaused),
            screen("studio-queue-failed", "Films that stopped: what happened, what was kept, what to do", kBusyPackager,
                   fillFailed),
            screen("studio-queue-away", "A film that waits for a server that is away",
                   "echo '{\"event\":\"track\",\"name\":\"v720\",\"bytes\":1}'\n"
                   "echo '{\"event\":\"done\",\"seconds\":61,\"speed\":2.1}'\n",
                   fillAway, 1),
            {"studio-drop-review", "Dropped files before they go into the queue",
             [](const auto&) { return std::make_unique<ReviewStage>(); }, QSize(820, 680)}};
}

} // namespace vitascope::studio
