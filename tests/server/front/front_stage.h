// SPDX-License-Identifier: GPL-3.0-or-later
// A front on loopback with two loops and the fake handlers, and the requests that its tests send.
#pragma once

#include "server/front/front.h"
#include "tests/server/front/fake_handlers.h"
#include "tests/server/front/raw_client.h"

#include <QTest>

#include <memory>
#include <string>
#include <string_view>

namespace vitascope::test {

inline const std::string kGet = "GET /echo HTTP/1.1\r\nHost: x\r\n\r\n";

[[nodiscard]] inline std::string get(const std::string& path, const std::string& headers = {}) {
    return std::string("GET ").append(path).append(" HTTP/1.1\r\nHost: x\r\n").append(headers).append("\r\n");
}

[[nodiscard]] inline std::string post(const std::string& path, const std::string& headers, const std::string& body) {
    return "POST " + path + " HTTP/1.1\r\nHost: x\r\n" + headers + "\r\n" + body;
}

[[nodiscard]] inline std::string postWithLength(const std::string& path, const std::string& body) {
    return post(path, "Content-Length: " + std::to_string(body.size()) + "\r\n", body);
}

// A POST of /echo in the chunked coding.
[[nodiscard]] inline std::string postInChunks(const std::string& chunks) {
    return post("/echo", "Transfer-Encoding: chunked\r\n", chunks);
}

// Of the first answer; 0 if there is none.
[[nodiscard]] inline int statusOf(std::string_view answer) {
    constexpr std::string_view kStart = "HTTP/1.1 ";
    return answer.starts_with(kStart) && answer.size() > 12 ? std::stoi(std::string(answer.substr(kStart.size(), 3)))
                                                            : 0;
}

class FrontStage {
public:
    FrontStage() {
        options.port = 0;
        options.loops = 2;
    }

    // Opens the front with the options; called once.
    void serve() {
        auto opened = server::front::Front::open(options, api, media, readBlock);
        QVERIFY2(opened.has_value(), opened ? "" : opened.error().message.c_str());
        front = std::move(*opened);
    }
    [[nodiscard]] std::uint16_t port() const { return front->port(); }

    // What comes on a connection of its own until `end`, or all of it.
    std::string ask(const std::string& bytes, std::string_view end = "") {
        RawClient client(port());
        client.send(bytes);
        if (end.empty())
            client.endSending();
        return client.readUntil(end);
    }
    // Asks again while the answer is a refusal, for 5 s.
    bool isServedInTheEnd(const std::string& bytes, std::string_view end) {
        for (int i = 0; i < 100; ++i) {
            if (ask(bytes, end).starts_with("HTTP/1.1 200 OK"))
                return true;
            QTest::qWait(50);
        }
        return false;
    }

    server::front::FrontOptions options;
    server::front::FileReader::ReadBlock readBlock = server::front::FileReader::readFromDisk;
    FakeApi api;
    FakeMedia media;
    std::unique_ptr<server::front::Front> front;
};

} // namespace vitascope::test
