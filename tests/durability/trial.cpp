// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/durability/trial.h"

#include "tests/durability/database_check.h"
#include "tests/durability/editor.h"
#include "tests/durability/gate.h"
#include "tests/durability/member.h"
#include "tests/durability/publisher.h"
#include "tests/durability/uploader.h"
#include "tests/durability/viewer.h"
#include "tests/support/link_proxy.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <thread>

namespace vitascope::test {
namespace {

constexpr auto kLogin = "editor";
constexpr auto kPassword = "a long film evening";
constexpr std::chrono::seconds kCalm{2};          // before the first crash, so that there is something to lose
constexpr std::int64_t kHeads = 2000;             // bytes of the heads of a request and what goes with it, at most
constexpr BitsPerSecond kLoopback{2'000'000'000}; // of the proxy

class Trial {
public:
    Trial(const TrialPlan& plan, FilmSource source, std::unique_ptr<ServerSite> site, std::unique_ptr<LinkProxy> proxy)
        : plan_(plan),
          source_(std::move(source)),
          site_(std::move(site)),
          proxy_(std::move(proxy)),
          random_(plan.seed),
          witness_(site_->url()) {}

    Result<TrialReport> run() {
        return start().and_then([this] { return populate(); }).and_then([this] { return rounds(); });
    }

private:
    Result<void> start() {
        const auto ready = site_->start();
        if (!ready)
            return fail(ready.error());
        return witness_.api.claim({Secret(site_->claimToken()), kLogin, Secret(kPassword), "The Editor"})
            .map([](const auto&) {});
    }

    template<class Client, class... Arguments>
    Result<void> add(const std::string& url, Arguments&&... arguments) {
        auto client = std::make_unique<Client>(url, std::forward<Arguments>(arguments)...);
        if constexpr (requires { client->desk(); })
            if (auto in = client->desk().api.signIn({kLogin, Secret(kPassword), "trial"}); !in)
                return fail(in.error());
        clients_.push_back(std::move(client));
        return {};
    }

    Result<void> populate() {
        const auto proxied = fmt::format("http://127.0.0.1:{}", proxy_->port());
        const auto url = site_->url();
        auto seed = plan_.seed * 100;
        auto added = add<Uploader>(proxied, ++seed, source_, plan_.folder, shelf_, log_)
                         .and_then([&] { return add<Uploader>(url, ++seed, source_, plan_.folder, shelf_, log_); })
                         .and_then([&] { return add<Publisher>(url, ++seed, source_, shelf_, published_, log_); })
                         .and_then([&] { return add<Publisher>(url, ++seed, source_, shelf_, published_, log_); })
                         .and_then([&] { return add<Editor>(url, ++seed, log_); })
                         .and_then([&] { return add<Editor>(url, ++seed, log_); })
                         .and_then([&] { return add<Member>(url, ++seed, log_); })
                         .and_then([&] { return add<Viewer>(url, ++seed, shelf_, published_, log_); });
        if (!added)
            return added;
        for (std::size_t i = 0; i < clients_.size(); ++i) {
            auto& client = *clients_[i];
            if (dynamic_cast<Uploader*>(&client) != nullptr)
                threads_.emplace_back([&client](const std::stop_token& stop) {
                    while (!stop.stop_requested())
                        client.act(stop);
                });
            else
                threads_.emplace_back([this, &client](const std::stop_token& stop) {
                    while (gate_.enter(stop)) {
                        client.act(stop);
                        gate_.leave();
                    }
                });
        }
        return {};
    }

    Result<TrialReport> rounds() {
        std::uniform_int_distribution<std::int64_t> lasts(plan_.shortest.count(), plan_.longest.count());
        gate_.open();
        std::this_thread::sleep_for(kCalm);
        for (int round = 1; round <= plan_.rounds; ++round) {
            std::this_thread::sleep_for(std::chrono::milliseconds(lasts(random_)));
            if (auto done = crashAndCompare(round); !done)
                return fail(fmt::format("round {}", round), done.error());
            if (plan_.onRound)
                plan_.onRound(round, log_.losses().size());
        }
        return finish();
    }

    Result<void> crashAndCompare(int round) {
        if (auto crashed = site_->crash(); !crashed)
            return crashed;
        gate_.close();
        if (!gate_.waitUntilEmpty(std::chrono::seconds(30)))
            return fail(ErrorCode::Timeout, "a client does not come back from a call");
        compareFiles(round, false);
        const auto ready = site_->start();
        if (!ready)
            return fail(ready.error());
        report_.readySeconds.push_back(ready->count());
        for (auto& client : clients_)
            client->audit(witness_.api, false);
        gate_.open();
        return {};
    }

    void compareFiles(int round, bool everything) {
        if (auto sound = checkDatabase(site_->data() / "vitascope.sqlite", plan_.folder); !sound)
            log_.loss(fmt::format("round {}: {}", round, sound.error().message));
        shelf_.auditFiles(site_->data(), everything);
    }

    Result<TrialReport> finish() {
        std::this_thread::sleep_for(plan_.longest);
        gate_.close();
        for (auto& thread : threads_)
            thread.request_stop();
        for (auto& thread : threads_)
            thread.join();
        for (auto& client : clients_)
            client->audit(witness_.api, true);
        if (!site_->stop())
            log_.loss("the server did not end when it was asked to");
        compareFiles(plan_.rounds, true);
        countBytes();
        report_.rounds = plan_.rounds;
        report_.acknowledged = log_.counts();
        report_.losses = log_.losses();
        std::ranges::sort(report_.readySeconds);
        return std::move(report_);
    }

    void countBytes() {
        const auto& uploader = dynamic_cast<const Uploader&>(*clients_.front());
        const auto acknowledged = static_cast<std::int64_t>(uploader.acknowledgedBytes());
        const auto pieces = acknowledged / static_cast<std::int64_t>(Uploader::kPiece) + 1;
        const auto files = static_cast<std::int64_t>(uploader.filesBegun());
        report_.sentBesides = proxy_->uploadedBytes() - acknowledged;
        // A piece for each crash, and the heads of each piece, of each file, and of what is asked after each crash.
        report_.mostBesides = (plan_.rounds + 1) * (static_cast<std::int64_t>(Uploader::kPiece) + 10 * kHeads) +
                              (pieces + 2 * files) * kHeads;
        if (report_.sentBesides > report_.mostBesides)
            log_.loss(fmt::format("an uploader sent {} bytes beyond those acknowledged", report_.sentBesides));
    }

    const TrialPlan& plan_;
    const FilmSource source_;
    const std::unique_ptr<ServerSite> site_;
    const std::unique_ptr<LinkProxy> proxy_;
    std::mt19937 random_;
    Desk witness_;
    TrialLog log_;
    UploadShelf shelf_{log_};
    PublishedFilms published_;
    Gate gate_;
    TrialReport report_;
    std::vector<std::unique_ptr<SwarmClient>> clients_;
    std::vector<std::jthread> threads_; // last: they use all of the above
};

} // namespace

double TrialReport::readyAt(double quantile) const {
    if (readySeconds.empty())
        return 0;
    const auto rank = static_cast<std::size_t>(std::ceil(quantile * static_cast<double>(readySeconds.size())));
    return readySeconds[std::clamp<std::size_t>(rank, 1, readySeconds.size()) - 1];
}

Result<TrialReport> runTrial(const TrialPlan& plan) {
    auto source = FilmSource::make(plan.folder, plan.programs);
    if (!source)
        return fail(source.error());
    auto site = ServerSite::make(plan.folder, plan.mishap);
    if (!site)
        return fail(site.error());
    auto proxy = LinkProxy::open((*site)->port(), kLoopback);
    if (!proxy)
        return fail(proxy.error());
    (*proxy)->setUploadRate(kLoopback);
    return Trial(plan, std::move(*source), std::move(*site), std::move(*proxy)).run();
}

} // namespace vitascope::test
