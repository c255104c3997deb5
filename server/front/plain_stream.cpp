// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/front/plain_stream.h"

#include <array>
#include <cerrno>
#include <sys/sendfile.h>
#include <sys/socket.h>
#include <sys/uio.h>

namespace vitascope::server::front {
namespace {

using State = StreamStep::State;

// Repeats a system call that a signal interrupted; what it moved, or what it waits for.
template<class Call>
StreamStep stepOf(State wanted, Call&& call) {
    for (;;) {
        const auto moved = call();
        if (moved > 0)
            return {State::Done, static_cast<std::size_t>(moved)};
        if (moved == 0)
            return {State::Ended};
        if (errno != EINTR)
            return {errno == EAGAIN ? wanted : State::Ended};
    }
}

} // namespace

StreamStep PlainStream::read(std::span<char> room) {
    return stepOf(State::NeedsRead,
                  [&] { return ::recv(socket_.native_handle(), room.data(), room.size(), MSG_DONTWAIT); });
}

StreamStep PlainStream::write(std::string_view first, std::string_view second, bool hasMore) {
    std::array<iovec, 2> parts{iovec{const_cast<char*>(first.data()), first.size()},
                               iovec{const_cast<char*>(second.data()), second.size()}};
    msghdr message{};
    message.msg_iov = parts.data();
    message.msg_iovlen = parts.size();
    return stepOf(State::NeedsWrite, [&] {
        return ::sendmsg(socket_.native_handle(), &message, MSG_NOSIGNAL | MSG_DONTWAIT | (hasMore ? MSG_MORE : 0));
    });
}

StreamStep PlainStream::writeFile(const FileSource& file, std::uint64_t offset, std::size_t length) {
    return stepOf(State::NeedsWrite, [&] {
        auto from = static_cast<off_t>(offset);
        return ::sendfile(socket_.native_handle(), file.descriptor(), &from, length);
    });
}

void PlainStream::endSending() {
    boost::system::error_code ignored;
    socket_.shutdown(boost::asio::ip::tcp::socket::shutdown_send, ignored);
}

} // namespace vitascope::server::front
