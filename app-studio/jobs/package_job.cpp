// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/jobs/package_job.h"

#include "app-studio/jobs/package_folder.h"

#include "shared/base/catch_all.h"

#include <chrono>
#include <functional>
#include <optional>
#include <pthread.h>
#include <system_error>

namespace vitascope::studio {
namespace {

constexpr std::chrono::seconds kGrace{5};
constexpr int kNiceness = 10;     // the machine stays usable while it encodes
constexpr double kTelling = 0.02; // of the film, from which on the size of the whole can be guessed

Error errorOfExit(const ExitStatus& status, const std::string& errorTail) {
    auto message = "vitascope-package: " + status.toString();
    if (!errorTail.empty())
        message += ": " + errorTail;
    return Error{ErrorCode::Internal, message};
}

} // namespace

PackageJob::PackageJob(PackageRequest request, QObject* parent) : QObject(parent), request_(std::move(request)) {}

PackageJob::~PackageJob() {
    kill(); // the thread is joined by its destructor; its queued signals are dropped
}

void PackageJob::start() {
    thread_ = std::jthread([this](const std::stop_token& stop) {
        if (!catchAll("package-job", [&] { run(stop); }))
            tell([this] { Q_EMIT failed(unexpectedFailure()); });
    });
    pthread_setname_np(thread_.native_handle(), "package-job");
}

void PackageJob::suspend() {
    child_.with([](Child& child) {
        child.isSuspended = true;
        if (child.process != nullptr)
            child.process->suspend();
    });
}

void PackageJob::proceed() {
    child_.with([](Child& child) {
        child.isSuspended = false;
        if (child.process != nullptr)
            child.process->proceed();
    });
}

void PackageJob::cancel() {
    thread_.request_stop();
}

void PackageJob::kill() {
    isKilled_ = true;
    child_.with([](Child& child) {
        if (child.process != nullptr)
            child.process->terminate(std::chrono::milliseconds(0));
    });
    cancel();
}

void PackageJob::tell(std::function<void()> signal) {
    QMetaObject::invokeMethod(this, std::move(signal), Qt::QueuedConnection);
}

void PackageJob::take(const PackagerEvent& event) {
    if (const auto* const probe = std::get_if<PackageProbe>(&event))
        Q_EMIT probed(*probe);
    else if (const auto* const progress = std::get_if<PackageProgress>(&event))
        Q_EMIT progressed(*progress);
    else if (const auto* const kept = std::get_if<PackageResumed>(&event))
        Q_EMIT resumed(kept->seconds);
    else if (const auto* const notice = std::get_if<PackageNotice>(&event))
        Q_EMIT noticed(notice->message);
    else if (const auto* const track = std::get_if<PackagedTrack>(&event))
        Q_EMIT trackFinished(track->name, track->bytes);
}

void PackageJob::run(const std::stop_token& stop) {
    const auto source = request_.input.isKnown() ? Result<SourceFile>(request_.input) : checkSource();
    if (!source)
        return failWith(source.error(), 0);
    if (!request_.input.isKnown())
        tell([this, known = *source] { Q_EMIT sourceKnown(known); });
    if (const auto tracks = completePackage(request_.output, *source)) {
        tell([this] { Q_EMIT logged(QStringLiteral("the package is complete: it is not made again")); });
        for (const auto& name : *tracks)
            tell([this, text = QString::fromStdString(name)] { Q_EMIT trackFinished(text, 0); });
        return tell([this] { Q_EMIT finished({}); });
    }
    if (const auto unchanged = checkSource(); !unchanged)
        return failWith(unchanged.error(), 0);
    std::error_code made;
    std::filesystem::create_directories(request_.output, made);
    if (made)
        return failWith({ErrorCode::Forbidden, "make " + request_.output.string() + ": " + made.message()}, 0);
    // What is not whole, or of another film, is in the way.
    if (std::filesystem::remove(request_.output / "package.json", made); made)
        return failWith({ErrorCode::Forbidden, "empty " + request_.output.string() + ": " + made.message()}, 0);
    tell([this] { Q_EMIT begun(); });
    runPackager(*source, stop);
}

// The file as it was queued; as it is, if nothing was known of it.
Result<SourceFile> PackageJob::checkSource() {
    const auto now = sourceFile(request_.input.path);
    if (!now)
        return fail(ErrorCode::NotFound, "find " + request_.input.path.string());
    if (request_.input.isKnown() && *now != request_.input)
        return fail(ErrorCode::Conflict, request_.input.path.string() + " has changed since it was queued");
    return *now;
}

void PackageJob::runPackager(const SourceFile& source, const std::stop_token& stop) {
    Outcome outcome; // written on the child's thread, read after it has ended
    ChildCommand command{request_.packager,
                         {"package", source.path.string(), "--out", request_.output.string(), "--progress", "json",
                          "--poster-candidates", "8", "--resume"},
                         {},
                         {},
                         kNiceness};
    const auto child = ChildProcess::start(std::move(command), [&](std::string_view line) { takeLine(line, outcome); });
    if (!child)
        return failWith(child.error(), 0);
    child_.with([&](Child& shared) {
        shared.process = child->get();
        if (shared.isSuspended)
            shared.process->suspend();
    });
    ExitStatus status;
    {
        const std::stop_callback onStop(
            stop, [&] { (*child)->terminate(isKilled_ ? std::chrono::milliseconds(0) : kGrace); });
        status = (*child)->wait();
    }
    child_.with([](Child& shared) { shared.process = nullptr; });
    if (status.isSuccess() && outcome.summary) {
        if (sourceFile(source.path) == source)
            return tell([this, summary = *outcome.summary] { Q_EMIT finished(summary); });
        return failWith({ErrorCode::Conflict, source.path.string() + " has changed while it was packaged"}, 1);
    }
    if (stop.stop_requested())
        return tell([this] { Q_EMIT cancelled(); });
    failWith(outcome.error ? *outcome.error : errorOfExit(status, (*child)->errorTail()), outcome.fraction);
}

void PackageJob::takeLine(std::string_view line, Outcome& outcome) {
    const auto event = parsePackagerEvent(line);
    if (!event)
        return;
    const auto* const progress = std::get_if<PackageProgress>(&*event);
    if (progress != nullptr && progress->durationSeconds > 0)
        outcome.fraction = progress->seconds / progress->durationSeconds;
    if (progress == nullptr)
        tell([this, text = QString::fromUtf8(line.data(), static_cast<qsizetype>(line.size()))] {
            Q_EMIT logged(text);
        });
    if (const auto* const summary = std::get_if<PackageSummary>(&*event))
        outcome.summary = *summary;
    else if (const auto* const error = std::get_if<PackageError>(&*event))
        outcome.error = error->error;
    else
        tell([this, event = *event] { take(event); });
}

// What the package still needs is guessed from what a part of the film has taken.
void PackageJob::failWith(const Error& error, double fraction) {
    PackagingPlace place{request_.input.path, request_.output, freeBytesAt(request_.output), 0};
    if (fraction > kTelling) {
        const auto taken = static_cast<double>(bytesIn(request_.output));
        place.neededBytes = static_cast<std::int64_t>(taken / fraction - taken);
    }
    tell([this, failure = packagingFailure(error, place)] { Q_EMIT failed(failure); });
}

} // namespace vitascope::studio
