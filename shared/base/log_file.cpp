// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/base/log_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace vitascope::log {
namespace {

std::filesystem::path numbered(const std::filesystem::path& path, int number) {
    return number == 0 ? path : std::filesystem::path(path.string() + '.' + std::to_string(number));
}

} // namespace

LogFile::LogFile(std::filesystem::path path, std::uint64_t limit, int older)
    : path_(std::move(path)), limit_(limit), older_(older) {
    std::error_code ignored;
    std::filesystem::create_directories(path_.parent_path(), ignored);
    now_.with([this](Open& now) { open(now); });
}

void LogFile::open(Open& now) const {
    now.file = FileDescriptor(::open(path_.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, S_IRUSR | S_IWUSR));
    struct stat status {};
    now.size =
        now.file.isOpen() && ::fstat(now.file.get(), &status) == 0 ? static_cast<std::uint64_t>(status.st_size) : 0;
}

void LogFile::turnOver(Open& now) const {
    now.file.reset();
    std::error_code ignored;
    for (int number = older_; number > 0; --number)
        std::filesystem::rename(numbered(path_, number - 1), numbered(path_, number), ignored);
    if (older_ == 0)
        std::filesystem::remove(path_, ignored);
    open(now);
}

void LogFile::take(std::string_view line) {
    now_.with([&](Open& now) {
        if (now.size > 0 && now.size + line.size() > limit_)
            turnOver(now);
        if (!now.file.isOpen())
            return;
        const auto written = ::write(now.file.get(), line.data(), line.size());
        now.size += written > 0 ? static_cast<std::uint64_t>(written) : 0;
    });
}

} // namespace vitascope::log
