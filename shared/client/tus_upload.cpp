// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/client/tus_upload.h"

#include "shared/base/sha256.h"
#include "shared/client/problem_mapping.h"

#include <algorithm>
#include <sys/stat.h>

namespace vitascope::client {
namespace {

using namespace std::chrono_literals;
using transfer::HttpRequest;
using transfer::HttpResponse;
using transfer::Method;

constexpr std::string_view kUploadsPath = "/api/v1/uploads";
constexpr std::uint64_t kSmallestPiece = 64ULL * 1024;
constexpr std::uint64_t kFirstPiece = 512ULL * 1024;
constexpr int kMostUploads = 3; // begun in one run, after the server has lost the one before
constexpr std::chrono::seconds kLongestRetryAfter{60};

HttpRequest tusRequest(Method method, const std::string& path) {
    HttpRequest request;
    request.method = method;
    request.url = path;
    request.headers.add("Tus-Resumable", std::string(wire::kTusVersion));
    request.deadlines.stall = 60s; // longer than what the socket's buffers hold takes on a slow link
    return request;
}

std::optional<std::uint64_t> countIn(const HttpResponse& response, std::string_view name) {
    const auto text = response.headers.find(name);
    return text ? wire::parseByteCount(*text) : std::nullopt;
}

std::string checksumOf(std::string_view bytes) {
    const auto digest = Sha256::of(bytes);
    const auto& raw = digest.bytes();
    return toHeader(wire::UploadChecksum{wire::UploadChecksum::Algorithm::Sha256, {raw.begin(), raw.end()}});
}

Result<std::string> readPiece(const FileDescriptor& file, std::uint64_t offset, std::uint64_t length) {
    std::string bytes(static_cast<std::size_t>(length), '\0');
    const auto got = readAt(file.get(), offset, {reinterpret_cast<std::uint8_t*>(bytes.data()), bytes.size()});
    if (!got)
        return fail(got.error());
    if (*got != bytes.size())
        return fail(ErrorCode::Corrupt, "the file has become shorter while it was uploaded");
    return bytes;
}

// "/api/v1/uploads/<id>".
bool isUploadUrl(std::string_view url) {
    const auto slash = url.rfind('/');
    return slash != std::string_view::npos && url.substr(0, slash) == kUploadsPath &&
           UploadId::parse(url.substr(slash + 1));
}

bool isGone(int status) {
    return status == 404 || status == 410;
}

} // namespace

enum class TusUpload::Step { Create, Ask, Send, Done };

struct TusUpload::Run {
    const Source& source;
    const Listener& listener;
    std::stop_token stop;
    FileDescriptor file;
    std::uint64_t size = 0;
    std::string url{};
    std::uint64_t offset = 0;
    std::uint64_t piece = kFirstPiece;
    int failures = 0; // since the last byte acknowledged
    int mismatches = 0;
    int uploads = 0;
    TransferRate rate{};
};

TusUpload::TusUpload(Session& session, const Clock& clock, transfer::Sleeper& sleeper, Options options)
    : session_(session), clock_(clock), sleeper_(sleeper), options_(options) {}

Result<UploadId> TusUpload::run(const Source& source, const Listener& listener, const std::stop_token& stop) {
    auto file = openForReading(source.file);
    if (!file)
        return fail(file.error());
    struct stat status {};
    if (::fstat(file->get(), &status) != 0)
        return fail(errorFromErrno("stat", source.file));
    if (!S_ISREG(status.st_mode))
        return fail(ErrorCode::InvalidInput, "upload " + source.file.string() + ": not a file");

    Run run{source, listener, stop, std::move(*file), static_cast<std::uint64_t>(status.st_size)};
    if (isUploadUrl(source.knownUrl))
        run.url = source.knownUrl;
    run.piece = std::min(run.piece, options_.largestPiece);
    Result<Step> step = run.url.empty() ? Step::Create : Step::Ask;
    while (step && *step != Step::Done) {
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled, "upload " + source.file.string() + ": cancelled");
        if (*step == Step::Create)
            step = create(run);
        else if (*step == Step::Ask)
            step = askOffset(run);
        else
            step = sendPiece(run);
    }
    if (!step)
        return fail("upload " + source.file.string(), step.error());
    return *UploadId::parse(run.url.substr(run.url.rfind('/') + 1));
}

Result<TusUpload::Step> TusUpload::create(Run& run) {
    if (++run.uploads > kMostUploads)
        return fail(ErrorCode::NotFound, "the server loses the upload again and again");
    auto request = tusRequest(Method::Post, std::string(kUploadsPath));
    request.headers.add("Upload-Length", std::to_string(run.size));
    if (!run.source.metadata.empty())
        request.headers.add("Upload-Metadata", wire::toHeader(run.source.metadata));
    request.deadlines.total = 60s;
    const auto response = session_.perform(std::move(request), run.stop);
    if (!response || response->status != 201) {
        --run.uploads; // none was begun
        return response ? afterRefusal(run, *response) : afterFailure(run, response.error());
    }
    auto url = response->headers.find("Location").value_or("");
    if (url.starts_with(session_.serverUrl() + '/'))
        url.erase(0, session_.serverUrl().size());
    // Never another server: the access token would travel there.
    if (!isUploadUrl(url))
        return fail(ErrorCode::Corrupt, "the server names no upload of its own");
    run.url = url;
    run.offset = 0;
    if (run.listener.onCreated)
        run.listener.onCreated(url);
    run.rate.restart(clock_.steadyNow(), 0);
    report(run, UploadProgress::State::Uploading, {});
    return run.size == 0 ? Step::Done : Step::Send;
}

Result<TusUpload::Step> TusUpload::askOffset(Run& run) {
    auto request = tusRequest(Method::Head, run.url);
    request.deadlines.total = 60s;
    const auto response = session_.perform(std::move(request), run.stop);
    if (!response)
        return afterFailure(run, response.error());
    if (isGone(response->status))
        return Step::Create;
    if (response->status != 200 && response->status != 204)
        return afterRefusal(run, *response);
    if (countIn(*response, "Upload-Length").value_or(run.size) != run.size)
        return Step::Create; // an upload of another file, or of this one before it changed
    const auto offset = countIn(*response, "Upload-Offset");
    if (!offset || *offset > run.size)
        return fail(ErrorCode::Corrupt, "the server's offset is not one of this file");
    if (*offset > run.offset)
        run.failures = 0;
    run.offset = *offset;
    run.rate.restart(clock_.steadyNow(), run.offset);
    report(run, UploadProgress::State::Uploading, {});
    return run.offset == run.size ? Step::Done : Step::Send;
}

Result<TusUpload::Step> TusUpload::sendPiece(Run& run) {
    const auto length = std::min(run.piece, run.size - run.offset);
    auto bytes = readPiece(run.file, run.offset, length);
    if (!bytes)
        return fail(bytes.error());
    auto request = tusRequest(Method::Patch, run.url);
    request.headers.add("Content-Type", std::string(wire::kTusContentType));
    request.headers.add("Upload-Offset", std::to_string(run.offset));
    request.headers.add("Upload-Checksum", checksumOf(*bytes));
    request.body = std::make_shared<transfer::MemoryBody>(std::move(*bytes));
    request.sendOnce = true;
    const auto begun = clock_.steadyNow();
    const auto response = session_.perform(std::move(request), run.stop);
    if (!response)
        return afterFailure(run, response.error());
    const Seconds took = clock_.steadyNow() - begun;
    if (response->status / 100 == 2 && took.count() > 0) {
        const auto fitting = static_cast<double>(length) / took.count() * Seconds(options_.pieceTime).count();
        const auto smallest = std::min(kSmallestPiece, options_.largestPiece);
        run.piece = fitting >= static_cast<double>(options_.largestPiece)
                        ? options_.largestPiece
                        : std::max(smallest, static_cast<std::uint64_t>(fitting));
    }
    return judgePiece(run, *response, length);
}

Result<TusUpload::Step> TusUpload::judgePiece(Run& run, const HttpResponse& response, std::uint64_t sent) {
    if (response.status == 200 || response.status == 204) {
        run.mismatches = 0;
        if (countIn(response, "Upload-Offset") != run.offset + sent)
            return wait(run, "the server's answer names no new offset", std::nullopt);
        acknowledge(run, run.offset + sent);
        return run.offset == run.size ? Step::Done : Step::Send;
    }
    if (response.status == wire::kTusChecksumMismatch) {
        if (++run.mismatches >= options_.mismatches)
            return fail(ErrorCode::Corrupt, "the bytes arrive changed at the server again and again");
        return Step::Ask;
    }
    if (isGone(response.status))
        return Step::Create;
    // The first conflict is the trace of a lost answer: ask where the server is. Further ones wait.
    if (response.status == 409 && run.failures++ == 0)
        return Step::Ask;
    return afterRefusal(run, response);
}

Result<TusUpload::Step> TusUpload::wait(Run& run, const std::string& reason, std::optional<std::string> retryAfter) {
    ++run.failures;
    auto delay = options_.waiting.delayAfter(run.failures, sleeper_.random());
    if (!delay)
        return fail(ErrorCode::Unavailable, reason);
    if (const auto seconds = retryAfter ? wire::parseByteCount(*retryAfter) : std::nullopt) {
        const auto asked = std::chrono::seconds(std::min<std::uint64_t>(*seconds, kLongestRetryAfter.count()));
        delay = std::max<std::chrono::milliseconds>(*delay, asked);
    }
    report(run, UploadProgress::State::WaitingForServer, reason);
    if (!sleeper_.sleep(*delay, run.stop))
        return fail(ErrorCode::Cancelled, "cancelled");
    return run.url.empty() ? Step::Create : Step::Ask;
}

Result<TusUpload::Step> TusUpload::afterFailure(Run& run, const Error& error) {
    if (!transfer::mayPass(error))
        return fail(error);
    return wait(run, error.message, std::nullopt);
}

Result<TusUpload::Step> TusUpload::afterRefusal(Run& run, const HttpResponse& response) {
    const auto error = errorOf("the server", response);
    const bool isLocked = response.status == 409 || response.status == 423;
    if (!transfer::mayPass(response.status) && response.status < 500 && !isLocked)
        return fail(error);
    return wait(run, error.message, response.headers.find("Retry-After"));
}

void TusUpload::acknowledge(Run& run, std::uint64_t offset) {
    run.offset = offset;
    run.failures = 0;
    run.rate.add(clock_.steadyNow(), offset);
    report(run, UploadProgress::State::Uploading, {});
}

void TusUpload::report(Run& run, UploadProgress::State state, const std::string& reason) {
    if (!run.listener.onProgress)
        return;
    UploadProgress progress{state, run.offset, run.size, run.rate.perSecond(), std::nullopt, reason};
    if (progress.bytesPerSecond > 0)
        progress.remaining = Seconds(static_cast<double>(run.size - run.offset) / progress.bytesPerSecond);
    run.listener.onProgress(progress);
}

} // namespace vitascope::client
