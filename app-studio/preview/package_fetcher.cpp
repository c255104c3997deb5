// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/preview/package_fetcher.h"

#include "shared/base/file.h"
#include "shared/hls/writer.h"
#include "shared/package/playlists.h"
#include "shared/package/track_index.h"

#include <algorithm>
#include <pthread.h>

namespace vitascope::studio {
namespace {

constexpr std::size_t kPiece = 256U << 10U;

std::span<const std::uint8_t> bytesOf(const std::string& text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

} // namespace

PackageFetcher::PackageFetcher() : package_(std::make_shared<Package>()), thread_([this] { run(); }) {
    ::pthread_setname_np(thread_.native_handle(), "package-reader");
}

PackageFetcher::~PackageFetcher() {
    {
        const std::scoped_lock lock(mutex_);
        stopping_ = true;
        current_ = 0;
        jobs_.clear();
    }
    wake_.notify_all();
    thread_.join();
}

Result<std::string> PackageFetcher::show(const std::filesystem::path& folder,
                                         const std::vector<package::TrackManifest>& tracks) {
    std::vector<package::MasterEntry> entries;
    for (const auto& track : tracks)
        entries.push_back({&track, track.name + "/media.m3u8"});
    const auto master = package::masterPlaylist(entries);
    if (!master)
        return fail(master.error());

    const std::scoped_lock lock(mutex_);
    const auto base = "package://local/" + std::to_string(++shown_) + "/";
    auto package = std::make_shared<Package>();
    package->texts[base + "master.m3u8"] = hls::write(*master);
    for (const auto& track : tracks) {
        if (track.kind == package::TrackKind::Thumbnails)
            continue;
        package->texts[base + track.name + "/media.m3u8"] = package::trackIndex(track);
        package->files[base + track.name + "/" + std::string(package::fileUri(track.kind))] = folder / track.file;
    }
    package_ = std::move(package);
    return base + "master.m3u8";
}

playback::Fetcher::Id PackageFetcher::start(playback::FetchRequest request, playback::FetchHandlers handlers) {
    const std::scoped_lock lock(mutex_);
    jobs_.push_back({++last_, std::move(request), std::move(handlers)});
    wake_.notify_all();
    return last_;
}

void PackageFetcher::cancel(Id id) {
    const std::scoped_lock handling(handling_); // no handler is running any more
    const std::scoped_lock lock(mutex_);
    std::erase_if(jobs_, [&](const Job& job) { return job.id == id; });
    if (current_ == id)
        current_ = 0;
}

void PackageFetcher::run() {
    for (;;) {
        Job job;
        std::shared_ptr<const Package> package;
        {
            std::unique_lock lock(mutex_);
            wake_.wait(lock, [this] { return stopping_ || !jobs_.empty(); });
            if (stopping_)
                return;
            job = std::move(jobs_.front());
            jobs_.pop_front();
            current_ = job.id;
            package = package_;
        }
        finish(job, serve(job, *package));
    }
}

Result<void> PackageFetcher::serve(const Job& job, const Package& package) {
    if (const auto text = package.texts.find(job.request.url); text != package.texts.end()) {
        (void)hand(job, bytesOf(text->second));
        return {};
    }
    const auto file = package.files.find(job.request.url);
    if (file == package.files.end())
        return fail(ErrorCode::NotFound, "there is no " + job.request.url);
    return serveFile(job, file->second);
}

Result<void> PackageFetcher::serveFile(const Job& job, const std::filesystem::path& path) {
    const auto file = openForReading(path);
    if (!file)
        return fail(file.error());
    std::error_code error;
    const auto size = static_cast<std::int64_t>(std::filesystem::file_size(path, error));
    const auto range = job.request.range.value_or(playback::ByteRange{0, size});
    if (error || range.offset < 0 || range.length < 0 || range.offset > size || range.length > size - range.offset)
        return fail(ErrorCode::Corrupt, path.string() + " is shorter than its manifest says");
    std::vector<std::uint8_t> piece(kPiece);
    for (std::int64_t done = 0; done < range.length;) {
        const auto wanted = std::min<std::int64_t>(range.length - done, static_cast<std::int64_t>(piece.size()));
        const auto got = readAt(file->get(), static_cast<std::uint64_t>(range.offset + done),
                                std::span(piece).first(static_cast<std::size_t>(wanted)));
        if (!got)
            return fail(got.error());
        if (*got == 0)
            return fail(ErrorCode::Corrupt, path.string() + " ends too early");
        if (!hand(job, std::span(piece).first(*got)))
            return {};
        done += static_cast<std::int64_t>(*got);
    }
    return {};
}

bool PackageFetcher::hand(const Job& job, std::span<const std::uint8_t> bytes) {
    const std::scoped_lock handling(handling_);
    {
        const std::scoped_lock lock(mutex_);
        if (current_ != job.id)
            return false;
    }
    job.handlers.onBytes(bytes);
    return true;
}

void PackageFetcher::finish(const Job& job, Result<void> result) {
    const std::scoped_lock handling(handling_);
    {
        const std::scoped_lock lock(mutex_);
        if (current_ != job.id)
            return;
        current_ = 0;
    }
    job.handlers.onDone(std::move(result));
}

} // namespace vitascope::studio
