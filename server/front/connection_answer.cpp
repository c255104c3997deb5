// SPDX-License-Identifier: GPL-3.0-or-later
// The way of an answer out of a connection.
#include "server/front/connection.h"
#include "server/front/event_loop.h"

#include <array>
#include <utility>

namespace vitascope::server::front {
namespace {

constexpr std::uint64_t kLingerBytes = 16ULL * 1024 * 1024;
constexpr std::chrono::seconds kLingerTime{5};

using boost::system::error_code;
using Clock = std::chrono::steady_clock;

} // namespace

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
    if (phase_ != Phase::Writing && phase_ != Phase::Inviting)
        return;
    std::uint64_t sent = 0;
    const auto progress = writer_.go(*stream_, sent);
    if (sent > 0)
        deadline_ = Clock::now() + services_.options.writeStall;
    switch (progress) {
    case ResponseWriter::Progress::Done:
        return phase_ == Phase::Inviting ? beginBody() : onWritten();
    case ResponseWriter::Progress::WantsTurn:
        return loop_->post([self = shared_from_this()] { self->pump(); });
    case ResponseWriter::Progress::WantsFile:
        return fetchFile();
    case ResponseWriter::Progress::WantsSocket:
        return stream_->socket().async_wait(
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
    body_.reset();
    head_.reset();
    if (!keepsAlive_)
        return isBodyRead_ ? close() : linger();
    reader_.next();
    isHead_ = false; // of the next request nothing is known; it may be refused before its head is read
    minorVersion_ = 1;
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
    stream_->endSending();
    discard();
}

void Connection::discard() {
    std::array<char, 16UL * 1024> bytes;
    const auto got = receive(bytes);
    if (!got)
        return;
    lingered_ += *got;
    if (*got == 0 || lingered_ > kLingerBytes)
        return close();
    readMore();
}

} // namespace vitascope::server::front
