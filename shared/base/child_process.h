// SPDX-License-Identifier: GPL-3.0-or-later
// A program run as a child: no shell, an argument vector, stdin from /dev/null, stdout by the line, the end of stderr
// kept for messages; no other descriptor of this process is open in it, and of the environment it gets what a program
// needs to run (PATH, HOME, the language, folders, the sanitizers' options) and no secret. The child dies with this
// process, also when it is killed (PR_SET_PDEATHSIG), and with its ChildProcess. One thread a child ("child-io") starts
// it, reads it and waits for it; posix_spawn(3) is not used, since the death signal must be set between fork and exec
// and belongs to the thread that forked.
#pragma once

#include "shared/base/result.h"

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vitascope {

struct ChildCommand {
    std::filesystem::path program; // a path, or a plain name that is looked up in PATH
    std::vector<std::string> arguments;
    std::vector<std::pair<std::string, std::string>> environment; // besides, or instead of, what it inherits
    std::filesystem::path workingFolder;                          // empty: this process's
    int niceness = 0;                                             // added to this process's, 0 to 19
};

// How it ended: by itself with a code, or by a signal.
struct ExitStatus {
    std::optional<int> code;
    int signal = 0; // if there is no code

    [[nodiscard]] bool isSuccess() const { return code == 0; }
    // "exit code 3", "killed by signal 9".
    [[nodiscard]] std::string toString() const;

    friend bool operator==(const ExitStatus&, const ExitStatus&) = default;
};

class ChildProcess {
public:
    // A line of stdout without its line feed; what is longer than 1 MiB is cut. Called on the child's thread.
    using LineHandler = std::function<void(std::string_view)>;

    // NotFound, Forbidden or Unavailable, with the program in the message, if it cannot be started.
    [[nodiscard]] static Result<std::unique_ptr<ChildProcess>> start(ChildCommand command, LineHandler onLine);
    // Kills it if it still runs, and waits. Not to be destroyed by its line handler.
    ~ChildProcess();
    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;

    // All of these: any thread but the child's.
    [[nodiscard]] int pid() const;
    // SIGTERM now, SIGKILL if it still runs after the grace. Returns at once; also to be called by the line handler.
    void terminate(std::chrono::milliseconds grace);
    // It stands still, keeping its memory and its files, until it is told to go on. Also to be called by the line
    // handler. terminate() ends one that stands still, too.
    void suspend();
    void proceed();
    // Waits until it has ended and its last line has been handled.
    [[nodiscard]] ExitStatus wait();
    // Nothing if it still runs then.
    [[nodiscard]] std::optional<ExitStatus> waitFor(std::chrono::milliseconds time);
    // The last 8 KiB that it has written to stderr so far.
    [[nodiscard]] std::string errorTail() const;

private:
    class Loop;
    explicit ChildProcess(std::unique_ptr<Loop> loop);

    std::unique_ptr<Loop> loop_;
};

} // namespace vitascope
