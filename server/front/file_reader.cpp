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

Result<std::string> readBlock(const FileSource& file, std::uint64_t offset, std::uint64_t length) {
    std::string bytes(std::min<std::uint64_t>(length, FileReader::kBlock), '\0');
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

Result<std::string> readGuarded(const FileSource& file, std::uint64_t offset, std::uint64_t length) {
    try {
        return readBlock(file, offset, length);
    } catch (const std::exception& error) {
        return fail(ErrorCode::Internal, std::string("read a stored file: ") + error.what());
    }
}

} // namespace

FileReader::FileReader(unsigned threads) {
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
    requests_.clear();
}

void FileReader::read(std::shared_ptr<const FileSource> file, std::uint64_t offset, std::uint64_t length, Done done) {
    {
        const std::scoped_lock lock(mutex_);
        if (isStopping_)
            return;
        requests_.push_back({std::move(file), offset, length, std::move(done)});
    }
    changed_.notify_one();
}

void FileReader::run() {
    for (;;) {
        Request request;
        {
            std::unique_lock lock(mutex_);
            changed_.wait(lock, [this] { return isStopping_ || !requests_.empty(); });
            if (isStopping_)
                return;
            request = std::move(requests_.front());
            requests_.pop_front();
        }
        answerGuarded(request);
    }
}

void FileReader::answer(const Request& request) {
    auto bytes = readGuarded(*request.file, request.offset, request.length);
    if (!bytes)
        log::error("a stored file cannot be read", {{"reason", bytes.error().message}});
    request.done(std::move(bytes));
}

// The catch-all of these threads.
void FileReader::answerGuarded(const Request& request) {
    try {
        answer(request);
    } catch (const std::exception& error) {
        log::error("what waited for a stored file threw", {{"what", error.what()}});
    } catch (...) {
        log::error("what waited for a stored file threw", {{"what", "unknown"}});
    }
}

} // namespace vitascope::server::front
