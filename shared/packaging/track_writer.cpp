// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/packaging/track_writer.h"

#include <fcntl.h>
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

TrackWriter::TrackWriter(std::filesystem::path path, FileDescriptor fd, package::TrackManifest head)
    : path_(std::move(path)), part_(path_.string() + ".part"), fd_(std::move(fd)), manifest_(std::move(head)) {}

TrackWriter::~TrackWriter() {
    if (!committed_)
        ::unlink(part_.c_str());
}

Result<void> TrackWriter::writeInit(std::span<const std::uint8_t> bytes) {
    manifest_.init = package::ByteSpan{written_, bytes.size()};
    return append(bytes);
}

Result<void> TrackWriter::writeSegment(std::span<const std::uint8_t> bytes, std::int64_t duration) {
    manifest_.segments.push_back({written_, bytes.size(), manifest_.durationTicks(), duration});
    return append(bytes);
}

Result<package::TrackManifest> TrackWriter::finish() {
    if (::fdatasync(fd_.get()) != 0)
        return fail(errorFromErrno("write", part_));
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
