// SPDX-License-Identifier: GPL-3.0-or-later
// Poco's server-side request and response over what the front has read and will send, so that any
// Poco::Net::HTTPRequestHandler runs here without Poco's own server. Bodies are in memory on both sides.
// Poco::Net::WebSocket casts to Poco's own classes and must not be used on these. Thread: one exchange one thread.
#pragma once

#include "server/front/message.h"

#include <Poco/Net/HTTPServerParams.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <Poco/Net/SocketAddress.h>

#include <sstream>
#include <string>
#include <string_view>

namespace vitascope::server::api::http {

class PocoResponse final : public Poco::Net::HTTPServerResponse {
public:
    void sendContinue() override {} // the front has done it
    std::ostream& send() override;
    void sendFile(const std::string& path, const std::string& mediaType) override;
    void sendBuffer(const void* buffer, std::size_t length) override;
    void redirect(const std::string& uri, HTTPStatus status = HTTP_FOUND) override;
    void requireAuthentication(const std::string& realm) override;
    bool sent() const override { return isSent_; }

    // What the handler has sent, for the front. Once.
    [[nodiscard]] front::Response take();

private:
    std::ostringstream body_;
    front::FileBody file_;
    bool isSent_ = false;
};

class PocoRequest final : public Poco::Net::HTTPServerRequest {
public:
    PocoRequest(const front::RequestHead& head, std::string body, PocoResponse& response);

    std::istream& stream() override { return stream_; }
    const Poco::Net::SocketAddress& clientAddress() const override { return client_; }
    const Poco::Net::SocketAddress& serverAddress() const override { return server_; }
    const Poco::Net::HTTPServerParams& serverParams() const override { return *params_; }
    Poco::Net::HTTPServerResponse& response() const override { return response_; }
    bool secure() const override { return false; }

    [[nodiscard]] const front::RequestHead& head() const { return head_; }

private:
    const front::RequestHead& head_;
    PocoResponse& response_;
    std::istringstream stream_;
    Poco::Net::SocketAddress client_;
    Poco::Net::SocketAddress server_;
    Poco::Net::HTTPServerParams::Ptr params_;
};

} // namespace vitascope::server::api::http
