// SPDX-License-Identifier: GPL-3.0-or-later
// The two interfaces that the front knows, and how an answer comes back to it. The front calls them on its loop
// threads: no call may block; long work goes to other threads and ends by Completion::send, which any thread may call.
// For one connection there is one request at a time.
#pragma once

#include "server/front/message.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace vitascope::server::front {

// Sends the answer of one request, once. Move-only; destroyed unsent it answers 500. Thread: any, one at a time; never
// blocks.
//
// A long poll keeps its completion until there is something to tell, without a thread. It says what shall end the wait
// before that:
//
//     completion.onHurry([&waiting, id] { waiting.answerNow(id); });
//
// and has a time limit of its own; the front sets none while a handler works.
class Completion {
public:
    using Send = std::function<void(Response)>;
    using Hurry = std::function<void()>;
    using Watch = std::function<void(Hurry)>;

    Completion() = default;
    // `watch` is how onHurry reaches the sender; without one hurry is never called.
    explicit Completion(Send send, Watch watch = nullptr) : send_(std::move(send)), watch_(std::move(watch)) {}
    Completion(Completion&& other) noexcept;
    Completion& operator=(Completion&& other) noexcept;
    ~Completion();

    // Calls hurry, once and on the loop, when waiting longer makes no sense: the client has gone (noticed within half a
    // second, unless it has sent more requests behind this one), or the server drains. The answer should then be sent
    // at once, since a client that has only ended its sending still reads it. Called also if that was so before; not
    // once the answer has been sent. It must not block, and may send this answer. Only the last one set counts.
    void onHurry(Hurry hurry);
    void send(Response response);
    // Calls seen with the answer just before it is sent, on the thread that sends it.
    void beforeSending(std::function<void(const Response&)> seen);
    [[nodiscard]] bool isPending() const { return send_ != nullptr; }

private:
    Send send_;
    Watch watch_;
};

// How the body of a request ended. Only Complete means that every byte the client announced has arrived.
enum class BodyEnd { Complete, Cut };

// Takes a large body in pieces. One call at a time: piece(), then nothing until `ready` has been called (by any thread,
// once): that is the back-pressure. After end() there is no further call; with Cut nobody waits for the answer.
// Calling ready with a response refuses the rest of the body; end() is then not called.
class BodyReceiver {
public:
    using Ready = std::function<void(std::optional<Response> refusal)>;

    virtual ~BodyReceiver() = default;
    virtual void piece(std::string bytes, Ready ready) = 0;
    virtual void end(BodyEnd end, Completion completion) = 0;
};

// What is to be done with a request, decided from its head alone.
struct ReceiveWhole {
    std::uint64_t limit = 0; // of the body in bytes; a longer one gets 413
};
struct ReceivePieces {};
struct Refuse {
    Response response;
};
using BodyPlan = std::variant<ReceiveWhole, ReceivePieces, Refuse>;

class ApiHandler {
public:
    using Opened = std::function<void(std::variant<std::unique_ptr<BodyReceiver>, Response>)>;

    virtual ~ApiHandler() = default;
    [[nodiscard]] virtual BodyPlan plan(const RequestHead& head) = 0;
    // After ReceiveWhole, when the whole body has arrived. A body that is cut is never handed over.
    virtual void handle(RequestHead head, std::string body, Completion completion) = 0;
    // After ReceivePieces, before the first byte of the body is read. `opened` is called once, by any thread.
    virtual void open(RequestHead head, Opened opened) = 0;
    // The answer to a request that the front itself refuses (400, 408, 413, 431, 501 …), so that all errors look alike.
    [[nodiscard]] virtual Response refusal(int status, std::string_view detail) = 0;
};

// Requests below /media/, which have no body.
class MediaHandler {
public:
    virtual ~MediaHandler() = default;
    virtual void handle(RequestHead head, Completion completion) = 0;
};

} // namespace vitascope::server::front
