// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/front/request_reader.h"

#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/error.hpp>

#include <algorithm>
#include <limits>
#include <string_view>

namespace vitascope::server::front {
namespace {

namespace http = boost::beast::http;
using boost::beast::error_code;

constexpr std::size_t kHeadRead = 4UL * 1024;
constexpr std::size_t kBodyRead = 64UL * 1024;

std::string toText(boost::beast::string_view text) {
    return {text.data(), text.size()};
}

std::string_view pathOf(std::string_view target) {
    const auto scheme = target.find("://");
    if (target.starts_with('/') || scheme == std::string_view::npos)
        return target;
    const auto slash = target.find('/', scheme + 3); // absolute form (RFC 9112, 3.2.2)
    return slash == std::string_view::npos ? std::string_view("/") : target.substr(slash);
}

} // namespace

// Collects the head, and then the bytes of the body into the piece it was given.
class RequestReader::Parser final : public http::basic_parser<true> {
public:
    explicit Parser(std::size_t headLimit) {
        header_limit(static_cast<std::uint32_t>(std::min<std::size_t>(headLimit + 1024, 1U << 30U)));
        body_limit(std::numeric_limits<std::uint64_t>::max());
        eager(false);
    }

    RequestHead takeHead() {
        isHeadDone_ = true;
        head_.isChunked = chunked();
        if (const auto length = content_length())
            head_.contentLength = *length;
        eager(true);
        return std::move(head_);
    }
    void collectInto(std::string* piece) { piece_ = piece; }

private:
    void on_request_impl(http::verb, boost::beast::string_view method, boost::beast::string_view target, int version,
                         error_code&) override {
        head_.method = toText(method);
        const std::string_view whole(target.data(), target.size());
        const auto path = pathOf(whole);
        const auto question = path.find('?');
        head_.path = path.substr(0, question);
        if (question != std::string_view::npos)
            head_.query = path.substr(question + 1);
        head_.minorVersion = version % 10;
    }
    void on_response_impl(int, boost::beast::string_view, int, error_code&) override {}
    void on_field_impl(http::field, boost::beast::string_view name, boost::beast::string_view value,
                       error_code&) override {
        if (!isHeadDone_) // trailers are read and dropped
            head_.headers.add(toText(name), toText(value));
    }
    void on_header_impl(error_code&) override {}
    void on_body_init_impl(const boost::optional<std::uint64_t>&, error_code&) override {}
    std::size_t on_body_impl(boost::beast::string_view body, error_code&) override {
        piece_->append(body.data(), body.size());
        return body.size();
    }
    void on_chunk_header_impl(std::uint64_t, boost::beast::string_view, error_code&) override {}
    std::size_t on_chunk_body_impl(std::uint64_t, boost::beast::string_view body, error_code&) override {
        piece_->append(body.data(), body.size());
        return body.size();
    }
    void on_finish_impl(error_code&) override {}

    RequestHead head_;
    bool isHeadDone_ = false;
    std::string* piece_ = nullptr;
};

RequestReader::RequestReader(std::size_t headLimit)
    : headLimit_(headLimit), buffer_(std::max(headLimit + kHeadRead, kBodyRead)) {}

RequestReader::~RequestReader() = default;

boost::asio::mutable_buffer RequestReader::prepare() {
    const bool isBody = parser_ && !parser_->is_done();
    const std::size_t wanted = isBody ? kBodyRead : kHeadRead;
    return buffer_.prepare(std::min(wanted, buffer_.max_size() - buffer_.size()));
}

void RequestReader::commit(std::size_t bytes) {
    buffer_.commit(bytes);
}

tl::expected<std::optional<RequestHead>, Refusal> RequestReader::takeHead() {
    auto bytes = [this] { return std::string_view(static_cast<const char*>(buffer_.cdata().data()), buffer_.size()); };
    while (searched_ == 0 && bytes().starts_with("\r\n")) // an empty line before the request line (RFC 9112, 2.2)
        buffer_.consume(2);
    const auto end = bytes().find("\r\n\r\n", searched_ < 3 ? 0 : searched_ - 3);
    if (end == std::string_view::npos || end + 4 > headLimit_) {
        searched_ = bytes().size();
        if (searched_ > headLimit_ || end != std::string_view::npos)
            return tl::unexpected<Refusal>({431, "the request head is too large"});
        return std::nullopt;
    }
    const auto head = bytes().substr(0, end + 4);
    if (auto verdict = checkRequestHead(head); !verdict)
        return tl::unexpected<Refusal>(verdict.error());
    parser_ = std::make_unique<Parser>(headLimit_);
    error_code error;
    const auto used = parser_->put(boost::asio::buffer(head.data(), head.size()), error);
    if (error || !parser_->is_header_done() || used != head.size())
        return tl::unexpected<Refusal>({400, "malformed request head"});
    buffer_.consume(used);
    searched_ = 0;
    return parser_->takeHead();
}

tl::expected<bool, Refusal> RequestReader::takeBody(std::string& piece) {
    parser_->collectInto(&piece);
    while (!parser_->is_done() && buffer_.size() > 0) {
        error_code error;
        const auto used = parser_->put(buffer_.cdata(), error);
        buffer_.consume(used);
        if (error == http::error::need_more) {
            if (buffer_.size() == buffer_.max_size())
                return tl::unexpected<Refusal>({400, "a line of the chunked body is too long"});
            break;
        }
        if (error || used == 0)
            return tl::unexpected<Refusal>({400, "malformed body"});
    }
    return parser_->is_done();
}

void RequestReader::next() {
    parser_.reset();
    searched_ = 0;
    if (buffer_.size() == 0 && buffer_.capacity() > kHeadRead) {
        buffer_.clear();
        buffer_.shrink_to_fit();
    }
}

} // namespace vitascope::server::front
