// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/jobs/package_job.h"

#include "shared/base/child_process.h"

#include <chrono>
#include <optional>
#include <pthread.h>
#include <system_error>

namespace vitascope::studio {
namespace {

constexpr std::chrono::seconds kGrace{5};
constexpr int kNiceness = 10; // the machine stays usable while it encodes

// What the lines told that decides how the job ended.
struct Outcome {
    std::optional<PackageSummary> summary;
    std::optional<Error> error;
};

Error errorOfExit(const ExitStatus& status, const std::string& errorTail) {
    auto message = "vitascope-package: " + status.toString();
    if (!errorTail.empty())
        message += ": " + errorTail;
    return Error{ErrorCode::Internal, message};
}

} // namespace

PackageJob::PackageJob(PackageRequest request, QObject* parent) : QObject(parent), request_(std::move(request)) {}

PackageJob::~PackageJob() = default; // the thread is asked to stop and joined; its queued signals are dropped

void PackageJob::start() {
    thread_ = std::jthread([this](const std::stop_token& stop) { run(stop); });
    pthread_setname_np(thread_.native_handle(), "package-job");
}

void PackageJob::cancel() {
    thread_.request_stop();
}

void PackageJob::take(const PackagerEvent& event) {
    if (const auto* const probe = std::get_if<PackageProbe>(&event))
        Q_EMIT probed(*probe);
    else if (const auto* const progress = std::get_if<PackageProgress>(&event))
        Q_EMIT progressed(*progress);
    else if (const auto* const notice = std::get_if<PackageNotice>(&event))
        Q_EMIT noticed(notice->message);
    else if (const auto* const track = std::get_if<PackagedTrack>(&event))
        Q_EMIT trackFinished(track->name, track->bytes);
}

void PackageJob::run(const std::stop_token& stop) {
    const auto tell = [this](auto signal) { QMetaObject::invokeMethod(this, signal, Qt::QueuedConnection); };
    std::error_code made;
    std::filesystem::create_directories(request_.output, made);
    if (made) {
        const Error error{ErrorCode::Forbidden, "make " + request_.output.string() + ": " + made.message()};
        return tell([this, error] { Q_EMIT failed(packagingFailure(error)); });
    }
    Outcome outcome; // written on the child's thread, read after it has ended
    ChildCommand command{request_.packager,
                         {"package", request_.input.string(), "--out", request_.output.string(), "--progress", "json"},
                         {},
                         {},
                         kNiceness};
    const auto child = ChildProcess::start(command, [&](std::string_view line) {
        const auto event = parsePackagerEvent(line);
        if (!event)
            return;
        if (const auto* const summary = std::get_if<PackageSummary>(&*event))
            outcome.summary = *summary;
        else if (const auto* const error = std::get_if<PackageError>(&*event))
            outcome.error = error->error;
        else
            tell([this, event = *event] { take(event); });
    });
    if (!child)
        return tell([this, error = child.error()] { Q_EMIT failed(packagingFailure(error)); });
    const std::stop_callback onStop(stop, [&] { (*child)->terminate(kGrace); });
    const auto status = (*child)->wait();
    if (status.isSuccess() && outcome.summary)
        return tell([this, summary = *outcome.summary] { Q_EMIT finished(summary); });
    if (stop.stop_requested())
        return tell([this] { Q_EMIT cancelled(); });
    const auto error = outcome.error ? *outcome.error : errorOfExit(status, (*child)->errorTail());
    tell([this, error] { Q_EMIT failed(packagingFailure(error)); });
}

} // namespace vitascope::studio
