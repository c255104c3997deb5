// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/worker/child_verifier.h"

#include "shared/base/child_process.h"
#include "shared/base/file.h"
#include "shared/base/id.h"
#include "shared/base/locked.h"
#include "shared/package/manifest_json.h"

#include <nlohmann/json.hpp>

#include <array>
#include <system_error>

namespace vitascope::server::worker {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::milliseconds kLookInterval{100};

// A file that goes away with its owner.
class TemporaryFile {
public:
    explicit TemporaryFile(fs::path path) : path_(std::move(path)) {}
    ~TemporaryFile() {
        std::error_code ignored;
        fs::remove(path_, ignored);
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    [[nodiscard]] const fs::path& path() const { return path_; }

private:
    const fs::path path_;
};

// The failure that a line of the child's progress tells, if it is one.
std::optional<Error> failureIn(std::string_view line) {
    const auto event = nlohmann::json::parse(line, nullptr, false);
    if (!event.is_object() || event.value("event", nlohmann::json()) != "error")
        return std::nullopt;
    const auto text = [&event](const char* name) {
        const auto found = event.find(name);
        return found != event.end() && found->is_string() ? found->get<std::string>() : std::string();
    };
    constexpr std::array kCodes{ErrorCode::InvalidInput, ErrorCode::Corrupt,   ErrorCode::NotFound,
                                ErrorCode::Unavailable,  ErrorCode::Cancelled, ErrorCode::Timeout};
    for (const auto code : kCodes)
        if (text("code") == toString(code))
            return Error{code, text("message")};
    return Error{ErrorCode::Internal, text("message")};
}

Result<void> outcomeOf(const ExitStatus& status, const std::optional<Error>& told, const std::string& errorTail) {
    if (status.isSuccess())
        return {};
    if (told && status.code)
        return fail(*told);
    return fail(ErrorCode::Internal, "vitascope-package verify ended with " + status.toString() +
                                         (errorTail.empty() ? std::string() : ": " + errorTail));
}

} // namespace

Result<void> ChildVerifier::verify(const fs::path& file, const package::TrackManifest& manifest,
                                   const std::stop_token& stop) {
    std::error_code error;
    fs::create_directories(options_.workFolder, error);
    const SystemClock clock;
    const TemporaryFile manifestFile(options_.workFolder / (Uuid::makeV7(clock.utcNow()).toString() + ".json"));
    if (const auto written = writeFileDurably(manifestFile.path(), package::toJson(manifest)); !written)
        return fail("verify bitstreams", written.error());

    Locked<std::optional<Error>> told;
    const auto child = ChildProcess::start(
        {.program = options_.program,
         .arguments = {"verify", "--manifest", manifestFile.path().string(), "--file", file.string()},
         .environment = {},
         .workingFolder = {},
         .niceness = 10},
        [&told](std::string_view line) {
            if (auto failure = failureIn(line))
                told.with([&](auto& kept) { kept = std::move(failure); });
        });
    if (!child)
        return fail("verify bitstreams", child.error());
    const auto length = std::chrono::seconds(manifest.durationTicks() / manifest.timescale);
    const auto deadline = clock.steadyNow() + options_.patience + length;
    for (;;) {
        if (const auto status = (*child)->waitFor(kLookInterval))
            return outcomeOf(*status, told.with([](const auto& kept) { return kept; }), (*child)->errorTail());
        const bool isLate = clock.steadyNow() >= deadline;
        if (!isLate && !stop.stop_requested())
            continue;
        (*child)->terminate(options_.grace);
        (void)(*child)->wait();
        if (isLate)
            return fail(ErrorCode::Timeout, "vitascope-package verify took too long for " + file.string());
        return fail(ErrorCode::Cancelled, "vitascope-package verify was stopped");
    }
}

} // namespace vitascope::server::worker
