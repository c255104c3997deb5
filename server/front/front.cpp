// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/front/front.h"

#include "server/front/certificate_keeper.h"
#include "server/front/connection.h"
#include "server/front/event_loop.h"
#include "server/front/plain_stream.h"
#include "server/front/tls_stream.h"
#include "shared/base/log.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ip/v6_only.hpp>
#include <boost/asio/steady_timer.hpp>

#include <algorithm>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

namespace vitascope::server::front {
namespace {

using boost::asio::ip::tcp;
using boost::system::error_code;

constexpr std::string_view kFull = "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 2\r\nContent-Length: 0\r\n"
                                   "Connection: close\r\n\r\n";
constexpr std::chrono::milliseconds kAcceptPause{100};

std::string addressOf(const tcp::socket& socket) {
    error_code error;
    const auto endpoint = socket.remote_endpoint(error);
    if (error)
        return {};
    auto address = endpoint.address();
    if (address.is_v6() && address.to_v6().is_v4_mapped())
        address = boost::asio::ip::make_address_v4(boost::asio::ip::v4_mapped, address.to_v6());
    return address.to_string();
}

std::string nameOf(const std::string& address, std::uint16_t port) {
    const bool isV6 = address.find(':') != std::string::npos;
    return (isV6 ? "[" + address + "]" : address) + ":" + std::to_string(port);
}

} // namespace

class Front::Listener {
public:
    Listener(FrontOptions options, ApiHandler& api, MediaHandler& media, FileReader::ReadBlock readBlock)
        : options_(std::move(options)),
          limits_(options_),
          files_(options_.fileThreads, std::move(readBlock)),
          services_{options_, api, media, files_, limits_} {
        const unsigned count = options_.loops != 0 ? options_.loops : std::max(1U, std::thread::hardware_concurrency());
        for (unsigned i = 0; i < count; ++i)
            loops_.push_back(std::make_shared<EventLoop>());
        acceptor_ = std::make_unique<tcp::acceptor>(loops_.front()->context());
        pause_ = std::make_unique<boost::asio::steady_timer>(loops_.front()->context());
    }
    ~Listener() { stop(); }
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;

    Result<void> listen() {
        if (options_.tls) {
            auto certificates = CertificateKeeper::open(*options_.tls);
            if (!certificates)
                return fail(certificates.error());
            certificates_ = std::move(*certificates);
        }
        return bind().map([this] { serve(); });
    }

    void reloadCertificate() {
        if (certificates_)
            certificates_->reload();
    }

    bool drain(std::chrono::milliseconds time) {
        loops_.front()->post([this] { closeAcceptor(); });
        for (const auto& loop : loops_)
            loop->post([loop] { loop->drain(); });
        const auto end = std::chrono::steady_clock::now() + time;
        while (limits_.connections() > 0 && std::chrono::steady_clock::now() < end)
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        return limits_.connections() == 0;
    }

    void stop() {
        if (loops_.empty())
            return;
        files_.stop();
        loops_.front()->post([this] { closeAcceptor(); });
        for (const auto& loop : loops_)
            loop->stop();
        acceptor_.reset();
        pause_.reset();
        loops_.clear();
    }

    [[nodiscard]] std::uint16_t port() const { return port_; }
    [[nodiscard]] std::string url() const {
        return (certificates_ ? "https://" : "http://") + nameOf(options_.address, port_);
    }
    [[nodiscard]] std::size_t connections() const { return limits_.connections(); }

private:
    Result<void> bind() {
        error_code error;
        const auto address = boost::asio::ip::make_address(options_.address, error);
        if (error)
            return fail(ErrorCode::InvalidInput, "listen on " + options_.address + ": it is not an IP address");
        const tcp::endpoint endpoint(address, options_.port);
        acceptor_->open(endpoint.protocol(), error);
        if (!error)
            acceptor_->set_option(tcp::acceptor::reuse_address(true), error);
        if (!error)
            acceptor_->bind(endpoint, error);
        if (!error)
            acceptor_->listen(1024, error);
        if (error == boost::asio::error::address_in_use)
            return fail(ErrorCode::Unavailable, "listen on " + nameOf(options_.address, options_.port) +
                                                    ": the port is in use by another program");
        if (error)
            return fail(ErrorCode::Unavailable,
                        "listen on " + nameOf(options_.address, options_.port) + ": " + error.message());
        port_ = acceptor_->local_endpoint().port();
        return {};
    }

    void serve() {
        accept();
        for (unsigned i = 0; i < loops_.size(); ++i)
            loops_[i]->start(i);
    }

    void closeAcceptor() {
        error_code ignored;
        acceptor_->close(ignored);
        pause_->cancel();
    }

    // Sockets go round the loops; accepting is done by the first.
    void accept() {
        const auto loop = loops_[turn_++ % loops_.size()];
        acceptor_->async_accept(loop->context(), [this, loop](const error_code& error, tcp::socket socket) {
            if (error == boost::asio::error::operation_aborted || !acceptor_->is_open())
                return;
            if (error) // out of descriptors, mostly
                return pauseAccepting(error);
            take(loop, std::move(socket));
            accept();
        });
    }

    void pauseAccepting(const error_code& reason) {
        log::warning("a connection cannot be accepted", {{"reason", reason.message()}});
        pause_->expires_after(kAcceptPause);
        pause_->async_wait([this](const error_code& error) {
            if (!error && acceptor_->is_open())
                accept();
        });
    }

    void take(const std::shared_ptr<EventLoop>& loop, tcp::socket socket) {
        auto address = addressOf(socket);
        if (address.empty())
            return;
        if (!limits_.admit(address)) {
            if (certificates_)
                return; // a handshake only to refuse would cost more than it tells
            error_code ignored;
            socket.non_blocking(true, ignored);
            socket.write_some(boost::asio::buffer(kFull), ignored);
            return;
        }
        const auto connection =
            std::make_shared<Connection>(loop, services_, streamOf(std::move(socket)), std::move(address));
        loop->post([connection] { connection->start(); });
    }

    std::unique_ptr<Stream> streamOf(tcp::socket socket) const {
        if (certificates_)
            return std::make_unique<TlsStream>(std::move(socket), certificates_->newSession());
        return std::make_unique<PlainStream>(std::move(socket));
    }

    const FrontOptions options_;
    Limits limits_;
    FileReader files_;
    Services services_;
    std::unique_ptr<CertificateKeeper> certificates_; // null: plain HTTP
    std::vector<std::shared_ptr<EventLoop>> loops_;
    std::unique_ptr<tcp::acceptor> acceptor_;
    std::unique_ptr<boost::asio::steady_timer> pause_;
    std::size_t turn_ = 0;
    std::uint16_t port_ = 0;
};

Result<std::unique_ptr<Front>> Front::open(FrontOptions options, ApiHandler& api, MediaHandler& media,
                                           FileReader::ReadBlock readBlock) {
    auto listener = std::make_unique<Listener>(std::move(options), api, media, std::move(readBlock));
    if (auto listening = listener->listen(); !listening)
        return fail(listening.error());
    return std::unique_ptr<Front>(new Front(std::move(listener)));
}

Front::Front(std::unique_ptr<Listener> listener) : listener_(std::move(listener)) {}

Front::~Front() = default;

std::uint16_t Front::port() const {
    return listener_->port();
}

std::string Front::url() const {
    return listener_->url();
}

std::size_t Front::connections() const {
    return listener_->connections();
}

void Front::reloadCertificate() {
    listener_->reloadCertificate();
}

bool Front::drain(std::chrono::milliseconds time) {
    return listener_->drain(time);
}

void Front::stop() {
    listener_->stop();
}

} // namespace vitascope::server::front
