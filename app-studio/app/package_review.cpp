// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/app/package_review.h"

#include "app-studio/ui/preview/package_preview_page.h"
#include "shared/desktop/media/video_view.h"

#include <utility>

namespace vitascope::studio {

PackageReview::PackageReview(const Clock& clock, std::filesystem::path packager, QObject* parent)
    : QObject(parent),
      inspector_(std::move(packager)),
      player_(fetcher_, frames_, &audio_, clock),
      model_(inspector_, fetcher_, player_) {
    connect(&model_, &PackagePreviewModel::approved, this,
            [this](quint64 job, const std::vector<TrackChange>& changes) {
                if (queue_)
                    queue_->approve(job, changes);
                Q_EMIT approved();
            });
}

void PackageReview::setQueue(FilmQueue* queue) {
    model_.close();
    queue_ = queue;
}

bool PackageReview::open(quint64 number) {
    const auto* const job = queue_ ? queue_->job(number) : nullptr;
    if (!job)
        return false;
    const auto stage = job->record().stage;
    if (stage == FilmStage::Waiting || stage == FilmStage::Packaging)
        return false;
    model_.open({number, job->request(), stage == FilmStage::Review});
    return true;
}

PackagePreviewPage* PackageReview::makePage() {
    return new PackagePreviewPage(model_, new desktop::VideoView(frames_));
}

} // namespace vitascope::studio
