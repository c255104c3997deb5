// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/backup/file_transfer.h"

#include "shared/base/file.h"
#include "shared/package/block_hasher.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <limits>
#include <system_error>
#include <unistd.h>
#include <vector>

namespace vitascope::server::backup {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kBlock = 1024UL * 1024;
constexpr auto kWhole = std::numeric_limits<std::uint64_t>::max();

Result<void> makeFolderOf(const fs::path& file) {
    std::error_code error;
    fs::create_directories(file.parent_path(), error);
    if (error)
        return fail(ErrorCode::Unavailable, "make " + file.parent_path().string() + ": " + error.message());
    return {};
}

// Reads up to `length` bytes; each block goes to the sink, if there is one.
Result<FileFacts> readThrough(const FileDescriptor& file, std::uint64_t length, const FileDescriptor* sink,
                              const BytesRead& onBytes, const std::stop_token& stop = {}) {
    package::BlockHasher hasher;
    std::vector<std::uint8_t> block(kBlock);
    for (std::uint64_t done = 0; done < length;) {
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled, "stopped");
        const auto got = readAt(file.get(), done, std::span(block).first(std::min(kBlock, length - done)));
        if (!got)
            return fail(got.error());
        if (*got == 0)
            break;
        const auto bytes = std::span(block).first(*got);
        hasher.update(bytes);
        if (sink != nullptr)
            if (auto written = writeAll(sink->get(), bytes); !written)
                return fail(written.error());
        if (onBytes)
            onBytes(*got);
        done += *got;
    }
    const auto facts = hasher.finish();
    return FileFacts{facts.size, facts.digest};
}

// A folder may go while it is read: then it has no more entries.
Result<std::vector<std::string>> namesIn(const fs::path& folder, fs::file_type type) {
    std::vector<std::string> names;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        std::error_code gone;
        if (entry->symlink_status(gone).type() == type)
            names.push_back(entry->path().filename().string());
    }
    if (error && error != std::errc::no_such_file_or_directory)
        return fail(ErrorCode::Unavailable, "list " + folder.string() + ": " + error.message());
    return names;
}

} // namespace

Result<FileFacts> examineFile(const fs::path& path, const BytesRead& onBytes, const std::stop_token& stop) {
    const auto file = openForReading(path);
    if (!file)
        return fail(file.error());
    ::posix_fadvise(file->get(), 0, 0, POSIX_FADV_SEQUENTIAL);
    auto facts = readThrough(*file, kWhole, nullptr, onBytes, stop);
    return facts ? facts : fail("read " + path.string(), facts.error());
}

Result<FileFacts> copyFile(const fs::path& from, const fs::path& to, std::optional<std::uint64_t> length,
                           const BytesRead& onBytes, const std::stop_token& stop) {
    const auto source = openForReading(from);
    if (!source)
        return fail(source.error());
    if (auto made = makeFolderOf(to); !made)
        return fail(made.error());
    const FileDescriptor target(::open(to.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    if (!target.isOpen())
        return fail(errorFromErrno("create", to));
    auto facts = readThrough(*source, length.value_or(kWhole), &target, onBytes, stop);
    if (!facts)
        return fail("copy " + from.string() + " to " + to.string(), facts.error());
    if (length && facts->size != *length)
        return fail(ErrorCode::Corrupt, from.string() + " has " + std::to_string(facts->size) + " bytes in place of " +
                                            std::to_string(*length));
    return facts;
}

Result<bool> linkFile(const fs::path& from, const fs::path& to) {
    if (auto made = makeFolderOf(to); !made)
        return fail(made.error());
    if (::link(from.c_str(), to.c_str()) == 0)
        return true;
    if (errno == EXDEV || errno == EPERM || errno == EMLINK || errno == EOPNOTSUPP)
        return false;
    return fail(errorFromErrno("link", from));
}

Result<std::vector<std::string>> filesIn(const fs::path& folder) {
    return namesIn(folder, fs::file_type::regular);
}

Result<std::vector<std::string>> foldersIn(const fs::path& folder) {
    return namesIn(folder, fs::file_type::directory);
}

} // namespace vitascope::server::backup
