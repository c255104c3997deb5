// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/transfer/http_client.h"

#include "shared/base/log.h"
#include "shared/transfer/curl_transfer.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <pthread.h>
#include <set>
#include <thread>
#include <vector>

namespace vitascope::transfer {

// The transfer thread. What other threads ask for lies in members under mutex_ until the thread takes it.
class HttpClient::Loop {
public:
    explicit Loop(Options options, CurlMultiPtr multi)
        : options_(std::move(options)), multi_(std::move(multi)), thread_([this] { run(); }) {
        pthread_setname_np(thread_.native_handle(), "transfer");
    }
    ~Loop();

    Id start(HttpRequest request, HttpHandlers handlers);
    void cancel(Id id);
    void setPaused(Id id, bool paused);

private:
    using Time = CurlTransfer::Time;

    void run();
    void takeOrders();
    void begin(std::unique_ptr<CurlTransfer> transfer);
    void endFinished();
    void endBrokenAndStalled();
    void end(CurlTransfer& transfer);
    void say(const std::function<void()>& handler);
    [[nodiscard]] int pollTime() const;
    [[nodiscard]] bool isOwnThread() const { return std::this_thread::get_id() == thread_.get_id(); }

    const Options options_;
    const CurlMultiPtr multi_;

    std::mutex mutex_;
    std::condition_variable ended_;
    Id nextId_ = 1;
    bool stopping_ = false;
    std::set<Id> live_; // started and not ended
    std::deque<std::unique_ptr<CurlTransfer>> starts_;
    std::vector<Id> cancels_;
    std::vector<std::pair<Id, bool>> pauses_;

    std::map<Id, std::unique_ptr<CurlTransfer>> transfers_; // the thread's own
    std::thread thread_;                                    // last: it uses all of the above
};

HttpClient::Loop::~Loop() {
    {
        const std::scoped_lock lock(mutex_);
        stopping_ = true;
    }
    curl_multi_wakeup(multi_.get());
    thread_.join();
}

HttpClient::Id HttpClient::Loop::start(HttpRequest request, HttpHandlers handlers) {
    const std::scoped_lock lock(mutex_);
    const Id id = nextId_++;
    live_.insert(id);
    starts_.push_back(std::make_unique<CurlTransfer>(id, std::move(request), std::move(handlers)));
    curl_multi_wakeup(multi_.get());
    return id;
}

void HttpClient::Loop::cancel(Id id) {
    if (isOwnThread()) {
        // Inside a handler, where libcurl allows no removal: silence it now, remove it later in the loop.
        if (const auto found = transfers_.find(id); found != transfers_.end())
            found->second->silence();
        const std::scoped_lock lock(mutex_);
        cancels_.push_back(id);
        return;
    }
    std::unique_lock lock(mutex_);
    if (!live_.contains(id))
        return;
    cancels_.push_back(id);
    curl_multi_wakeup(multi_.get());
    ended_.wait(lock, [&] { return !live_.contains(id); });
}

void HttpClient::Loop::setPaused(Id id, bool paused) {
    if (isOwnThread() && paused) {
        if (const auto found = transfers_.find(id); found != transfers_.end())
            found->second->setPaused(true);
        return;
    }
    const std::scoped_lock lock(mutex_);
    pauses_.emplace_back(id, paused);
    curl_multi_wakeup(multi_.get());
}

void HttpClient::Loop::run() {
    for (;;) {
        takeOrders();
        {
            const std::scoped_lock lock(mutex_);
            if (stopping_)
                break;
        }
        int running = 0;
        curl_multi_perform(multi_.get(), &running);
        endFinished();
        endBrokenAndStalled();
        curl_multi_poll(multi_.get(), nullptr, 0, pollTime(), nullptr);
    }
    while (!transfers_.empty())
        end(*transfers_.begin()->second);
}

void HttpClient::Loop::takeOrders() {
    std::deque<std::unique_ptr<CurlTransfer>> starts;
    std::vector<Id> cancels;
    std::vector<std::pair<Id, bool>> pauses;
    {
        const std::scoped_lock lock(mutex_);
        starts.swap(starts_);
        cancels.swap(cancels_);
        pauses.swap(pauses_);
    }
    for (auto& transfer : starts) {
        if (std::find(cancels.begin(), cancels.end(), transfer->id()) != cancels.end())
            transfer->silence();
        begin(std::move(transfer));
    }
    for (const auto& [id, paused] : pauses)
        if (const auto found = transfers_.find(id); found != transfers_.end())
            say([&, &transfer = *found->second, wanted = paused] { transfer.setPaused(wanted); });
    for (const Id id : cancels)
        if (const auto found = transfers_.find(id); found != transfers_.end()) {
            found->second->silence();
            end(*found->second);
        }
}

void HttpClient::Loop::begin(std::unique_ptr<CurlTransfer> owned) {
    auto& transfer = *owned;
    transfers_.emplace(transfer.id(), std::move(owned));
    auto prepared = transfer.prepare(options_);
    if (prepared && curl_multi_add_handle(multi_.get(), transfer.easy()) == CURLM_OK)
        return;
    say([&] { transfer.finish(prepared ? Error{ErrorCode::Internal, "no memory for a transfer"} : prepared.error()); });
    end(transfer);
}

void HttpClient::Loop::endFinished() {
    int left = 0;
    while (const CURLMsg* const message = curl_multi_info_read(multi_.get(), &left)) {
        if (message->msg != CURLMSG_DONE)
            continue;
        void* self = nullptr;
        curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &self);
        auto& transfer = *static_cast<CurlTransfer*>(self);
        const CURLcode code = message->data.result; // the message is gone once the handle is removed
        say([&] { transfer.finish(code); });
        end(transfer);
    }
}

void HttpClient::Loop::endBrokenAndStalled() {
    const auto now = std::chrono::steady_clock::now();
    std::vector<CurlTransfer*> over;
    for (const auto& [id, transfer] : transfers_) {
        const auto stallsAt = transfer->stallsAt();
        if (transfer->isSilent() || transfer->broken() || (stallsAt && *stallsAt <= now))
            over.push_back(transfer.get());
    }
    for (auto* const transfer : over) {
        if (transfer->broken())
            say([&] { transfer->finish(*transfer->broken()); });
        else
            say([&] { transfer->finish(transfer->stalled()); });
        end(*transfer);
    }
}

void HttpClient::Loop::end(CurlTransfer& transfer) {
    const Id id = transfer.id();
    transfer.silence();
    if (transfer.easy() != nullptr)
        curl_multi_remove_handle(multi_.get(), transfer.easy());
    transfers_.erase(id);
    const std::scoped_lock lock(mutex_);
    live_.erase(id);
    ended_.notify_all();
}

// The catch-all of this thread.
void HttpClient::Loop::say(const std::function<void()>& handler) {
    try {
        handler();
    } catch (const std::exception& error) {
        log::error("a handler of a transfer threw", {{"what", error.what()}});
    }
}

int HttpClient::Loop::pollTime() const {
    constexpr std::chrono::milliseconds kLongest{1000};
    auto wait = kLongest;
    const auto now = std::chrono::steady_clock::now();
    for (const auto& [id, transfer] : transfers_)
        if (const auto at = transfer->stallsAt())
            wait = std::min(wait, std::chrono::ceil<std::chrono::milliseconds>(*at - now));
    return static_cast<int>(std::max<std::int64_t>(0, wait.count()));
}

HttpClient::HttpClient(std::unique_ptr<Loop> loop) : loop_(std::move(loop)) {}
HttpClient::~HttpClient() = default;

Result<std::unique_ptr<HttpClient>> HttpClient::open(Options options) {
    static const CURLcode initialized = curl_global_init(CURL_GLOBAL_DEFAULT);
    CurlMultiPtr multi(initialized == CURLE_OK ? curl_multi_init() : nullptr);
    if (!multi)
        return fail(ErrorCode::Internal, "libcurl could not be initialized");
    curl_multi_setopt(multi.get(), CURLMOPT_MAXCONNECTS, options.idleConnections);
    return std::unique_ptr<HttpClient>(new HttpClient(std::make_unique<Loop>(std::move(options), std::move(multi))));
}

HttpClient::Id HttpClient::start(HttpRequest request, HttpHandlers handlers) {
    return loop_->start(std::move(request), std::move(handlers));
}

void HttpClient::cancel(Id id) {
    loop_->cancel(id);
}

void HttpClient::pause(Id id) {
    loop_->setPaused(id, true);
}

void HttpClient::resume(Id id) {
    loop_->setPaused(id, false);
}

namespace {

// What perform() waits for; shared with its handlers.
struct Waiting {
    std::mutex mutex;
    std::condition_variable_any woken;
    HttpResponse response;
    std::optional<Result<TransferFacts>> done;
};

} // namespace

Result<HttpResponse> HttpClient::perform(HttpRequest request, const std::stop_token& stop) {
    constexpr std::uint64_t kDefaultLimit = 16ULL * 1024 * 1024;
    if (!request.responseLimit)
        request.responseLimit = kDefaultLimit;
    Waiting waiting;
    HttpHandlers handlers;
    handlers.onHead = [&](const HttpHead& head) {
        waiting.response.status = head.status;
        waiting.response.headers = head.headers;
    };
    handlers.onData = [&](std::span<const std::uint8_t> bytes) {
        waiting.response.body.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    };
    handlers.onDone = [&](const Result<TransferFacts>& done) {
        const std::scoped_lock lock(waiting.mutex);
        waiting.done = done;
        waiting.woken.notify_all();
    };
    const auto described = std::string(toString(request.method)) + ' ' + endpointOf(request.url);
    const auto afterStop = request.deadlines.afterStop;
    const Id id = start(std::move(request), std::move(handlers));
    {
        std::unique_lock lock(waiting.mutex);
        const auto isDone = [&] { return waiting.done.has_value(); };
        if (!waiting.woken.wait(lock, stop, isDone))
            waiting.woken.wait_for(lock, afterStop, isDone);
    }
    cancel(id); // also waits until the last handler has returned
    if (!waiting.done)
        return fail(ErrorCode::Cancelled, described + ": cancelled");
    if (!*waiting.done)
        return fail(waiting.done->error());
    waiting.response.facts = **waiting.done;
    return std::move(waiting.response);
}

} // namespace vitascope::transfer
