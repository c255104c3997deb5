// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/front/request_reader.h"

#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/error.hpp>

#include <algorithm>
#include <limits>
#include <string_view>
#include <utility>

namespace vitascope::server::front {
namespace {

namespace http = boost::beast::http;
using boost::beast::error_code;

constexpr std::size_t kHeadRead = 4UL * 1024;
constexpr std::size_t kBodyRead = 64UL * 1024;
constexpr std::string_view kHeadEnd = "\r\n\r\n";

std::string toText(boost::beast::string_view text) {
    return {text.data(), text.size()};
}

tl::unexpected<Refusal> refuse(int status, std::string detail) {
    return tl::unexpected<Refusal>({status, std::move(detail)});
}

bool hasBareLineFeed(std::string_view text) {
    for (auto at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) {
        if (at == 0 || text[at - 1] != '\r')
            return true;
    }
    return false;
}

// Collects the head.
class HeadParser final : public http::basic_parser<true> {
public:
    explicit HeadParser(std::size_t headLimit) {
        header_limit(static_cast<std::uint32_t>(std::min<std::size_t>(headLimit + 1024, 1U << 30U)));
        body_limit(std::numeric_limits<std::uint64_t>::max()); // the handler's is what counts
        eager(false);
    }

    RequestHead takeHead() {
        head_.isChunked = chunked();
        if (const auto length = content_length())
            head_.contentLength = *length;
        return std::move(head_);
    }

private:
    void on_request_impl(http::verb, boost::beast::string_view method, boost::beast::string_view target, int version,
                         error_code&) override {
        head_.method = toText(method);
        auto path = originForm({target.data(), target.size()});
        if (const auto question = path.find('?'); question != std::string::npos) {
            head_.query = path.substr(question + 1);
            path.resize(question);
        }
        head_.path = std::move(path);
        head_.minorVersion = version % 10;
    }
    void on_response_impl(int, boost::beast::string_view, int, error_code&) override {}
    void on_field_impl(http::field, boost::beast::string_view name, boost::beast::string_view value,
                       error_code&) override {
        head_.headers.add(toText(name), toText(value));
    }
    void on_header_impl(error_code&) override {}
    void on_body_init_impl(const boost::optional<std::uint64_t>&, error_code&) override {}
    std::size_t on_body_impl(boost::beast::string_view, error_code&) override { return 0; }
    void on_chunk_header_impl(std::uint64_t, boost::beast::string_view, error_code&) override {}
    std::size_t on_chunk_body_impl(std::uint64_t, boost::beast::string_view, error_code&) override { return 0; }
    void on_finish_impl(error_code&) override {}

    RequestHead head_;
};

} // namespace

RequestReader::RequestReader(std::size_t headLimit)
    : headLimit_(headLimit), buffer_(std::max(headLimit + kHeadRead, kBodyRead)) {}

boost::asio::mutable_buffer RequestReader::prepare() {
    const std::size_t wanted = isInBody_ ? kBodyRead : kHeadRead;
    return buffer_.prepare(std::min(wanted, buffer_.max_size() - buffer_.size()));
}

void RequestReader::commit(std::size_t bytes) {
    buffer_.commit(bytes);
}

std::string_view RequestReader::bytes() const {
    return {static_cast<const char*>(buffer_.cdata().data()), buffer_.size()};
}

// Whatever the bytes came in, they get the same verdict: each check looks at no more of them than it would if they had
// come one by one.
tl::expected<std::string_view, Refusal> RequestReader::findHead() {
    while (searched_ == 0 && bytes().starts_with("\r\n")) // an empty line before the request line (RFC 9112, 2.2)
        buffer_.consume(2);
    const auto here = bytes();
    if (here.empty() || here == "\r")
        return std::string_view();
    if (here.front() <= ' ' || here.front() == 0x7F) // another protocol, TLS mostly, is not waited for
        return refuse(400, "malformed request line");
    const auto found = here.find(kHeadEnd, searched_ < 3 ? 0 : searched_ - 3);
    const auto end = found == std::string_view::npos ? here.size() : found + kHeadEnd.size();
    const auto within = here.substr(0, std::min(end, headLimit_ + 1));
    if (hasBareLineFeed(within))
        return refuse(400, "a line does not end in CR LF");
    if (within.size() > headLimit_)
        return within.find("\r\n") == std::string_view::npos ? refuse(414, "the request target is too long")
                                                             : refuse(431, "the request head is too large");
    searched_ = here.size();
    return found == std::string_view::npos ? std::string_view() : within;
}

tl::expected<std::optional<RequestHead>, Refusal> RequestReader::takeHead() {
    const auto head = findHead();
    if (!head)
        return tl::unexpected(head.error());
    if (head->empty())
        return std::nullopt;
    if (auto verdict = checkRequestHead(*head); !verdict)
        return tl::unexpected(verdict.error());
    HeadParser parser(headLimit_);
    error_code error;
    const auto used = parser.put(boost::asio::buffer(head->data(), head->size()), error);
    if (error || !parser.is_header_done() || used != head->size())
        return refuse(400, "malformed request head");
    buffer_.consume(used);
    searched_ = 0;
    auto request = parser.takeHead();
    isInBody_ = request.hasBody();
    left_ = request.contentLength.value_or(0);
    if (request.isChunked)
        chunked_.emplace();
    return request;
}

tl::expected<bool, Refusal> RequestReader::takeBody(std::string& piece) {
    auto rest = bytes();
    if (chunked_) {
        auto isComplete = chunked_->take(rest, piece);
        buffer_.consume(buffer_.size() - rest.size());
        isInBody_ = !isComplete.value_or(false);
        return isComplete;
    }
    const auto here = static_cast<std::size_t>(std::min<std::uint64_t>(left_, rest.size()));
    piece.append(rest.substr(0, here));
    buffer_.consume(here);
    left_ -= here;
    isInBody_ = left_ > 0;
    return !isInBody_;
}

void RequestReader::next() {
    isInBody_ = false;
    chunked_.reset();
    left_ = 0;
    searched_ = 0;
    if (buffer_.size() == 0 && buffer_.capacity() > kHeadRead) {
        buffer_.clear();
        buffer_.shrink_to_fit();
    }
}

} // namespace vitascope::server::front
