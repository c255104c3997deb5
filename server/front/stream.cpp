// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/front/stream.h"

#include <utility>

namespace vitascope::server::front {

Stream::Stream(boost::asio::ip::tcp::socket socket) : socket_(std::move(socket)) {
    boost::system::error_code ignored; // a client that is gone already is noticed by the first read
    socket_.set_option(boost::asio::ip::tcp::no_delay(true), ignored);
    socket_.native_non_blocking(true, ignored);
}

} // namespace vitascope::server::front
