// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/base/child_process.h"

#include "shared/base/file.h"
#include "shared/base/log.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <condition_variable>
#include <csignal>
#include <fcntl.h>
#include <linux/close_range.h>
#include <mutex>
#include <poll.h>
#include <pthread.h>
#include <sys/eventfd.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace vitascope {
namespace {

using SteadyPoint = std::chrono::steady_clock::time_point;

constexpr std::size_t kLongestLine = 1024ULL * 1024;
constexpr std::size_t kErrorTail = 8ULL * 1024;

struct Pipe {
    FileDescriptor read, write;
};

Result<Pipe> openPipe() {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        return fail(errorFromErrno("open", "a pipe"));
    return Pipe{FileDescriptor(ends[0]), FileDescriptor(ends[1])};
}

// Everything that the child needs between fork and exec, made before the fork: after it only async-signal-safe calls
// are allowed, and no memory may be asked for.
struct Prepared {
    std::vector<std::string> arguments, environment;
    std::vector<char*> argv, envp;
    std::string workingFolder;
    int niceness = 0;
    int output = -1, errors = -1, failure = -1;
    pid_t parent = -1;
};

std::vector<char*> pointersTo(std::vector<std::string>& texts) {
    std::vector<char*> pointers;
    pointers.reserve(texts.size() + 1);
    for (auto& text : texts)
        pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

// What a program needs to find its libraries, folders and language, and what the sanitizers are told. All else of this
// process's environment stays here, since secrets come that way.
bool isInherited(std::string_view name) {
    static constexpr std::array<std::string_view, 9> kNames{
        "PATH", "HOME", "LANG", "LANGUAGE", "TZ", "TMPDIR", "LD_LIBRARY_PATH", "USER", "LOGNAME"};
    static constexpr std::array<std::string_view, 2> kPrefixes{"LC_", "XDG_"};
    static constexpr std::array<std::string_view, 4> kSanitizers{"ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS",
                                                                 "TSAN_OPTIONS"};
    return std::ranges::find(kNames, name) != kNames.end() ||
           std::ranges::find(kSanitizers, name) != kSanitizers.end() ||
           std::ranges::any_of(kPrefixes, [&](std::string_view prefix) { return name.starts_with(prefix); });
}

Prepared prepare(const ChildCommand& command) {
    Prepared prepared;
    prepared.arguments.push_back(command.program.string());
    prepared.arguments.insert(prepared.arguments.end(), command.arguments.begin(), command.arguments.end());
    for (char** entry = environ; *entry != nullptr; ++entry) {
        const std::string_view text(*entry);
        const auto name = text.substr(0, text.find('='));
        const bool isReplaced =
            std::ranges::any_of(command.environment, [&](const auto& replaced) { return replaced.first == name; });
        if (isInherited(name) && !isReplaced)
            prepared.environment.emplace_back(text);
    }
    for (const auto& [name, value] : command.environment)
        prepared.environment.push_back(name + '=' + value);
    prepared.workingFolder = command.workingFolder.string();
    prepared.niceness = command.niceness;
    prepared.parent = ::getpid();
    return prepared;
}

[[noreturn]] void failInChild(const Prepared& prepared) {
    const int number = errno;
    [[maybe_unused]] const auto written = ::write(prepared.failure, &number, sizeof number);
    ::_exit(127);
}

[[noreturn]] void runChild(const Prepared& prepared) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != prepared.parent) // it died before the line above
        ::_exit(127);
    for (int number = 1; number < NSIG; ++number)
        ::signal(number, SIG_DFL);
    sigset_t none;
    sigemptyset(&none);
    ::pthread_sigmask(SIG_SETMASK, &none, nullptr);
    const int input = ::open("/dev/null", O_RDONLY);
    if (input < 0 || ::dup2(input, STDIN_FILENO) < 0 || ::dup2(prepared.output, STDOUT_FILENO) < 0 ||
        ::dup2(prepared.errors, STDERR_FILENO) < 0)
        failInChild(prepared);
    // Whatever else is open here, a client's connection above all, is none of the child's business. Libraries do not
    // mark everything that they open; a kernel without the call (before 5.11) leaves those as they are.
    ::syscall(SYS_close_range, STDERR_FILENO + 1U, ~0U, CLOSE_RANGE_CLOEXEC);
    if (!prepared.workingFolder.empty() && ::chdir(prepared.workingFolder.c_str()) != 0)
        failInChild(prepared);
    if (prepared.niceness != 0)
        ::setpriority(PRIO_PROCESS, 0, ::getpriority(PRIO_PROCESS, 0) + prepared.niceness);
    ::execvpe(prepared.argv[0], prepared.argv.data(), prepared.envp.data());
    failInChild(prepared);
}

void appendTail(std::string& tail, std::string_view text) {
    tail.append(text);
    if (tail.size() > kErrorTail)
        tail.erase(0, tail.size() - kErrorTail);
}

} // namespace

std::string ExitStatus::toString() const {
    return code ? "exit code " + std::to_string(*code) : "killed by signal " + std::to_string(signal);
}

// The thread of one child. What other threads read or ask for is under mutex_.
class ChildProcess::Loop {
public:
    Loop(ChildCommand command, LineHandler onLine, FileDescriptor wake)
        : program_(command.program),
          onLine_(std::move(onLine)),
          wake_(std::move(wake)),
          thread_([this, command = std::move(command)] { run(command); }) {
        pthread_setname_np(thread_.native_handle(), "child-io");
    }
    ~Loop() {
        terminate(std::chrono::milliseconds(0));
        thread_.join();
    }

    // Waits until the program runs or could not be started.
    [[nodiscard]] Result<void> started();
    [[nodiscard]] int pid() const { return pid_; }
    void terminate(std::chrono::milliseconds grace);
    void signal(int number);
    [[nodiscard]] std::optional<ExitStatus> waitUntil(std::optional<SteadyPoint> end);
    [[nodiscard]] std::string errorTail() const {
        const std::scoped_lock lock(mutex_);
        return errorTail_;
    }

private:
    void run(const ChildCommand& command);
    [[nodiscard]] Result<void> spawn(const ChildCommand& command);
    void readUntilEnd();
    [[nodiscard]] int killTime();
    [[nodiscard]] bool readOutput();
    [[nodiscard]] bool readErrors();
    void takeOutput(std::string_view bytes);
    void sayLine(std::string_view line);
    [[nodiscard]] ExitStatus reap();

    const std::filesystem::path program_;
    const LineHandler onLine_;
    const FileDescriptor wake_;
    FileDescriptor output_, errors_, process_;
    std::string line_;

    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::optional<Result<void>> started_;
    std::optional<ExitStatus> ended_;
    std::optional<SteadyPoint> killAt_;
    std::string errorTail_;
    pid_t pid_ = -1;
    std::thread thread_; // last: it uses all of the above
};

Result<void> ChildProcess::Loop::started() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return started_.has_value(); });
    return *started_;
}

void ChildProcess::Loop::terminate(std::chrono::milliseconds grace) {
    const std::scoped_lock lock(mutex_);
    if (ended_ || pid_ < 0)
        return;
    // The child is not reaped before ended_ is set, so the pid is still its own.
    ::kill(pid_, grace.count() > 0 ? SIGTERM : SIGKILL);
    ::kill(pid_, SIGCONT); // one that stands still takes no SIGTERM
    const auto at = std::chrono::steady_clock::now() + grace;
    killAt_ = killAt_ ? std::min(*killAt_, at) : at;
    [[maybe_unused]] const auto woken = ::eventfd_write(wake_.get(), 1);
}

void ChildProcess::Loop::signal(int number) {
    const std::scoped_lock lock(mutex_);
    if (!ended_ && pid_ >= 0)
        ::kill(pid_, number);
}

std::optional<ExitStatus> ChildProcess::Loop::waitUntil(std::optional<SteadyPoint> end) {
    std::unique_lock lock(mutex_);
    const auto hasEnded = [this] { return ended_.has_value(); };
    if (end)
        changed_.wait_until(lock, *end, hasEnded);
    else
        changed_.wait(lock, hasEnded);
    return ended_;
}

void ChildProcess::Loop::run(const ChildCommand& command) {
    auto spawned = spawn(command);
    {
        const std::scoped_lock lock(mutex_);
        started_ = spawned;
        changed_.notify_all();
    }
    if (spawned)
        readUntilEnd();
}

Result<void> ChildProcess::Loop::spawn(const ChildCommand& command) {
    auto output = openPipe(), errors = openPipe(), failure = openPipe();
    if (!output || !errors || !failure)
        return fail(ErrorCode::Unavailable, "start " + program_.string() + ": no pipe to be had");
    auto prepared = prepare(command);
    prepared.argv = pointersTo(prepared.arguments);
    prepared.envp = pointersTo(prepared.environment);
    prepared.output = output->write.get();
    prepared.errors = errors->write.get();
    prepared.failure = failure->write.get();
    const pid_t pid = ::fork();
    if (pid == 0)
        runChild(prepared);
    if (pid < 0)
        return fail(errorFromErrno("start", program_));
    failure->write.reset();
    int number = 0;
    if (::read(failure->read.get(), &number, sizeof number) == sizeof number) {
        ::waitpid(pid, nullptr, 0);
        errno = number;
        return fail(errorFromErrno("start", program_));
    }
    process_ = FileDescriptor(static_cast<int>(::syscall(SYS_pidfd_open, pid, 0)));
    if (!process_.isOpen()) {
        const auto error = errorFromErrno("watch", program_);
        ::kill(pid, SIGKILL);
        ::waitpid(pid, nullptr, 0);
        return fail(error);
    }
    output_ = std::move(output->read);
    errors_ = std::move(errors->read);
    ::fcntl(output_.get(), F_SETFL, O_NONBLOCK);
    ::fcntl(errors_.get(), F_SETFL, O_NONBLOCK);
    const std::scoped_lock lock(mutex_);
    pid_ = pid;
    return {};
}

// Until the process has ended; what then still lies in the pipes is read, but nobody waits for a grandchild that
// keeps them open.
void ChildProcess::Loop::readUntilEnd() {
    bool ended = false;
    while (!ended) {
        std::array<pollfd, 4> watched{{{process_.get(), POLLIN, 0},
                                       {wake_.get(), POLLIN, 0},
                                       {output_.get(), POLLIN, 0},
                                       {errors_.get(), POLLIN, 0}}};
        if (::poll(watched.data(), watched.size(), killTime()) < 0 && errno != EINTR)
            break;
        eventfd_t count = 0;
        if (watched[1].revents != 0)
            ::eventfd_read(wake_.get(), &count);
        ended = watched[0].revents != 0;
        if (output_.isOpen() && !readOutput())
            output_.reset();
        if (errors_.isOpen() && !readErrors())
            errors_.reset();
    }
    if (!line_.empty())
        sayLine(line_);
    const auto status = reap();
    const std::scoped_lock lock(mutex_);
    ended_ = status;
    changed_.notify_all();
}

// Kills it when its grace is over; otherwise the milliseconds until then, or -1.
int ChildProcess::Loop::killTime() {
    const std::scoped_lock lock(mutex_);
    if (!killAt_)
        return -1;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(*killAt_ - std::chrono::steady_clock::now());
    if (left.count() > 0)
        return static_cast<int>(left.count());
    ::kill(pid_, SIGKILL);
    killAt_.reset();
    return -1;
}

// False at the end of the stream.
bool ChildProcess::Loop::readOutput() {
    std::array<char, 16384> bytes{};
    for (;;) {
        const auto got = ::read(output_.get(), bytes.data(), bytes.size());
        if (got > 0)
            takeOutput({bytes.data(), static_cast<std::size_t>(got)});
        else if (got == 0 || errno != EINTR)
            return got < 0 && errno == EAGAIN;
    }
}

bool ChildProcess::Loop::readErrors() {
    std::array<char, 4096> bytes{};
    for (;;) {
        const auto got = ::read(errors_.get(), bytes.data(), bytes.size());
        if (got > 0) {
            const std::scoped_lock lock(mutex_);
            appendTail(errorTail_, {bytes.data(), static_cast<std::size_t>(got)});
        } else if (got == 0 || errno != EINTR) {
            return got < 0 && errno == EAGAIN;
        }
    }
}

void ChildProcess::Loop::takeOutput(std::string_view bytes) {
    while (!bytes.empty()) {
        const auto end = bytes.find('\n');
        line_.append(bytes.substr(0, std::min(end, kLongestLine - line_.size())));
        if (end == std::string_view::npos)
            return;
        sayLine(line_);
        line_.clear();
        bytes.remove_prefix(end + 1);
    }
}

// The catch-all of this thread.
void ChildProcess::Loop::sayLine(std::string_view line) {
    try {
        if (onLine_)
            onLine_(line);
    } catch (const std::exception& error) {
        log::error("a line handler threw", {{"program", program_.string()}, {"what", error.what()}});
    }
}

ExitStatus ChildProcess::Loop::reap() {
    int status = 0;
    while (::waitpid(pid_, &status, 0) < 0 && errno == EINTR) {
    }
    if (WIFEXITED(status))
        return {WEXITSTATUS(status), 0};
    return {std::nullopt, WTERMSIG(status)};
}

ChildProcess::ChildProcess(std::unique_ptr<Loop> loop) : loop_(std::move(loop)) {}
ChildProcess::~ChildProcess() = default;

Result<std::unique_ptr<ChildProcess>> ChildProcess::start(ChildCommand command, LineHandler onLine) {
    FileDescriptor wake(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
    if (!wake.isOpen())
        return fail(errorFromErrno("start", command.program));
    auto loop = std::make_unique<Loop>(std::move(command), std::move(onLine), std::move(wake));
    if (const auto started = loop->started(); !started)
        return fail(started.error());
    return std::unique_ptr<ChildProcess>(new ChildProcess(std::move(loop)));
}

int ChildProcess::pid() const {
    return loop_->pid();
}

void ChildProcess::terminate(std::chrono::milliseconds grace) {
    loop_->terminate(grace);
}

void ChildProcess::suspend() {
    loop_->signal(SIGSTOP);
}

void ChildProcess::proceed() {
    loop_->signal(SIGCONT);
}

ExitStatus ChildProcess::wait() {
    return *loop_->waitUntil(std::nullopt);
}

std::optional<ExitStatus> ChildProcess::waitFor(std::chrono::milliseconds time) {
    return loop_->waitUntil(std::chrono::steady_clock::now() + time);
}

std::string ChildProcess::errorTail() const {
    return loop_->errorTail();
}

} // namespace vitascope
