// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/worker/packager_run.h"

#include "shared/base/child_process.h"
#include "shared/base/locked.h"

#include <nlohmann/json.hpp>

#include <array>
#include <optional>

namespace vitascope::server::worker {
namespace {

constexpr std::chrono::milliseconds kLookInterval{100};

// The failure that an event tells, if it is one.
std::optional<Error> failureIn(const nlohmann::json& event) {
    if (textOf(event, "event") != "error")
        return std::nullopt;
    constexpr std::array kCodes{ErrorCode::InvalidInput, ErrorCode::Corrupt,   ErrorCode::NotFound,
                                ErrorCode::Unavailable,  ErrorCode::Cancelled, ErrorCode::Timeout};
    for (const auto code : kCodes)
        if (textOf(event, "code") == toString(code))
            return Error{code, textOf(event, "message")};
    return Error{ErrorCode::Internal, textOf(event, "message")};
}

Result<void> outcomeOf(const std::string& what, const ExitStatus& status, const std::optional<Error>& told,
                       const std::string& errorTail) {
    if (status.isSuccess())
        return {};
    if (told && status.code)
        return fail(*told);
    return fail(ErrorCode::Internal,
                what + " ended with " + status.toString() + (errorTail.empty() ? std::string() : ": " + errorTail));
}

} // namespace

std::string textOf(const nlohmann::json& event, const char* name) {
    const auto found = event.find(name);
    return found != event.end() && found->is_string() ? found->get<std::string>() : std::string();
}

Result<void> runPackager(const PackagerRun& run, const std::stop_token& stop) {
    const auto what = "vitascope-package " + run.arguments.front();
    Locked<std::optional<Error>> told;
    const auto child = ChildProcess::start(
        {.program = run.program, .arguments = run.arguments, .environment = {}, .workingFolder = {}, .niceness = 10},
        [&](std::string_view line) {
            const auto event = nlohmann::json::parse(line, nullptr, false);
            if (!event.is_object())
                return;
            if (auto failure = failureIn(event))
                told.with([&](auto& kept) { kept = std::move(failure); });
            if (run.event)
                run.event(event);
        });
    if (!child && child.error().code == ErrorCode::NotFound) // as while it is being replaced by a newer one
        return fail("run " + what, {ErrorCode::Unavailable, child.error().message});
    if (!child)
        return fail("run " + what, child.error());
    for (;;) {
        if (const auto status = (*child)->waitFor(kLookInterval))
            return outcomeOf(what, *status, told.with([](const auto& kept) { return kept; }), (*child)->errorTail());
        const bool isLate = run.isLate();
        if (!isLate && !stop.stop_requested())
            continue;
        (*child)->terminate(run.grace);
        (void)(*child)->wait();
        if (isLate)
            return fail(ErrorCode::Timeout, what + " took too long");
        return fail(ErrorCode::Cancelled, what + " was stopped");
    }
}

} // namespace vitascope::server::worker
