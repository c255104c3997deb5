// SPDX-License-Identifier: GPL-3.0-or-later
// One request on one easy handle: it sets the handle up, turns libcurl's callbacks into HttpHandlers, and knows when
// it stalls. Thread: the transfer thread, but for the constructor.
#pragma once

#include "shared/transfer/curl_ptr.h"
#include "shared/transfer/http_client.h"

#include <chrono>
#include <optional>
#include <string>

namespace vitascope::transfer {

class CurlTransfer {
public:
    using Time = std::chrono::steady_clock::time_point;

    CurlTransfer(HttpClient::Id id, HttpRequest request, HttpHandlers handlers)
        : id_(id), request_(std::move(request)), handlers_(std::move(handlers)) {}
    CurlTransfer(const CurlTransfer&) = delete;
    CurlTransfer& operator=(const CurlTransfer&) = delete;

    [[nodiscard]] Result<void> prepare(const HttpClient::Options& options);
    [[nodiscard]] HttpClient::Id id() const { return id_; }
    [[nodiscard]] CURL* easy() const { return easy_.get(); }

    // No handler is called from now on.
    void silence() { silent_ = true; }
    [[nodiscard]] bool isSilent() const { return silent_; }
    void setPaused(bool paused);
    // Set when the bytes that a pause kept back could not be handed on: the transfer is to be ended with it.
    [[nodiscard]] std::optional<CURLcode> broken() const { return broken_; }
    // When it is to be given up unless a byte moves before; nothing while paused.
    [[nodiscard]] std::optional<Time> stallsAt() const;

    // The last handler: what libcurl says, or why we ended it.
    void finish(CURLcode code);
    void finish(Error error);
    [[nodiscard]] Error stalled() const;

private:
    template<class R, class Function>
    static R guarded(void* self, R failed, Function function);
    static std::size_t onHeaderLine(char* text, std::size_t size, std::size_t count, void* self);
    static std::size_t onBody(char* bytes, std::size_t size, std::size_t count, void* self);
    static std::size_t onRead(char* into, std::size_t size, std::size_t count, void* self);
    static int onSeek(void* self, curl_off_t offset, int origin);
    static int onProgress(void* self, curl_off_t, curl_off_t received, curl_off_t, curl_off_t sent);

    [[nodiscard]] bool takeHeaderLine(std::string_view line);
    [[nodiscard]] std::size_t takeBody(std::span<const std::uint8_t> bytes);
    [[nodiscard]] std::size_t giveBody(std::span<std::uint8_t> into);
    void takeProgress(std::uint64_t received, std::uint64_t sent);
    void sayHead();
    [[nodiscard]] Result<void> setHeaders();
    void setMethod();
    [[nodiscard]] Error errorOf(CURLcode code) const;
    [[nodiscard]] TransferFacts facts() const;
    [[nodiscard]] std::string described(std::string_view what) const;

    const HttpClient::Id id_;
    const HttpRequest request_;
    HttpHandlers handlers_;
    CurlEasyPtr easy_;
    CurlListPtr headerList_;
    HttpHead head_;
    std::optional<Error> failure_; // ours, when a callback of ours ended the transfer
    std::uint64_t received_ = 0;
    std::uint64_t sent_ = 0;
    std::uint64_t bodyOffset_ = 0;
    std::uint64_t progressReceived_ = 0;
    Time lastByte_{};
    std::optional<CURLcode> broken_;
    bool headSaid_ = false;
    bool paused_ = false;
    bool silent_ = false;
};

// "http://127.0.0.1:8080" of a URL: what may stand in a message or a log. "(not a URL)" if it is none.
[[nodiscard]] std::string endpointOf(const std::string& url);

} // namespace vitascope::transfer
