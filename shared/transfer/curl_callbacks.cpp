// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/transfer/curl_transfer.h"

#include "shared/base/ascii.h"

#include <cstdio>
#include <exception>

namespace vitascope::transfer {
namespace {

constexpr std::string_view kSpaces = " \t\r\n";

} // namespace

// libcurl is C: no exception may pass through it. One that a handler throws ends the transfer as a bug.
template<class R, class Function>
R CurlTransfer::guarded(void* self, R failed, Function function) {
    auto& transfer = *static_cast<CurlTransfer*>(self);
    if (transfer.silent_)
        return failed;
    try {
        return function(transfer);
    } catch (const std::exception& error) {
        transfer.failure_ = Error{ErrorCode::Internal, transfer.described(error.what())};
        return failed;
    }
}

std::size_t CurlTransfer::onHeaderLine(char* text, std::size_t size, std::size_t count, void* self) {
    const std::size_t length = size * count;
    return guarded(self, std::size_t{0}, [&](CurlTransfer& transfer) {
        return transfer.takeHeaderLine({text, length}) ? length : std::size_t{0};
    });
}

std::size_t CurlTransfer::onBody(char* bytes, std::size_t size, std::size_t count, void* self) {
    const std::size_t length = size * count;
    // Neither the length nor CURL_WRITEFUNC_PAUSE: a write error.
    return guarded(self, length + 1, [&](CurlTransfer& transfer) {
        return transfer.takeBody({reinterpret_cast<const std::uint8_t*>(bytes), length});
    });
}

std::size_t CurlTransfer::onRead(char* into, std::size_t size, std::size_t count, void* self) {
    return guarded(self, std::size_t{CURL_READFUNC_ABORT}, [&](CurlTransfer& transfer) {
        return transfer.giveBody({reinterpret_cast<std::uint8_t*>(into), size * count});
    });
}

int CurlTransfer::onSeek(void* self, curl_off_t offset, int origin) {
    return guarded(self, CURL_SEEKFUNC_FAIL, [&](CurlTransfer& transfer) {
        const bool isAgain = transfer.bodyOffset_ > 0;
        if (origin != SEEK_SET || offset < 0 || (isAgain && transfer.request_.sendOnce))
            return CURL_SEEKFUNC_FAIL;
        transfer.bodyOffset_ = static_cast<std::uint64_t>(offset);
        return CURL_SEEKFUNC_OK;
    });
}

int CurlTransfer::onProgress(void* self, curl_off_t, curl_off_t received, curl_off_t, curl_off_t sent) {
    return guarded(self, 1, [&](CurlTransfer& transfer) {
        transfer.takeProgress(static_cast<std::uint64_t>(received), static_cast<std::uint64_t>(sent));
        return 0;
    });
}

bool CurlTransfer::takeHeaderLine(std::string_view line) {
    lastByte_ = std::chrono::steady_clock::now();
    if (headSaid_)
        return true; // trailers
    if (line.starts_with("HTTP/")) {
        head_ = HttpHead{};
        return true;
    }
    const auto text = trimmed(line, kSpaces);
    if (!text.empty()) {
        const auto colon = text.find(':');
        if (colon != std::string_view::npos)
            head_.headers.add(std::string(trimmed(text.substr(0, colon), kSpaces)),
                              std::string(trimmed(text.substr(colon + 1), kSpaces)));
        return true;
    }
    long status = 0;
    curl_easy_getinfo(easy_.get(), CURLINFO_RESPONSE_CODE, &status);
    head_.status = static_cast<int>(status);
    const bool followed = request_.redirects > 0 && status / 100 == 3 && head_.headers.find("Location");
    if (status >= 200 && !followed)
        sayHead();
    return !silent_;
}

void CurlTransfer::sayHead() {
    if (headSaid_)
        return;
    headSaid_ = true;
    if (!silent_ && handlers_.onHead)
        handlers_.onHead(head_);
}

std::size_t CurlTransfer::takeBody(std::span<const std::uint8_t> bytes) {
    if (paused_)
        return CURL_WRITEFUNC_PAUSE; // libcurl keeps these bytes and brings them again
    lastByte_ = std::chrono::steady_clock::now();
    received_ += bytes.size();
    if (request_.responseLimit && received_ > *request_.responseLimit) {
        failure_ = Error{ErrorCode::Corrupt,
                         described("the answer is larger than " + std::to_string(*request_.responseLimit) + " bytes")};
        return bytes.size() + 1;
    }
    sayHead();
    if (!silent_ && handlers_.onData)
        handlers_.onData(bytes);
    return silent_ ? bytes.size() + 1 : bytes.size();
}

std::size_t CurlTransfer::giveBody(std::span<std::uint8_t> into) {
    if (!request_.body || bodyOffset_ >= request_.body->size())
        return 0;
    const auto got = request_.body->read(bodyOffset_, into);
    if (!got || *got == 0) {
        failure_ = got ? Error{ErrorCode::Corrupt, described("the body ends early")}
                       : Error{got.error().code, described(got.error().message)};
        return CURL_READFUNC_ABORT;
    }
    bodyOffset_ += *got;
    return *got;
}

void CurlTransfer::takeProgress(std::uint64_t received, std::uint64_t sent) {
    if (received != progressReceived_ || sent != sent_)
        lastByte_ = std::chrono::steady_clock::now();
    progressReceived_ = received;
    if (sent == sent_)
        return;
    sent_ = sent;
    if (handlers_.onSent)
        handlers_.onSent(sent);
}

} // namespace vitascope::transfer
