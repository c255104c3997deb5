// SPDX-License-Identifier: GPL-3.0-or-later
// Handlers that echo, wait or refuse, as the path says. /echo answers the body; /slow answers on another thread after
// 100 ms; /who answers who asks; /park parks its answer until answerParked() or until it is hurried, /late says so only
// after 600 ms; /pieces takes its body in pieces and answers what came; /pieces/lost loses its first piece; /refuse
// refuses to take any.
#pragma once

#include "server/front/handlers.h"
#include "shared/base/locked.h"

#include <atomic>
#include <chrono>
#include <map>
#include <thread>
#include <utility>

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
        } else if (head.path == "/park") {
            park(std::move(completion));
        } else if (head.path == "/who") {
            completion.send(textResponse(head.clientAddress + (head.isSecure ? " by https" : " by http")));
        } else if (head.path == "/late") {
            auto later = std::make_shared<front::Completion>(std::move(completion));
            std::thread([this, later] {
                std::this_thread::sleep_for(std::chrono::milliseconds(600)); // the front has seen the client's end
                park(std::move(*later));
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

    // Sends what is parked, from a thread that is no loop.
    void answerParked(const std::string& text) {
        auto all = parked_.with([](auto& parked) { return std::exchange(parked, {}); });
        for (auto& [number, completion] : all)
            completion.send(textResponse(text));
    }
    [[nodiscard]] std::size_t parked() const {
        return parked_.with([](const auto& parked) { return parked.size(); });
    }

    std::atomic<int> handled = 0;
    std::atomic<int> hurried = 0;
    std::atomic<int> cut = 0;

private:
    void park(front::Completion completion) {
        const int number = ++parkings_;
        parked_.with([&](auto& parked) {
            parked.emplace(number, std::move(completion)).first->second.onHurry([this, number] { answerNow(number); });
        });
    }
    void answerNow(int number) {
        ++hurried;
        auto found = parked_.with([&](auto& parked) { return parked.extract(number); });
        if (!found.empty())
            found.mapped().send(textResponse("hurried"));
    }

    std::atomic<int> parkings_ = 0;
    Locked<std::map<int, front::Completion>> parked_;
};

class FakeMedia final : public front::MediaHandler {
public:
    // The file of that path, else the one file; with /media/parts "<", its first half, "|", "", its second half, ">".
    void handle(front::RequestHead head, front::Completion completion) override {
        front::Response response{.status = 200, .headers = {}, .body = {}};
        if (file != nullptr && head.path == "/media/parts") {
            const auto half = file->size() / 2;
            response.body = front::BodyParts{
                "<", front::FileBody{file, 0, half}, "|", "", front::FileBody{file, half, file->size() - half}, ">"};
        } else if (const auto found = files.find(head.path); found != files.end()) {
            response.body = front::FileBody{found->second, 0, found->second->size()};
        } else if (file != nullptr) {
            response.body = front::FileBody{file, 0, file->size()};
        }
        completion.send(std::move(response));
    }

    std::shared_ptr<const front::FileSource> file;
    std::map<std::string, std::shared_ptr<const front::FileSource>> files;
};

} // namespace vitascope::test
