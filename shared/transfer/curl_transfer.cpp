// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/transfer/curl_transfer.h"

#include <algorithm>
#include <cstdlib>

namespace vitascope::transfer {
namespace {

bool isSafeField(const Headers::Field& field) {
    const auto isControl = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; };
    return !field.name.empty() && field.name.find_first_of(" :\t\r\n") == std::string::npos &&
           std::none_of(field.value.begin(), field.value.end(), isControl);
}

std::chrono::microseconds timeInfo(CURL* easy, CURLINFO info) {
    curl_off_t value = 0;
    curl_easy_getinfo(easy, info, &value);
    return std::chrono::microseconds(value);
}

long inMilliseconds(std::chrono::milliseconds time) {
    return std::max(1L, static_cast<long>(time.count()));
}

ErrorCode codeOf(CURLcode code) {
    switch (code) {
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_URL_MALFORMAT:
        return ErrorCode::InvalidInput;
    case CURLE_OPERATION_TIMEDOUT:
        return ErrorCode::Timeout;
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_TOO_MANY_REDIRECTS:
    case CURLE_PEER_FAILED_VERIFICATION: // trying again does not help: the server is not who it says it is
        return ErrorCode::Corrupt;
    case CURLE_OUT_OF_MEMORY:
    case CURLE_FAILED_INIT:
    case CURLE_BAD_FUNCTION_ARGUMENT:
        return ErrorCode::Internal;
    default:
        return ErrorCode::Unavailable;
    }
}

// Hosts that are reached without the proxy of the environment: its own list, and always this machine.
std::string hostsWithoutProxy() {
    const char* const listed = std::getenv("no_proxy");
    return std::string(listed != nullptr && *listed != '\0' ? listed + std::string(",") : "") +
           "localhost,127.0.0.1,::1";
}

} // namespace

std::string endpointOf(const std::string& url) {
    const CurlUrlPtr parsed(curl_url());
    const auto part = [&](CURLUPart name, unsigned flags) {
        char* text = nullptr;
        const bool found = curl_url_get(parsed.get(), name, &text, flags) == CURLUE_OK;
        const CurlTextPtr owner(text);
        return found ? std::string(text) : std::string();
    };
    if (!parsed || curl_url_set(parsed.get(), CURLUPART_URL, url.c_str(), CURLU_NON_SUPPORT_SCHEME) != CURLUE_OK)
        return "(not a URL)";
    const auto port = part(CURLUPART_PORT, 0);
    return part(CURLUPART_SCHEME, 0) + "://" + part(CURLUPART_HOST, 0) + (port.empty() ? "" : ":" + port);
}

Result<void> CurlTransfer::prepare(const HttpClient::Options& options) {
    easy_.reset(curl_easy_init());
    if (!easy_)
        return fail(ErrorCode::Internal, described("no memory for a transfer"));
    CURL* const easy = easy_.get();
    if (auto set = setHeaders(); !set)
        return set;
    setMethod();
    curl_easy_setopt(easy, CURLOPT_URL, request_.url.c_str());
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(easy, CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, request_.redirects > 0 ? 1L : 0L);
    curl_easy_setopt(easy, CURLOPT_MAXREDIRS, static_cast<long>(request_.redirects));
    curl_easy_setopt(easy, CURLOPT_NOPROXY, hostsWithoutProxy().c_str());
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_PRIVATE, static_cast<void*>(this));
    curl_easy_setopt(easy, CURLOPT_USERAGENT, options.userAgent.c_str());
    curl_easy_setopt(easy, CURLOPT_BUFFERSIZE, 128L * 1024);
    curl_easy_setopt(easy, CURLOPT_UPLOAD_BUFFERSIZE, 256L * 1024);
    curl_easy_setopt(easy, CURLOPT_TCP_KEEPALIVE, 1L);
    if (options.caFile)
        curl_easy_setopt(easy, CURLOPT_CAINFO, options.caFile->c_str());
    curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, inMilliseconds(request_.deadlines.connect));
    if (request_.deadlines.total)
        curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, inMilliseconds(*request_.deadlines.total));
    curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, &CurlTransfer::onHeaderLine);
    curl_easy_setopt(easy, CURLOPT_HEADERDATA, this);
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, &CurlTransfer::onBody);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, this);
    curl_easy_setopt(easy, CURLOPT_XFERINFOFUNCTION, &CurlTransfer::onProgress);
    curl_easy_setopt(easy, CURLOPT_XFERINFODATA, this);
    curl_easy_setopt(easy, CURLOPT_NOPROGRESS, 0L);
    lastByte_ = std::chrono::steady_clock::now();
    return {};
}

Result<void> CurlTransfer::setHeaders() {
    // Servers answer a body's head at once or after it; waiting for 100-continue only costs time.
    headerList_.reset(curl_slist_append(nullptr, "Expect:"));
    for (const auto& field : request_.headers.fields()) {
        if (!isSafeField(field))
            return fail(ErrorCode::InvalidInput, described("a header field is malformed"));
        const auto line = field.value.empty() ? field.name + ';' : field.name + ": " + field.value;
        curl_slist* const longer = curl_slist_append(headerList_.get(), line.c_str());
        if (longer == nullptr)
            return fail(ErrorCode::Internal, described("no memory for a header field"));
        static_cast<void>(headerList_.release());
        headerList_.reset(longer);
    }
    curl_easy_setopt(easy_.get(), CURLOPT_HTTPHEADER, headerList_.get());
    if (request_.range) {
        const auto& [first, length] = *request_.range;
        if (length && *length == 0)
            return fail(ErrorCode::InvalidInput, described("an empty range"));
        const auto last = length ? std::to_string(first + *length - 1) : std::string();
        curl_easy_setopt(easy_.get(), CURLOPT_RANGE, (std::to_string(first) + '-' + last).c_str());
    }
    return {};
}

void CurlTransfer::setMethod() {
    CURL* const easy = easy_.get();
    const bool takesBody = request_.method == Method::Post || request_.method == Method::Put ||
                           request_.method == Method::Patch || request_.body != nullptr;
    if (request_.method == Method::Head) {
        curl_easy_setopt(easy, CURLOPT_NOBODY, 1L);
    } else if (takesBody) {
        // As an upload the body keeps its method, gets a Content-Length (also 0) and no Content-Type of libcurl's.
        curl_easy_setopt(easy, CURLOPT_UPLOAD, 1L);
        curl_easy_setopt(easy, CURLOPT_INFILESIZE_LARGE,
                         static_cast<curl_off_t>(request_.body ? request_.body->size() : 0));
        curl_easy_setopt(easy, CURLOPT_READFUNCTION, &CurlTransfer::onRead);
        curl_easy_setopt(easy, CURLOPT_READDATA, this);
        curl_easy_setopt(easy, CURLOPT_SEEKFUNCTION, &CurlTransfer::onSeek);
        curl_easy_setopt(easy, CURLOPT_SEEKDATA, this);
    }
    if (request_.method != Method::Get && request_.method != Method::Head)
        curl_easy_setopt(easy, CURLOPT_CUSTOMREQUEST, std::string(toString(request_.method)).c_str());
}

void CurlTransfer::setPaused(bool paused) {
    if (paused_ == paused)
        return;
    paused_ = paused;
    lastByte_ = std::chrono::steady_clock::now();
    if (paused || !easy_)
        return;
    if (const CURLcode code = curl_easy_pause(easy_.get(), CURLPAUSE_CONT); code != CURLE_OK)
        broken_ = code;
}

std::optional<CurlTransfer::Time> CurlTransfer::stallsAt() const {
    if (paused_)
        return std::nullopt;
    return lastByte_ + request_.deadlines.stall;
}

void CurlTransfer::finish(CURLcode code) {
    // A connection that ends within the head passes for a whole answer with libcurl.
    if (code == CURLE_OK && !failure_ && !headSaid_)
        return finish(Error{ErrorCode::Unavailable, described("the connection was cut in the answer's head")});
    if (code == CURLE_OK && !failure_) {
        if (!silent_ && handlers_.onDone)
            handlers_.onDone(facts());
        return;
    }
    finish(failure_ ? *failure_ : errorOf(code));
}

void CurlTransfer::finish(Error error) {
    if (!silent_ && handlers_.onDone)
        handlers_.onDone(fail(std::move(error)));
}

Error CurlTransfer::stalled() const {
    return Error{ErrorCode::Timeout,
                 described("no byte for " + std::to_string(request_.deadlines.stall.count()) + " ms")};
}

Error CurlTransfer::errorOf(CURLcode code) const {
    const bool wasSent = timeInfo(easy_.get(), CURLINFO_PRETRANSFER_TIME_T).count() > 0;
    // The URL was good: what speaks there is not HTTP, or leads elsewhere.
    const bool isForeign = code == CURLE_UNSUPPORTED_PROTOCOL && wasSent;
    return Error{isForeign ? ErrorCode::Corrupt : codeOf(code), described(curl_easy_strerror(code))};
}

std::string CurlTransfer::described(std::string_view what) const {
    return std::string(toString(request_.method)) + ' ' + endpointOf(request_.url) + ": " + std::string(what);
}

TransferFacts CurlTransfer::facts() const {
    CURL* const easy = easy_.get();
    TransferFacts facts;
    long connections = 0;
    curl_easy_getinfo(easy, CURLINFO_NUM_CONNECTS, &connections);
    facts.reusedConnection = connections == 0;
    facts.connected = timeInfo(easy, CURLINFO_CONNECT_TIME_T);
    facts.firstByte = timeInfo(easy, CURLINFO_STARTTRANSFER_TIME_T);
    facts.total = timeInfo(easy, CURLINFO_TOTAL_TIME_T);
    facts.bytesReceived = received_;
    facts.bytesSent = sent_;
    return facts;
}

} // namespace vitascope::transfer
