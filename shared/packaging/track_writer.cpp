// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/packaging/track_writer.h"

#include <algorithm>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>

namespace vitascope::packaging {

Result<std::unique_ptr<TrackWriter>> TrackWriter::create(const std::filesystem::path& folder,
                                                         package::TrackManifest head) {
    const std::filesystem::path path = folder / head.file;
    const std::filesystem::path part = path.string() + ".part";
    FileDescriptor fd(::open(part.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0644));
    if (!fd.isOpen())
        return fail(errorFromErrno("create", part));
    return std::unique_ptr<TrackWriter>(new TrackWriter(path, std::move(fd), std::move(head)));
}

Result<std::unique_ptr<TrackWriter>> TrackWriter::reopen(const std::filesystem::path& folder,
                                                         package::TrackManifest head, std::span<const KeptSegment> kept,
                                                         const std::atomic<bool>& cancelled) {
    const std::filesystem::path path = folder / head.file;
    const std::filesystem::path part = path.string() + ".part";
    // A run that was stopped while it named its tracks has named some of them.
    std::error_code missing;
    if (!kept.empty() && !std::filesystem::exists(part, missing))
        std::filesystem::rename(path, part, missing);
    FileDescriptor fd(::open(part.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0644));
    if (!fd.isOpen())
        return fail(errorFromErrno("open", part));
    std::unique_ptr<TrackWriter> writer(new TrackWriter(path, std::move(fd), std::move(head)));
    writer->staysUnfinished_ = true;
    if (const auto taken = writer->takeKept(kept, cancelled); !taken)
        return fail(taken.error());
    return writer;
}

TrackWriter::TrackWriter(std::filesystem::path path, FileDescriptor fd, package::TrackManifest head)
    : path_(std::move(path)), part_(path_.string() + ".part"), fd_(std::move(fd)), manifest_(std::move(head)) {}

TrackWriter::~TrackWriter() {
    if (!committed_ && !staysUnfinished_)
        ::unlink(part_.c_str());
}

// Reads each once, for its own digest and for those of the file.
Result<void> TrackWriter::takeKept(std::span<const KeptSegment> kept, const std::atomic<bool>& cancelled) {
    const auto read = [this](std::uint64_t offset, std::uint64_t length) {
        Bytes bytes(length);
        return readAt(fd_.get(), offset, bytes).map([&](std::size_t got) {
            bytes.resize(got);
            return std::move(bytes);
        });
    };
    // A disk that fails now may still hold it: nothing is thrown away for that.
    const auto cannotRead = [this](const Error& error) { return fail("read " + part_.string(), error); };
    std::error_code unknown;
    const auto size = std::filesystem::file_size(part_, unknown);
    for (const KeptSegment& segment : kept) {
        if (cancelled)
            return fail(ErrorCode::Cancelled, "packaging was cancelled");
        if (unknown || segment.length > size || segment.offset > size - segment.length)
            break;
        if (manifest_.segments.empty()) {
            auto init = read(0, segment.offset);
            if (!init)
                return cannotRead(init.error());
            keptInit_ = std::move(*init);
            hasher_.update(keptInit_);
        }
        const auto bytes = read(segment.offset, segment.length);
        if (!bytes)
            return cannotRead(bytes.error());
        if (Sha256::of(*bytes) != segment.digest)
            break;
        hasher_.update(*bytes);
        manifest_.segments.push_back({segment.offset, segment.length, manifest_.durationTicks(), segment.duration});
        written_ = segment.offset + segment.length;
    }
    if (manifest_.segments.empty() || keptInit_.empty())
        return beginAnew();
    manifest_.init = package::ByteSpan{0, keptInit_.size()};
    if (::ftruncate(fd_.get(), static_cast<off_t>(written_)) != 0 ||
        ::lseek(fd_.get(), static_cast<off_t>(written_), SEEK_SET) < 0)
        return fail(errorFromErrno("shorten", part_));
    return {};
}

Result<void> TrackWriter::beginAnew() {
    keptInit_.clear();
    hasher_ = {};
    manifest_.segments.clear();
    manifest_.init.reset();
    written_ = 0;
    if (::ftruncate(fd_.get(), 0) != 0 || ::lseek(fd_.get(), 0, SEEK_SET) < 0)
        return fail(errorFromErrno("empty", part_));
    return {};
}

Result<void> TrackWriter::writeInit(std::span<const std::uint8_t> bytes) {
    if (!keptInit_.empty()) {
        if (std::ranges::equal(keptInit_, bytes))
            return {};
        if (auto begun = beginAnew(); !begun)
            return begun;
    }
    manifest_.init = package::ByteSpan{written_, bytes.size()};
    return append(bytes);
}

Result<void> TrackWriter::writeSegment(std::span<const std::uint8_t> bytes, std::int64_t duration) {
    manifest_.segments.push_back({written_, bytes.size(), manifest_.durationTicks(), duration});
    return append(bytes);
}

Result<void> TrackWriter::sync() {
    if (::fdatasync(fd_.get()) != 0)
        return fail(errorFromErrno("write", part_));
    return {};
}

Result<package::TrackManifest> TrackWriter::finish() {
    if (const auto synced = sync(); !synced)
        return fail(synced.error());
    auto digests = hasher_.finish();
    manifest_.size = digests.size;
    manifest_.blocks = std::move(digests.blocks);
    manifest_.digest = digests.digest;
    manifest_.bandwidth = package::measureBandwidth(manifest_.segments, manifest_.timescale);
    if (const auto valid = package::validate(manifest_); !valid)
        return fail("track " + manifest_.name, Error{ErrorCode::Internal, valid.error().message});
    return manifest_;
}

Result<void> TrackWriter::commit() {
    if (const auto renamed = renameDurably(part_, path_); !renamed)
        return fail(renamed.error());
    committed_ = true;
    return {};
}

Result<void> TrackWriter::append(std::span<const std::uint8_t> bytes) {
    if (const auto written = writeAll(fd_.get(), bytes); !written)
        return fail("write " + part_.string(), written.error());
    hasher_.update(bytes);
    written_ += bytes.size();
    return {};
}

} // namespace vitascope::packaging
