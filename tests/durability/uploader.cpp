// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/durability/uploader.h"

#include "shared/client/tus_upload.h"

#include <thread>

namespace vitascope::test {
namespace {

constexpr std::size_t kEnoughWaiting = 6; // complete uploads that no publisher has taken yet

} // namespace

void Uploader::act(const std::stop_token& stop) {
    using package::TrackKind;
    if (shelf_.waiting(TrackKind::Video) < kEnoughWaiting / 2)
        upload(source_.video(), stop);
    if (shelf_.waiting(TrackKind::Subtitles) >= kEnoughWaiting) {
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        return;
    }
    const auto bytes = std::uniform_int_distribution<std::size_t>(100'000, 900'000)(random_);
    const auto number = seed_ * 1'000'000ULL + ++made_;
    const auto track = source_.writeSubtitles(folder_ / (std::to_string(number) + ".vtt"), number, bytes);
    if (track)
        upload(*track, stop);
    else
        log_.loss(track.error().message);
}

void Uploader::upload(const SourceTrack& track, const std::stop_token& stop) {
    const auto number = shelf_.add(track.file, track.manifest);
    ++filesBegun_;
    client::TusUpload::Listener listener;
    listener.onCreated = [&](const std::string& url) {
        shelf_.created(number, *UploadId::parse(url.substr(url.rfind('/') + 1)));
    };
    std::uint64_t before = 0;
    listener.onProgress = [&](const client::UploadProgress& progress) {
        shelf_.acknowledged(number, progress.acknowledged);
        acknowledgedBytes_ += progress.acknowledged - before;
        before = progress.acknowledged;
    };
    client::TusUpload::Options options;
    options.largestPiece = kPiece;
    options.waiting = {std::chrono::milliseconds(20), std::chrono::milliseconds(100), 2.0, 0.5, 0};
    transfer::SystemSleeper sleeper;
    const auto done =
        client::TusUpload(desk_.session, desk_.clock, sleeper, options).run({track.file, {}, {}}, listener, stop);
    if (done)
        shelf_.completed(number);
    else if (done.error().code != ErrorCode::Cancelled)
        log_.loss("an upload ended: " + done.error().message);
}

} // namespace vitascope::test
