// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/packaging/encode_journal.h"

#include "shared/package/manifest.h"

#include <fmt/format.h>

#include <cerrno>
#include <chrono>
#include <fcntl.h>
#include <optional>
#include <sstream>
#include <sys/file.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

namespace vitascope::packaging {
namespace {

constexpr std::size_t kMaxJournalBytes = 64 << 20; // 24 hours of nine rungs take 25 MB
constexpr std::string_view kFormat = "vitascope-encode-journal-1";

struct Line {
    std::string track;
    KeptSegment segment;
};

std::string headLine(const Digest& facts) {
    return fmt::format("{} {}\n", kFormat, facts.toHex());
}

std::optional<Line> parseLine(const std::string& text) {
    std::istringstream words(text);
    Line line;
    std::string digest;
    auto& segment = line.segment;
    if (!(words >> line.track >> segment.offset >> segment.length >> segment.duration >> segment.fragments >> digest))
        return std::nullopt;
    const auto parsed = Digest::parse(digest);
    if (!parsed || !package::isTrackName(line.track) || segment.length == 0 || segment.duration <= 0)
        return std::nullopt;
    segment.digest = *parsed;
    return line;
}

// Whoever had it locked may have removed it meanwhile: then another file, or none, has its name.
bool isStillAt(int fd, const std::filesystem::path& path) {
    struct stat opened {};
    struct stat named {};
    return ::fstat(fd, &opened) == 0 && ::lstat(path.c_str(), &named) == 0 && opened.st_dev == named.st_dev &&
           opened.st_ino == named.st_ino;
}

// Nothing while another run holds it.
Result<std::optional<FileDescriptor>> tryOpenLocked(const std::filesystem::path& path) {
    FileDescriptor fd(::open(path.c_str(), O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0644));
    if (!fd.isOpen())
        return fail(errorFromErrno("open", path));
    if (::flock(fd.get(), LOCK_EX | LOCK_NB) != 0) {
        if (errno == EWOULDBLOCK || errno == EINTR)
            return std::nullopt;
        return fail(errorFromErrno("lock", path));
    }
    if (!isStillAt(fd.get(), path))
        return std::nullopt;
    return fd;
}

// A run that was just killed may still be on its way out.
Result<FileDescriptor> openLocked(const std::filesystem::path& path, const std::atomic<bool>& cancelled) {
    constexpr int kTries = 30;
    constexpr std::chrono::milliseconds kBetween{100};
    for (int i = 0; i < kTries; ++i) {
        if (cancelled)
            return fail(ErrorCode::Cancelled, "packaging was cancelled");
        auto opened = tryOpenLocked(path);
        if (!opened)
            return fail(opened.error());
        if (*opened)
            return std::move(**opened);
        std::this_thread::sleep_for(kBetween);
    }
    return fail(ErrorCode::Unavailable, "another program makes a package in " + path.parent_path().string());
}

// By the descriptor that holds the lock.
std::optional<std::string> readWhole(int fd) {
    struct stat known {};
    if (::fstat(fd, &known) != 0 || static_cast<std::uint64_t>(known.st_size) > kMaxJournalBytes)
        return std::nullopt;
    std::string text(static_cast<std::size_t>(known.st_size), '\0');
    const auto got = readAt(fd, 0, {reinterpret_cast<std::uint8_t*>(text.data()), text.size()});
    if (!got)
        return std::nullopt;
    text.resize(*got);
    return text;
}

} // namespace

Result<std::unique_ptr<EncodeJournal>> EncodeJournal::open(const std::filesystem::path& folder, const Digest& facts,
                                                           const std::atomic<bool>& cancelled) {
    const auto path = folder / kJournalFile;
    auto fd = openLocked(path, cancelled);
    if (!fd)
        return fail(fd.error());
    std::unique_ptr<EncodeJournal> journal(new EncodeJournal(path, std::move(*fd)));
    if (const auto loaded = journal->load(facts); !loaded)
        return fail(loaded.error());
    return journal;
}

// What cannot be read of it is as if it were not there: the film is then encoded again.
Result<void> EncodeJournal::load(const Digest& facts) {
    const auto text = readWhole(fd_.get());
    const std::string head = headLine(facts);
    const auto headEnd = text ? text->find('\n') : std::string::npos;
    const auto read = headEnd == std::string::npos ? 0 : take(text->substr(headEnd + 1));
    if (text && text->starts_with(head)) {
        if (::ftruncate(fd_.get(), static_cast<off_t>(head.size() + read)) != 0)
            return fail(errorFromErrno("shorten", path_));
        return {};
    }
    removeTracks();
    kept_.clear();
    if (::ftruncate(fd_.get(), 0) != 0)
        return fail(errorFromErrno("empty", path_));
    return write(head);
}

// How many bytes of lines are whole and follow; the rest is not used. A line at a place that the track had reached
// before is of a run that wrote it anew, with all that comes after it.
std::size_t EncodeJournal::take(const std::string& lines) {
    std::istringstream in(lines);
    std::size_t used = 0;
    for (std::string text; std::getline(in, text) && !in.eof(); used += text.size() + 1) {
        const auto line = parseLine(text);
        if (!line)
            break;
        auto& segments = kept_[line->track];
        while (!segments.empty() && segments.back().offset + segments.back().length > line->segment.offset)
            segments.pop_back();
        if (!segments.empty() && segments.back().offset + segments.back().length != line->segment.offset)
            break;
        segments.push_back(line->segment);
    }
    return used;
}

void EncodeJournal::removeTracks() const {
    for (const auto& [track, segments] : kept_)
        ::unlink((path_.parent_path() / (track + ".mp4.part")).c_str());
}

const std::vector<KeptSegment>& EncodeJournal::kept(const std::string& track) const {
    static const std::vector<KeptSegment> kNone;
    const auto found = kept_.find(track);
    return found == kept_.end() ? kNone : found->second;
}

Result<void> EncodeJournal::add(const std::string& track, const KeptSegment& segment) {
    return write(fmt::format("{} {} {} {} {} {}\n", track, segment.offset, segment.length, segment.duration,
                             segment.fragments, segment.digest.toHex()));
}

void EncodeJournal::remove() {
    ::unlink(path_.c_str());
}

Result<void> EncodeJournal::write(const std::string& text) {
    {
        const std::scoped_lock lock(writing_);
        const auto written = writeAll(fd_.get(), {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
        if (!written)
            return fail("write " + path_.string(), written.error());
    }
    // Another rung's flush need not wait for this one's.
    if (::fdatasync(fd_.get()) != 0)
        return fail(errorFromErrno("write", path_));
    return {};
}

} // namespace vitascope::packaging
