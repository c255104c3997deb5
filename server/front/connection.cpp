// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/front/connection.h"

#include "server/front/event_loop.h"
#include "server/front/keep_alive.h"

#include <string_view>
#include <utility>

namespace vitascope::server::front {
namespace {

constexpr std::size_t kPiece = 256UL * 1024;
constexpr std::string_view kContinue = "HTTP/1.1 100 Continue\r\n\r\n";
constexpr std::string_view kMediaPrefix = "/media/";

using boost::system::error_code;
using Clock = std::chrono::steady_clock;

} // namespace

Connection::Connection(std::shared_ptr<EventLoop> loop, Services services, std::unique_ptr<Stream> stream,
                       std::string address)
    : loop_(std::move(loop)),
      services_(services),
      stream_(std::move(stream)),
      address_(std::move(address)),
      reader_(services_.options.headBytes),
      body_(services_.options, services_.limits) {}

void Connection::start() {
    if (loop_->isDraining())
        return close(); // accepted, but its turn came too late
    loop_->add(shared_from_this());
    // A new client has the head's time until its first request begins, not the longer idle time.
    deadline_ = Clock::now() + services_.options.headTime;
    shakeHands();
}

void Connection::drain() {
    if (phase_ == Phase::Handshake || phase_ == Phase::Idle)
        close();
    else if (phase_ == Phase::Answering)
        hurryAnswer();
}

void Connection::cut() {
    close();
}

void Connection::checkDeadline(Time now) {
    if (phase_ == Phase::Answering && !hasEnded_ && !reader_.hasBytes())
        readMore(); // a quick answer is not worth a look at its client, a long poll is
    if (now < deadline_)
        return;
    switch (phase_) {
    case Phase::Head:
        return refuse(408, "the request head took too long");
    case Phase::Body:
        return refuse(408, "the request body took too long");
    case Phase::Handshake:
    case Phase::Idle:
    case Phase::Inviting:
    case Phase::Writing:
    case Phase::Lingering:
        return close();
    case Phase::Opening:
    case Phase::Piece:
    case Phase::Answering:
    case Phase::Closed:
        return; // the wait is ours and not the client's
    }
}

// ---- Reading

void Connection::watch(boost::asio::ip::tcp::socket::wait_type what) {
    if (std::exchange(isWatching_, true))
        return; // since the last answer was worked on
    if (stream_->hasPending())
        return loop_->post([self = shared_from_this()] {
            self->isWatching_ = false;
            self->onReady();
        });
    stream_->socket().async_wait(what, [self = shared_from_this()](const error_code& error) {
        self->isWatching_ = false;
        if (!error)
            self->onReady();
    });
}

void Connection::onReady() {
    switch (phase_) {
    case Phase::Handshake:
        return shakeHands();
    case Phase::Idle:
    case Phase::Head:
    case Phase::Body:
        return takeBytes();
    case Phase::Answering:
        return readAhead();
    case Phase::Lingering:
        return discard();
    case Phase::Opening:
    case Phase::Inviting:
    case Phase::Piece:
    case Phase::Writing:
    case Phase::Closed:
        return; // what is there is read when it is wanted
    }
}

void Connection::shakeHands() {
    switch (stream_->shakeHands().state) {
    case StreamStep::State::Done:
        phase_ = Phase::Idle;
        return readMore();
    case StreamStep::State::NeedsRead:
        return readMore();
    case StreamStep::State::NeedsWrite:
        return watch(boost::asio::ip::tcp::socket::wait_write);
    case StreamStep::State::Ended:
        return close();
    }
}

// 0 when the client has ended; nothing if it must be waited for, which is seen to.
std::optional<std::size_t> Connection::receive(std::span<char> room) {
    const auto step = stream_->read(room);
    switch (step.state) {
    case StreamStep::State::Done:
        return step.bytes;
    case StreamStep::State::NeedsRead:
        readMore();
        return std::nullopt;
    case StreamStep::State::NeedsWrite:
        watch(boost::asio::ip::tcp::socket::wait_write);
        return std::nullopt;
    case StreamStep::State::Ended:
        break;
    }
    return 0;
}

void Connection::takeBytes() {
    const auto room = reader_.prepare();
    const auto got = receive({static_cast<char*>(room.data()), room.size()});
    if (!got)
        return;
    if (*got == 0)
        return onEnd();
    reader_.commit(*got);
    if (phase_ == Phase::Body)
        return takeBody();
    if (phase_ == Phase::Idle) {
        phase_ = Phase::Head;
        deadline_ = Clock::now() + services_.options.headTime;
    }
    takeHead();
}

// While the handler works: to notice that the client has gone. One read of the next request is kept at most.
void Connection::readAhead() {
    const auto room = reader_.prepare();
    const auto got = receive({static_cast<char*>(room.data()), room.size()});
    if (!got)
        return;
    reader_.commit(*got);
    hasEnded_ = *got == 0;
    if (hasEnded_)
        hurryAnswer();
}

void Connection::onEnd() {
    if (phase_ == Phase::Idle)
        return close();
    refuse(400, phase_ == Phase::Head ? "the request head was cut off" : "the request body was cut off");
}

// ---- Requests and their bodies

void Connection::takeHead() {
    auto head = reader_.takeHead();
    if (!head)
        return refuse(head.error().status, head.error().detail);
    if (!*head)
        return readMore();
    dispatch(std::move(**head));
}

void Connection::dispatch(RequestHead head) {
    auto origin =
        services_.options.trustedProxies.originOf({address_, services_.options.tls.has_value()}, head.headers);
    head.clientAddress = std::move(origin.address);
    head.isSecure = origin.isSecure;
    minorVersion_ = head.minorVersion;
    isHead_ = head.method == "HEAD";
    keepsAlive_ = wantsKeepAlive(head);
    isBodyRead_ = !head.hasBody();
    expectsContinue_ = !isBodyRead_ && head.minorVersion >= 1 && head.header("Expect") != nullptr;
    if (head.path.starts_with(kMediaPrefix)) {
        if (!isBodyRead_)
            return refuse(413, "requests for media have no body");
        phase_ = Phase::Answering;
        return services_.media.handle(std::move(head), makeCompletion());
    }
    auto plan = services_.api.plan(head);
    if (auto* refused = std::get_if<Refuse>(&plan))
        return write(std::move(refused->response));
    head_ = std::move(head);
    const auto* whole = std::get_if<ReceiveWhole>(&plan);
    if (whole == nullptr)
        return open();
    bodyLimit_ = whole->limit;
    if (head_->contentLength.value_or(0) > whole->limit)
        return refuse(413, "the body is larger than " + std::to_string(whole->limit) + " bytes");
    isBodyRead_ ? endBody() : inviteBody();
}

void Connection::open() {
    phase_ = Phase::Opening;
    bodyLimit_.reset();
    services_.api.open(*head_, [self = shared_from_this()](auto opened) {
        auto holder = std::make_shared<decltype(opened)>(std::move(opened));
        self->loop_->post([self, holder] {
            if (auto* refused = std::get_if<Response>(holder.get()))
                return self->write(std::move(*refused));
            self->receiver_ = std::move(std::get<std::unique_ptr<BodyReceiver>>(*holder));
            if (self->phase_ == Phase::Closed)
                return self->endReceiver();
            self->isBodyRead_ ? self->endBody() : self->inviteBody();
        });
    });
}

void Connection::inviteBody() {
    if (!expectsContinue_ || reader_.hasBytes())
        return beginBody();
    phase_ = Phase::Inviting;
    deadline_ = Clock::now() + services_.options.writeStall;
    writer_.start(std::string(kContinue), {}, true);
    pump();
}

void Connection::beginBody() {
    phase_ = Phase::Body;
    body_.begin(bodyLimit_, head_->clientAddress, Clock::now());
    takeBody();
}

void Connection::takeBody() {
    const auto isComplete = body_.take(reader_);
    if (!isComplete)
        return refuse(isComplete.error().status, isComplete.error().detail);
    isBodyRead_ = *isComplete;
    deadline_ = body_.deadline();
    if (receiver_ && (isBodyRead_ || body_.size() >= kPiece - 64UL * 1024))
        return deliverPiece(isBodyRead_);
    isBodyRead_ ? endBody() : readMore();
}

void Connection::deliverPiece(bool isComplete) {
    if (body_.size() == 0)
        return isComplete ? endBody() : readMore();
    phase_ = Phase::Piece;
    receiver_->piece(body_.release(),
                     [self = shared_from_this(), isComplete, began = Clock::now()](std::optional<Response> refusal) {
                         auto holder = std::make_shared<std::optional<Response>>(std::move(refusal));
                         self->loop_->post([self, holder, isComplete, began] {
                             self->body_.forgive(Clock::now() - began);
                             self->onPieceDone(std::move(*holder), isComplete);
                         });
                     });
}

void Connection::onPieceDone(std::optional<Response> refusal, bool isComplete) {
    if (refusal)
        receiver_.reset();
    if (phase_ == Phase::Closed)
        return endReceiver();
    if (refusal)
        return write(std::move(*refusal));
    phase_ = Phase::Body;
    isComplete ? endBody() : takeBody();
}

void Connection::endBody() {
    phase_ = Phase::Answering;
    if (!receiver_)
        return services_.api.handle(std::move(*head_), body_.release(), makeCompletion());
    const auto receiver = std::shared_ptr<BodyReceiver>(std::move(receiver_));
    receiver->end(BodyEnd::Complete, makeCompletion());
}

// ---- The end

void Connection::endReceiver() {
    if (const auto receiver = std::shared_ptr<BodyReceiver>(std::move(receiver_)))
        receiver->end(BodyEnd::Cut, Completion());
}

void Connection::close() {
    if (phase_ == Phase::Closed)
        return;
    const bool isReceiverBusy = phase_ == Phase::Piece; // then it is ended when it is ready
    phase_ = Phase::Closed;
    if (!isReceiverBusy)
        endReceiver();
    body_.reset();
    services_.limits.leave(address_);
    loop_->remove(shared_from_this());
    stream_->endSending();
    error_code ignored;
    stream_->socket().close(ignored);
    hurryAnswer();
}

} // namespace vitascope::server::front
