// SPDX-License-Identifier: GPL-3.0-or-later
// A session with a server that answers every call as a test says, and tells what it was asked.
#pragma once

#include "shared/client/session.h"
#include "tests/support/test_http_server.h"

#include <memory>
#include <string>

namespace vitascope::test {

class AnsweringServer {
public:
    // Of the next calls.
    void answer(int status, std::string body = {}) {
        status_ = status;
        body_ = std::move(body);
    }
    [[nodiscard]] client::Session& session() { return session_; }
    // "POST /api/v1/jobs {…}": the last call, with a space where it had no body.
    [[nodiscard]] std::string lastAsked() const {
        const auto asked = server_.requests().back();
        return asked.method + ' ' + asked.target + ' ' + asked.body;
    }

private:
    int status_ = 200;
    std::string body_;
    SystemClock clock_;
    std::unique_ptr<transfer::HttpClient> http_ = std::move(*transfer::HttpClient::open());
    TestHttpServer server_{
        [this](const TestRequest&, TestConnection& connection) { connection.reply(status_, body_); }};
    client::Session session_{*http_, clock_, server_.url()};
};

} // namespace vitascope::test
