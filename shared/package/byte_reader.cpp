// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/package/byte_reader.h"

#include <sys/stat.h>

#include <algorithm>

namespace vitascope::package {
namespace {

bool isWithin(std::uint64_t offset, std::size_t length, std::uint64_t size) {
    return length <= size && offset <= size - length;
}

tl::unexpected<Error> outside(const std::string& name, std::uint64_t offset, std::size_t length) {
    return fail(ErrorCode::Corrupt, "read " + std::to_string(length) + " bytes at " + std::to_string(offset) + " of " +
                                        name + ": it ends before");
}

} // namespace

Result<FileByteReader> FileByteReader::open(const std::filesystem::path& path) {
    auto file = openForReading(path);
    if (!file)
        return fail(file.error());
    struct stat status {};
    if (::fstat(file->get(), &status) != 0)
        return fail(errorFromErrno("stat", path));
    if (!S_ISREG(status.st_mode))
        return fail(ErrorCode::InvalidInput, "open " + path.string() + ": not a regular file");
    return FileByteReader(std::move(*file), static_cast<std::uint64_t>(status.st_size), path.filename().string());
}

Result<void> FileByteReader::readAt(std::uint64_t offset, std::span<std::uint8_t> bytes) {
    if (!isWithin(offset, bytes.size(), size_))
        return outside(name_, offset, bytes.size());
    while (!bytes.empty()) {
        const auto count = vitascope::readAt(file_.get(), offset, bytes);
        if (!count)
            return fail("read " + name_, count.error());
        if (*count == 0)
            return outside(name_, offset, bytes.size());
        offset += *count;
        bytes = bytes.subspan(*count);
    }
    return {};
}

Result<void> MemoryByteReader::readAt(std::uint64_t offset, std::span<std::uint8_t> bytes) {
    if (!isWithin(offset, bytes.size(), bytes_.size()))
        return outside("memory", offset, bytes.size());
    std::copy_n(bytes_.begin() + static_cast<std::ptrdiff_t>(offset), bytes.size(), bytes.begin());
    return {};
}

} // namespace vitascope::package
