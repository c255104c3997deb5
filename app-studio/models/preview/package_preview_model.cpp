// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/preview/package_preview_model.h"

#include <algorithm>
#include <numeric>

namespace vitascope::studio {

PackagePreviewModel::PackagePreviewModel(FilmInspector& inspector, PackageFetcher& fetcher, desktop::FilmPlayer& player,
                                         QObject* parent)
    : QObject(parent),
      inspector_(inspector),
      fetcher_(fetcher),
      player_(player),
      reading_(QStringLiteral("package-preview"), 1) {}

void PackagePreviewModel::open(PreviewSubject subject) {
    close();
    subject_ = std::move(subject);
    phase_ = Phase::Reading;
    Q_EMIT changed();
    reading_.run(
        this, [folder = subject_.request.folder] { return readPackage(folder); },
        desktop::Answer<PackageContents>([this, serial = serial_](const Result<PackageContents>& contents) {
            if (serial == serial_)
                take(contents);
        }));
    inspector_.inspect(subject_.request.source.path, this,
                       [this, serial = serial_](const Result<InspectionResult>& result) {
                           const auto* const film = result ? std::get_if<FilmInspection>(&*result) : nullptr;
                           if (serial != serial_ || !film)
                               return;
                           source_ = *film;
                           Q_EMIT changed();
                       });
}

void PackagePreviewModel::close() {
    ++serial_;
    player_.stop();
    isFilmOpen_ = false;
    phase_ = Phase::Closed;
    subject_ = {};
    error_.reset();
    source_.reset();
    contents_ = {};
    drafts_ = {};
    Q_EMIT changed();
}

void PackagePreviewModel::take(const Result<PackageContents>& contents) {
    if (!contents) {
        phase_ = Phase::Failed;
        error_ = contents.error();
    } else {
        phase_ = Phase::Ready;
        contents_ = *contents;
        drafts_ = TrackDrafts(contents_.tracks);
        openFilm();
    }
    Q_EMIT changed();
}

Seconds PackagePreviewModel::duration() const {
    const auto& package = contents_.package;
    return package.timescale > 0
               ? Seconds(static_cast<double>(package.durationTicks) / static_cast<double>(package.timescale))
               : Seconds(0);
}

std::vector<package::TrackManifest> PackagePreviewModel::tracks(package::TrackKind kind) const {
    std::vector<package::TrackManifest> some;
    std::ranges::copy_if(drafts_.tracks(), std::back_inserter(some),
                         [kind](const auto& track) { return track.kind == kind; });
    return some;
}

std::uint64_t PackagePreviewModel::bytes() const {
    return std::accumulate(contents_.tracks.begin(), contents_.tracks.end(), std::uint64_t{0},
                           [](std::uint64_t sum, const auto& track) { return sum + track.size; });
}

Seconds PackagePreviewModel::uploadTime(BitsPerSecond rate) const {
    return Seconds(static_cast<double>(bytes()) * 8 / static_cast<double>(std::max<std::int64_t>(rate.value, 1)));
}

void PackagePreviewModel::setLanguage(const QString& track, const QString& typed) {
    if (!canEdit())
        return;
    drafts_.setLanguage(track, typed);
    edited();
}

void PackagePreviewModel::setLabel(const QString& track, const QString& label) {
    if (!canEdit())
        return;
    drafts_.setLabel(track, label);
    edited();
}

void PackagePreviewModel::setRole(const QString& track, package::TrackRole role) {
    if (!canEdit())
        return;
    drafts_.setRole(track, role);
    edited();
}

void PackagePreviewModel::setDefault(const QString& track, bool isDefault) {
    if (!canEdit())
        return;
    drafts_.setDefault(track, isDefault);
    edited();
}

void PackagePreviewModel::discardChanges() {
    drafts_.reset();
    edited();
}

void PackagePreviewModel::approve() {
    if (!canEdit() || !drafts_.isValid())
        return;
    player_.pause();
    subject_.canApprove = false;
    Q_EMIT approved(subject_.job, drafts_.changes());
    Q_EMIT changed();
}

void PackagePreviewModel::togglePlay() {
    if (phase_ != Phase::Ready)
        return;
    if (!isFilmOpen_)
        openFilm();
    if (player_.snapshot().wantsToPlay)
        player_.pause();
    else
        player_.play();
}

void PackagePreviewModel::edited() {
    if (!player_.snapshot().wantsToPlay)
        isFilmOpen_ = false;
    Q_EMIT tracksEdited();
}

// On its first picture, or where it was.
void PackagePreviewModel::openFilm() {
    const auto url = fetcher_.show(subject_.request.folder, drafts_.tracks());
    if (!url)
        return;
    playback::OpenOptions options;
    options.paused = true;
    options.start = player_.snapshot().position;
    player_.open(QString::fromStdString(*url), options);
    isFilmOpen_ = true;
}

} // namespace vitascope::studio
