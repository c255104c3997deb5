// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/front/file_reader.h"

#include "shared/base/log.h"

#include <algorithm>
#include <exception>
#include <fcntl.h>
#include <pthread.h>
#include <span>
#include <utility>

namespace vitascope::server::front {
namespace {

constexpr std::uint64_t kReadAhead = 2ULL * 1024 * 1024;

Result<std::string> readGuarded(const FileReader::ReadBlock& readBlock, const FileRead& read) {
    try {
        return readBlock(*read.file, read.offset, read.length);
    } catch (const std::exception& error) {
        return fail(ErrorCode::Internal, std::string("read a stored file: ") + error.what());
    }
}

} // namespace

Result<std::string> FileReader::readFromDisk(const FileSource& file, std::uint64_t offset, std::uint64_t length) {
    std::string bytes(std::min<std::uint64_t>(length, kBlock), '\0');
    const auto got =
        readAt(file.descriptor(), offset, std::span(reinterpret_cast<std::uint8_t*>(bytes.data()), bytes.size()));
    if (!got)
        return fail(got.error());
    bytes.resize(*got);
    if (length > bytes.size())
        ::posix_fadvise(file.descriptor(), static_cast<off_t>(offset + bytes.size()),
                        static_cast<off_t>(std::min(length - bytes.size(), kReadAhead)), POSIX_FADV_WILLNEED);
    return bytes;
}

FileReader::FileReader(unsigned threads, ReadBlock readBlock)
    : readBlock_(std::move(readBlock)), queue_(std::max(threads / 2, 1U)) {
    for (unsigned i = 0; i < std::max(threads, 1U); ++i) {
        threads_.emplace_back([this] { run(); });
        ::pthread_setname_np(threads_.back().native_handle(), ("file-" + std::to_string(i)).c_str());
    }
}

FileReader::~FileReader() {
    stop();
}

void FileReader::stop() {
    {
        const std::scoped_lock lock(mutex_);
        isStopping_ = true;
    }
    changed_.notify_all();
    for (auto& thread : threads_)
        thread.join();
    threads_.clear();
    queue_.clear();
}

void FileReader::read(std::shared_ptr<const FileSource> file, std::uint64_t offset, std::uint64_t length, Done done) {
    {
        const std::scoped_lock lock(mutex_);
        if (isStopping_)
            return;
        queue_.push({std::move(file), offset, length, std::move(done)});
    }
    changed_.notify_one();
}

void FileReader::run() {
    while (auto read = next()) {
        answerGuarded(*read);
        const std::scoped_lock lock(mutex_);
        queue_.finish(*read->file);
    }
}

// Nothing once the reader is to stop.
std::optional<FileRead> FileReader::next() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return isStopping_ || queue_.isReady(); });
    if (isStopping_)
        return std::nullopt;
    auto read = queue_.take();
    if (queue_.isReady())
        changed_.notify_one(); // who was woken for it may have found its file at the limit
    return read;
}

void FileReader::answer(const FileRead& read) {
    auto bytes = readGuarded(readBlock_, read);
    if (!bytes)
        log::error("a stored file cannot be read", {{"reason", bytes.error().message}});
    read.done(std::move(bytes));
}

// The catch-all of these threads.
void FileReader::answerGuarded(const FileRead& read) {
    try {
        answer(read);
    } catch (const std::exception& error) {
        log::error("what waited for a stored file threw", {{"what", error.what()}});
    } catch (...) {
        log::error("what waited for a stored file threw", {{"what", "unknown"}});
    }
}

} // namespace vitascope::server::front
