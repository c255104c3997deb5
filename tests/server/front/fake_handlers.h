// SPDX-License-Identifier: GPL-3.0-or-later
// Handlers that echo, wait or refuse, as the path says. /echo answers the body; /slow answers on another thread after
// 100 ms; /pieces takes its body in pieces and answers what came; /pieces/lost loses its first piece; /refuse refuses
// to take any.
#pragma once

#include "server/front/handlers.h"
#include "shared/base/locked.h"

#include <atomic>
#include <chrono>
#include <thread>
#include <vector>

namespace vitascope::test {

namespace front = server::front;

inline front::Response textResponse(std::string text, int status = 200) {
    return {.status = status, .headers = {{"Content-Type", "text/plain"}}, .body = std::move(text)};
}

class FakeReceiver final : public front::BodyReceiver {
public:
    FakeReceiver(std::atomic<int>& cut, std::size_t refuseAfter) : cut_(cut), refuseAfter_(refuseAfter) {}
    void piece(std::string bytes, Ready ready) override {
        if (refuseAfter_ == 0)
            return; // and `ready` with it
        total_ += bytes.size();
        std::thread([ready = std::move(ready), isTooMuch = total_ > refuseAfter_] {
            ready(isTooMuch ? std::optional(textResponse("too much", 507)) : std::nullopt);
        }).detach();
    }
    void end(front::BodyEnd end, front::Completion completion) override {
        if (end == front::BodyEnd::Cut)
            ++cut_;
        else
            completion.send(textResponse(std::to_string(total_) + " bytes"));
    }

private:
    std::atomic<int>& cut_;
    std::size_t refuseAfter_;
    std::size_t total_ = 0;
};

class FakeApi final : public front::ApiHandler {
public:
    front::BodyPlan plan(const front::RequestHead& head) override {
        if (head.path == "/refuse")
            return front::Refuse{textResponse("no", 403)};
        if (head.path.starts_with("/pieces"))
            return front::ReceivePieces{};
        return front::ReceiveWhole{1024};
    }
    void handle(front::RequestHead head, std::string body, front::Completion completion) override {
        ++handled;
        if (head.path == "/slow") {
            auto later = std::make_shared<front::Completion>(std::move(completion));
            std::thread([later] {
                std::this_thread::sleep_for(std::chrono::milliseconds(100));
                later->send(textResponse("late"));
            }).detach();
        } else if (head.path != "/forget") {
            completion.send(textResponse(head.method + " " + head.path + "?" + head.query + " " + body));
        }
    }
    void open(front::RequestHead head, Opened opened) override {
        if (head.path == "/pieces/refused")
            return opened(textResponse("not you", 403));
        opened(std::make_unique<FakeReceiver>(cut, head.path == "/pieces/few"    ? 300'000
                                                   : head.path == "/pieces/lost" ? 0
                                                                                 : SIZE_MAX));
    }
    front::Response refusal(int status, std::string_view detail) override {
        return textResponse(std::string(detail), status);
    }

    std::atomic<int> handled = 0;
    std::atomic<int> cut = 0;
};

class FakeMedia final : public front::MediaHandler {
public:
    // The file, or with /media/parts "<", its first half, "|", "", its second half, ">".
    void handle(front::RequestHead head, front::Completion completion) override {
        front::Response response{.status = 200, .headers = {}, .body = {}};
        if (file != nullptr && head.path == "/media/parts") {
            const auto half = file->size() / 2;
            response.body = front::BodyParts{
                "<", front::FileBody{file, 0, half}, "|", "", front::FileBody{file, half, file->size() - half}, ">"};
        } else if (file != nullptr) {
            response.body = front::FileBody{file, 0, file->size()};
        }
        completion.send(std::move(response));
    }

    std::shared_ptr<const front::FileSource> file;
};

} // namespace vitascope::test
