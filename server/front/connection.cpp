// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/front/connection.h"

#include "server/front/event_loop.h"
#include "shared/base/ascii.h"

#include <boost/asio/error.hpp>
#include <boost/asio/write.hpp>

#include <array>
#include <cerrno>
#include <string_view>
#include <sys/socket.h>
#include <utility>

namespace vitascope::server::front {
namespace {

constexpr std::size_t kPiece = 256UL * 1024;
constexpr std::uint64_t kLingerBytes = 16ULL * 1024 * 1024;
constexpr std::chrono::seconds kLingerTime{5};
constexpr std::string_view kContinue = "HTTP/1.1 100 Continue\r\n\r\n";
constexpr std::string_view kMediaPrefix = "/media/";

using boost::system::error_code;
using Clock = std::chrono::steady_clock;

bool listsToken(const std::string* list, std::string_view token) {
    std::string_view rest = list != nullptr ? std::string_view(*list) : std::string_view();
    while (!rest.empty()) {
        const auto comma = rest.find(',');
        const auto item = trimmed(rest.substr(0, comma));
        rest = comma == std::string_view::npos ? std::string_view() : rest.substr(comma + 1);
        if (equalIgnoringCase(item, token))
            return true;
    }
    return false;
}

bool wantsKeepAlive(const RequestHead& head) {
    const auto* connection = head.header("Connection");
    if (listsToken(connection, "close"))
        return false;
    return head.minorVersion >= 1 || listsToken(connection, "keep-alive");
}

} // namespace

Connection::Connection(std::shared_ptr<EventLoop> loop, Services services, boost::asio::ip::tcp::socket socket,
                       std::string address)
    : loop_(std::move(loop)),
      services_(services),
      socket_(std::move(socket)),
      address_(std::move(address)),
      reader_(services_.options.headBytes) {}

void Connection::start() {
    if (loop_->isDraining())
        return close(); // accepted, but its turn came too late
    error_code error;
    socket_.set_option(boost::asio::ip::tcp::no_delay(true), error);
    socket_.native_non_blocking(true, error);
    loop_->add(shared_from_this());
    // A new client has the head's time for its first request, not the longer idle time.
    deadline_ = Clock::now() + services_.options.headTime;
    readMore();
}

void Connection::drain() {
    if (phase_ == Phase::Idle)
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
    case Phase::Idle:
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

void Connection::readMore() {
    if (std::exchange(isWatching_, true))
        return; // since the last answer was worked on
    socket_.async_wait(boost::asio::ip::tcp::socket::wait_read, [self = shared_from_this()](const error_code& error) {
        self->isWatching_ = false;
        if (!error)
            self->onReadable();
    });
}

void Connection::onReadable() {
    switch (phase_) {
    case Phase::Idle:
    case Phase::Head:
    case Phase::Body:
        return takeBytes();
    case Phase::Answering:
        return readAhead();
    case Phase::Lingering:
        return discard();
    case Phase::Opening:
    case Phase::Piece:
    case Phase::Writing:
    case Phase::Closed:
        return; // what is there is read when it is wanted
    }
}

// 0 when the client has ended or is gone; nothing if it must be waited for.
std::optional<std::size_t> Connection::receive(boost::asio::mutable_buffer room) {
    for (;;) {
        const auto got = ::recv(socket_.native_handle(), room.data(), room.size(), MSG_DONTWAIT);
        if (got >= 0)
            return static_cast<std::size_t>(got);
        if (errno == EAGAIN)
            return std::nullopt;
        if (errno != EINTR)
            return 0;
    }
}

void Connection::takeBytes() {
    const auto got = receive(reader_.prepare());
    if (!got)
        return readMore();
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
    const auto got = receive(reader_.prepare());
    if (!got)
        return readMore();
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

void Connection::takeHead() {
    auto head = reader_.takeHead();
    if (!head)
        return refuse(head.error().status, head.error().detail);
    if (!*head)
        return readMore();
    dispatch(std::move(**head));
}

void Connection::dispatch(RequestHead head) {
    head.clientAddress = address_;
    minorVersion_ = head.minorVersion;
    isHead_ = head.method == "HEAD";
    keepsAlive_ = wantsKeepAlive(head);
    isBodyRead_ = !head.hasBody();
    expectsContinue_ = !isBodyRead_ && head.minorVersion >= 1 && head.header("Expect") != nullptr;
    bodyBytes_ = 0;
    body_.clear();
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
    if (const auto* whole = std::get_if<ReceiveWhole>(&plan)) {
        bodyLimit_ = whole->limit;
        if (head_->contentLength.value_or(0) > bodyLimit_)
            return refuse(413, "the body is larger than " + std::to_string(bodyLimit_) + " bytes");
        return isBodyRead_ ? endBody() : inviteBody();
    }
    phase_ = Phase::Opening;
    services_.api.open(*head_, [self = shared_from_this()](auto opened) {
        auto holder = std::make_shared<decltype(opened)>(std::move(opened));
        self->loop_->post([self, holder] {
            if (auto* refused = std::get_if<Response>(holder.get()))
                return self->write(std::move(*refused));
            self->receiver_ = std::move(std::get<std::unique_ptr<BodyReceiver>>(*holder));
            if (self->phase_ == Phase::Closed)
                return self->endReceiver();
            self->isBodyRead_ ? self->deliverPiece(true) : self->inviteBody();
        });
    });
}

void Connection::inviteBody() {
    phase_ = Phase::Body;
    bodyStarted_ = Clock::now();
    extendBodyDeadline();
    if (!expectsContinue_ || reader_.hasBytes())
        return takeBody();
    boost::asio::async_write(socket_, boost::asio::buffer(kContinue),
                             [self = shared_from_this()](const error_code& error, std::size_t) {
                                 if (self->phase_ == Phase::Body)
                                     error ? self->onEnd() : self->takeBody();
                             });
}

void Connection::extendBodyDeadline() {
    const auto& options = services_.options;
    deadline_ = bodyStarted_ + options.bodyGrace +
                std::chrono::milliseconds(bodyBytes_ * 1000 / std::max<std::uint64_t>(options.bodyRate, 1));
}

void Connection::takeBody() {
    const auto before = body_.size();
    const auto isComplete = reader_.takeBody(body_);
    if (!isComplete)
        return refuse(isComplete.error().status, isComplete.error().detail);
    isBodyRead_ = *isComplete;
    bodyBytes_ += body_.size() - before;
    extendBodyDeadline();
    if (!receiver_) {
        if (!services_.limits.reserve(body_.size() - before))
            return refuse(503, "too many bodies are arriving at once");
        reserved_ += body_.size() - before;
        return takeWholeBody();
    }
    if (isBodyRead_ || body_.size() >= kPiece - 64UL * 1024)
        return deliverPiece(isBodyRead_);
    readMore();
}

void Connection::takeWholeBody() {
    if (body_.size() > bodyLimit_)
        return refuse(413, "the body is larger than " + std::to_string(bodyLimit_) + " bytes");
    isBodyRead_ ? endBody() : readMore();
}

void Connection::deliverPiece(bool isComplete) {
    if (body_.empty())
        return isComplete ? endBody() : readMore();
    phase_ = Phase::Piece;
    receiver_->piece(std::exchange(body_, {}),
                     [self = shared_from_this(), isComplete, began = Clock::now()](std::optional<Response> refusal) {
                         auto holder = std::make_shared<std::optional<Response>>(std::move(refusal));
                         self->loop_->post([self, holder, isComplete, began] {
                             self->bodyStarted_ += Clock::now() - began; // the wait is not the client's
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
    extendBodyDeadline();
    isComplete ? endBody() : takeBody();
}

void Connection::endBody() {
    phase_ = Phase::Answering;
    if (!receiver_)
        return services_.api.handle(std::move(*head_), std::move(body_), makeCompletion());
    const auto receiver = std::shared_ptr<BodyReceiver>(std::move(receiver_));
    receiver->end(BodyEnd::Complete, makeCompletion());
}

// ---- Answering

Completion Connection::makeCompletion() {
    auto send = [self = shared_from_this()](Response response) {
        if (self->loop_->context().get_executor().running_in_this_thread())
            return self->write(std::move(response));
        auto holder = std::make_shared<Response>(std::move(response));
        self->loop_->post([self, holder] { self->write(std::move(*holder)); });
    };
    auto watch = [self = shared_from_this(), answer = answers_](Completion::Hurry hurry) {
        self->loop_->post([self, answer, hurry] { self->setHurry(answer, hurry); });
    };
    return Completion(std::move(send), std::move(watch));
}

void Connection::setHurry(std::uint64_t answer, Completion::Hurry hurry) {
    if (answer != answers_)
        return; // sent meanwhile
    hurry_ = std::move(hurry);
    if (phase_ == Phase::Closed || hasEnded_ || loop_->isDraining())
        hurryAnswer();
}

void Connection::hurryAnswer() {
    if (const auto once = std::exchange(hurry_, nullptr))
        once();
}

void Connection::refuse(int status, const std::string& detail) {
    keepsAlive_ = false;
    isBodyRead_ = false;
    write(services_.api.refusal(status, detail));
}

void Connection::write(Response response) {
    if (phase_ == Phase::Closed)
        return;
    phase_ = Phase::Writing;
    ++answers_;
    hurry_ = nullptr;
    endReceiver();
    keepsAlive_ = keepsAlive_ && isBodyRead_ && !loop_->isDraining();
    auto head = makeHead(response, loop_->date(), keepsAlive_, minorVersion_);
    writer_.start(std::move(head), std::move(response), isHead_);
    deadline_ = Clock::now() + services_.options.writeStall;
    pump();
}

void Connection::pump() {
    if (phase_ != Phase::Writing)
        return;
    std::uint64_t sent = 0;
    const auto progress = writer_.go(socket_.native_handle(), sent);
    if (sent > 0)
        deadline_ = Clock::now() + services_.options.writeStall;
    switch (progress) {
    case ResponseWriter::Progress::Done:
        return onWritten();
    case ResponseWriter::Progress::WantsTurn:
        return loop_->post([self = shared_from_this()] { self->pump(); });
    case ResponseWriter::Progress::WantsFile:
        return fetchFile();
    case ResponseWriter::Progress::WantsSocket:
        return socket_.async_wait(
            boost::asio::ip::tcp::socket::wait_write,
            [self = shared_from_this()](const error_code& error) { error ? self->close() : self->pump(); });
    case ResponseWriter::Progress::Failed:
        return close();
    }
}

void Connection::fetchFile() {
    auto stretch = writer_.fileStretch();
    deadline_ = Time::max(); // until the disk has answered
    services_.files.read(std::move(stretch.file), stretch.offset, stretch.length,
                         [self = shared_from_this()](Result<std::string> bytes) {
                             auto holder = std::make_shared<Result<std::string>>(std::move(bytes));
                             self->loop_->post([self, holder] {
                                 if (!*holder || (*holder)->empty())
                                     return self->close(); // the length is already promised
                                 self->deadline_ = Clock::now() + self->services_.options.writeStall;
                                 self->writer_.giveBytes(std::move(**holder));
                                 self->pump();
                             });
                         });
}

void Connection::onWritten() {
    releaseReserved();
    body_ = {};
    head_.reset();
    if (!keepsAlive_)
        return isBodyRead_ ? close() : linger();
    reader_.next();
    phase_ = reader_.hasBytes() ? Phase::Head : Phase::Idle;
    const auto& options = services_.options;
    deadline_ = Clock::now() + (phase_ == Phase::Head ? options.headTime : options.idleTime);
    if (phase_ == Phase::Idle)
        return loop_->isDraining() ? close() : readMore();
    loop_->post([self = shared_from_this()] {
        if (self->phase_ == Phase::Head)
            self->takeHead();
    });
}

void Connection::linger() {
    phase_ = Phase::Lingering;
    deadline_ = Clock::now() + kLingerTime;
    lingered_ = 0;
    error_code error;
    socket_.shutdown(boost::asio::ip::tcp::socket::shutdown_send, error);
    error ? close() : readMore();
}

void Connection::discard() {
    std::array<char, 16UL * 1024> bytes;
    const auto got = receive(boost::asio::buffer(bytes));
    lingered_ += got.value_or(0);
    if (got == std::size_t{0} || lingered_ > kLingerBytes)
        return close();
    readMore();
}

void Connection::endReceiver() {
    if (const auto receiver = std::shared_ptr<BodyReceiver>(std::move(receiver_)))
        receiver->end(BodyEnd::Cut, Completion());
}

void Connection::releaseReserved() {
    services_.limits.release(std::exchange(reserved_, 0));
}

void Connection::close() {
    if (phase_ == Phase::Closed)
        return;
    const bool isReceiverBusy = phase_ == Phase::Piece; // then it is ended when it is ready
    phase_ = Phase::Closed;
    if (!isReceiverBusy)
        endReceiver();
    releaseReserved();
    services_.limits.leave(address_);
    loop_->remove(shared_from_this());
    error_code ignored;
    socket_.shutdown(boost::asio::ip::tcp::socket::shutdown_both, ignored);
    socket_.close(ignored);
    hurryAnswer();
}

} // namespace vitascope::server::front
