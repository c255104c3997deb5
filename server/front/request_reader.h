// SPDX-License-Identifier: GPL-3.0-or-later
// Turns the bytes of one connection into requests: heads that the rules and the parser have passed, and the bytes of
// their bodies without the transfer coding. Does no I/O: the connection reads into prepare() and commits.
// Memory: at most the head limit, or 64 KiB while a body arrives. Thread: the connection's loop.
#pragma once

#include "server/front/message.h"
#include "server/front/request_rules.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/core/flat_buffer.hpp>

#include <cstddef>
#include <memory>
#include <optional>
#include <string>

namespace vitascope::server::front {

class RequestReader {
public:
    explicit RequestReader(std::size_t headLimit);
    ~RequestReader();

    // Room for the next read; never empty unless a line of a body is longer than the buffer (then takeBody refuses).
    [[nodiscard]] boost::asio::mutable_buffer prepare();
    void commit(std::size_t bytes);

    // The next head once all of it is here; nothing if more must be read.
    [[nodiscard]] tl::expected<std::optional<RequestHead>, Refusal> takeHead();

    // Appends what of the body is here to the piece; nothing is left behind but an unfinished chunk header.
    // True when the body is complete.
    [[nodiscard]] tl::expected<bool, Refusal> takeBody(std::string& piece);

    // Bytes that are not part of a finished request.
    [[nodiscard]] bool hasBytes() const { return buffer_.size() > 0; }
    // Ends the current request; what is buffered belongs to the next.
    void next();

private:
    class Parser;

    std::size_t headLimit_;
    boost::beast::flat_buffer buffer_;
    std::size_t searched_ = 0; // bytes known not to end the head
    std::unique_ptr<Parser> parser_;
};

} // namespace vitascope::server::front
