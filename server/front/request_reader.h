// SPDX-License-Identifier: GPL-3.0-or-later
// Turns the bytes of one connection into requests: heads that the rules and the parser have passed, and the bytes of
// their bodies without the transfer coding. Does no I/O: the connection reads into prepare() and commits.
// Memory: at most the head limit, or 64 KiB while a body arrives. Thread: the connection's loop.
#pragma once

#include "server/front/chunked_body.h"
#include "server/front/message.h"
#include "server/front/request_rules.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/core/flat_buffer.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace vitascope::server::front {

class RequestReader {
public:
    explicit RequestReader(std::size_t headLimit);

    // Room for the next read; never empty as long as takeHead or takeBody is called after each.
    [[nodiscard]] boost::asio::mutable_buffer prepare();
    void commit(std::size_t bytes);

    // The next head once all of it is here; nothing if more must be read.
    [[nodiscard]] tl::expected<std::optional<RequestHead>, Refusal> takeHead();

    // Appends what of the body is here to the piece.
    // True when the body is complete.
    [[nodiscard]] tl::expected<bool, Refusal> takeBody(std::string& piece);

    // Bytes that are not part of a finished request.
    [[nodiscard]] bool hasBytes() const { return buffer_.size() > 0; }
    // Ends the current request; what is buffered belongs to the next.
    void next();

private:
    [[nodiscard]] std::string_view bytes() const;
    // The head if all of it is here, else nothing.
    [[nodiscard]] tl::expected<std::string_view, Refusal> findHead();

    std::size_t headLimit_;
    boost::beast::flat_buffer buffer_;
    std::size_t searched_ = 0; // bytes known not to end the head
    bool isInBody_ = false;
    std::uint64_t left_ = 0; // of a body of known length
    std::optional<ChunkedBody> chunked_;
};

} // namespace vitascope::server::front
