// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/av/byte_source.h"

#include <fmt/format.h>

#include <algorithm>
#include <sys/stat.h>

namespace vitascope::av {

Result<std::unique_ptr<FileSource>> FileSource::open(const std::filesystem::path& path) {
    auto fd = openForReading(path);
    if (!fd)
        return fail(fd.error());
    struct stat status {};
    if (::fstat(fd->get(), &status) != 0)
        return fail(errorFromErrno("read", path));
    if (!S_ISREG(status.st_mode))
        return fail(ErrorCode::InvalidInput, fmt::format("open {}: it is not a regular file", path.string()));
    if (status.st_size == 0)
        return fail(ErrorCode::InvalidInput, fmt::format("open {}: the file is empty", path.string()));
    const auto changed =
        std::chrono::seconds(status.st_mtim.tv_sec) +
        std::chrono::floor<std::chrono::microseconds>(std::chrono::nanoseconds(status.st_mtim.tv_nsec));
    return std::unique_ptr<FileSource>(
        new FileSource(std::move(*fd), static_cast<std::uint64_t>(status.st_size), UtcTime(changed)));
}

Result<std::size_t> FileSource::readAt(std::uint64_t offset, std::span<std::uint8_t> bytes) {
    return vitascope::readAt(fd_.get(), offset, bytes);
}

MemorySource::MemorySource(std::vector<Piece> pieces) : pieces_(std::move(pieces)) {
    for (const Piece& piece : pieces_)
        size_ += piece->size();
}

Result<std::size_t> MemorySource::readAt(std::uint64_t offset, std::span<std::uint8_t> bytes) {
    std::size_t done = 0;
    for (const Piece& piece : pieces_) {
        if (offset >= piece->size()) {
            offset -= piece->size();
            continue;
        }
        const std::size_t begin = static_cast<std::size_t>(offset);
        const std::size_t count = std::min(bytes.size() - done, piece->size() - begin);
        std::copy_n(piece->data() + begin, count, bytes.data() + done);
        done += count;
        offset = 0;
        if (done == bytes.size())
            break;
    }
    return done;
}

} // namespace vitascope::av
