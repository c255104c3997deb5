// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/front/file_source.h"

#include <algorithm>
#include <array>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace vitascope::server::front {

Result<std::shared_ptr<const FileSource>> FileSource::open(std::shared_ptr<const FileDescriptor> file) {
    struct stat status {};
    if (::fstat(file->get(), &status) != 0)
        return fail(errorFromErrno("stat", "an open file"));
    if (!S_ISREG(status.st_mode))
        return fail(ErrorCode::InvalidInput, "serve a file: it is not a regular file");
    const auto size = static_cast<std::uint64_t>(status.st_size);
    void* mapping = nullptr;
    if (size > 0) {
        mapping = ::mmap(nullptr, size, PROT_READ, MAP_SHARED, file->get(), 0);
        if (mapping == MAP_FAILED)
            return fail(errorFromErrno("map", "an open file"));
    }
    return std::shared_ptr<const FileSource>(new FileSource(std::move(file), size, mapping));
}

Result<std::shared_ptr<const FileSource>> FileSource::open(const std::filesystem::path& path) {
    auto file = openForReading(path);
    if (!file)
        return fail(file.error());
    return open(std::make_shared<const FileDescriptor>(std::move(*file)));
}

FileSource::FileSource(std::shared_ptr<const FileDescriptor> file, std::uint64_t size, void* mapping)
    : file_(std::move(file)), size_(size), mapping_(mapping) {}

FileSource::~FileSource() {
    if (mapping_ != nullptr)
        ::munmap(mapping_, size_);
}

bool FileSource::isResident(std::uint64_t offset, std::uint64_t length) const {
    static const auto pageSize = static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));
    if (mapping_ == nullptr || offset >= size_)
        return true;
    const std::uint64_t first = offset / pageSize * pageSize;
    const std::uint64_t end = std::min({offset + std::min(length, kProbe), size_});
    std::array<unsigned char, kProbe / 4096 + 2> pages;
    const std::uint64_t count = (end - first + pageSize - 1) / pageSize;
    if (count > pages.size())
        return false;
    if (::mincore(static_cast<char*>(mapping_) + first, end - first, pages.data()) != 0)
        return false;
    return std::all_of(pages.begin(), pages.begin() + static_cast<std::ptrdiff_t>(count),
                       [](unsigned char page) { return (page & 1U) != 0; });
}

} // namespace vitascope::server::front
