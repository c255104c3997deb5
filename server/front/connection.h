// SPDX-License-Identifier: GPL-3.0-or-later
// One client: requests are read, handed to the handlers and answered, one after the other. It lives until it is closed,
// and as long as an operation or an answer is outstanding. Thread: its loop; the callbacks it hands out may be called
// by any thread.
#pragma once

#include "server/front/handlers.h"
#include "server/front/incoming_body.h"
#include "server/front/limits.h"
#include "server/front/request_reader.h"
#include "server/front/response_writer.h"
#include "server/front/stream.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>

namespace vitascope::server::front {

class EventLoop;

// What every connection works with; outlives them all.
struct Services {
    const FrontOptions& options;
    ApiHandler& api;
    MediaHandler& media;
    FileReader& files;
    Limits& limits;
};

class Connection : public std::enable_shared_from_this<Connection> {
public:
    // `address` has been admitted by the limits and leaves them when this is closed; the services are not used after
    // that.
    Connection(std::shared_ptr<EventLoop> loop, Services services, std::unique_ptr<Stream> stream, std::string address);
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    void start();
    // Closes if it is idle; hurries an answer that is waited for.
    void drain();
    void cut();
    void checkDeadline(std::chrono::steady_clock::time_point now);

private:
    using Time = std::chrono::steady_clock::time_point;
    enum class Phase {
        Handshake, // the stream is not ready for HTTP
        Idle,      // waits for a request's first byte
        Head,      // the rest of a head
        Opening,   // the handler decides whether it wants the body
        Inviting,  // "100 Continue" leaves
        Body,      // the body arrives
        Piece,     // the receiver works on a piece
        Answering, // the handler works
        Writing,   // the response leaves
        Lingering, // the rest of a refused body is thrown away, so that the client sees the answer
        Closed
    };

    // Reading
    void watch(boost::asio::ip::tcp::socket::wait_type what);
    void readMore() { watch(boost::asio::ip::tcp::socket::wait_read); }
    void onReady();
    void shakeHands();
    [[nodiscard]] std::optional<std::size_t> receive(std::span<char> room);
    void takeBytes();
    void readAhead();
    void onEnd();

    // Requests and their bodies
    void takeHead();
    void dispatch(RequestHead head);
    void open();
    void inviteBody();
    void beginBody();
    void takeBody();
    void deliverPiece(bool isComplete);
    void onPieceDone(std::optional<Response> refusal, bool isComplete);
    void endBody();

    // Answering (connection_answer.cpp)
    [[nodiscard]] Completion makeCompletion();
    void setHurry(std::uint64_t answer, Completion::Hurry hurry);
    void hurryAnswer();
    void refuse(int status, const std::string& detail);
    void write(Response response);
    void pump();
    void fetchFile();
    void onWritten();
    void linger();
    void discard();
    void close();
    void endReceiver();

    std::shared_ptr<EventLoop> loop_;
    Services services_;
    std::unique_ptr<Stream> stream_;
    std::string address_;
    RequestReader reader_;
    ResponseWriter writer_;
    Phase phase_ = Phase::Handshake;
    Time deadline_;
    bool isWatching_ = false;   // until onReady()
    bool hasEnded_ = false;     // the client sends nothing more
    std::uint64_t answers_ = 0; // begun

    // Of the request at hand
    std::optional<RequestHead> head_; // until it goes to the handler
    int minorVersion_ = 1;
    bool isHead_ = false;
    bool keepsAlive_ = true;
    bool expectsContinue_ = false;
    bool isBodyRead_ = true;                 // all of the body has been taken from the stream
    std::optional<std::uint64_t> bodyLimit_; // of a body received whole
    IncomingBody body_;
    std::unique_ptr<BodyReceiver> receiver_; // set when the body goes out in pieces
    Completion::Hurry hurry_;                // while the handler works
    std::uint64_t lingered_ = 0;
};

} // namespace vitascope::server::front
