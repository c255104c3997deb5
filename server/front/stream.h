// SPDX-License-Identifier: GPL-3.0-or-later
// The bytes of one client: a connected, non-blocking socket, and what stands between it and HTTP (nothing, or TLS). No
// call waits; one that cannot go on says what the socket must be ready for before it is repeated. A call that wrote
// nothing must be repeated with the same bytes. Thread: the connection's loop.
#pragma once

#include "server/front/file_source.h"

#include <boost/asio/ip/tcp.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace vitascope::server::front {

// What one call came to.
struct StreamStep {
    enum class State {
        Done,       // `bytes` were moved, at least one
        NeedsRead,  // when the socket is readable
        NeedsWrite, // when the socket is writable
        Ended       // the client sends nothing more, is gone, or broke the protocol
    };
    State state = State::Ended;
    std::size_t bytes = 0;
};

class Stream {
public:
    explicit Stream(boost::asio::ip::tcp::socket socket);
    virtual ~Stream() = default;
    Stream(const Stream&) = delete;
    Stream& operator=(const Stream&) = delete;

    // To wait on, and to close.
    [[nodiscard]] boost::asio::ip::tcp::socket& socket() { return socket_; }

    // What comes before the first read; repeated until it is Done or Ended.
    [[nodiscard]] virtual StreamStep shakeHands() = 0;
    [[nodiscard]] virtual StreamStep read(std::span<char> room) = 0;
    // Whether read() has something although the socket may not be readable.
    [[nodiscard]] virtual bool hasPending() const = 0;
    // The beginning of the first text, or of both. hasMore: another call follows at once.
    [[nodiscard]] virtual StreamStep write(std::string_view first, std::string_view second, bool hasMore) = 0;
    // The beginning of a stretch of a file, which must be resident, or the loop waits for the disk.
    [[nodiscard]] virtual StreamStep writeFile(const FileSource& file, std::uint64_t offset, std::size_t length) = 0;
    // Tells the client that nothing more comes, if that can be done at once.
    virtual void endSending() = 0;

protected:
    boost::asio::ip::tcp::socket socket_;
};

} // namespace vitascope::server::front
