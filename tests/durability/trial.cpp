// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/durability/trial.h"

#include "tests/durability/database_check.h"
#include "tests/durability/swarm.h"
#include "tests/support/link_proxy.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <thread>

namespace vitascope::test {
namespace {

constexpr std::chrono::seconds kCalm{2}; // before the first crash
constexpr std::chrono::seconds kLongestCalm{20};
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
        return witness_.api.claim({Secret(site_->claimToken()), Swarm::kLogin, Secret(Swarm::kPassword), "The Editor"})
            .map([](const auto&) {});
    }

    Result<void> populate() {
        const auto proxied = fmt::format("http://127.0.0.1:{}", proxy_->port());
        return swarm_.start(site_->url(), proxied, plan_.seed * 100);
    }

    Result<TrialReport> rounds() {
        std::uniform_int_distribution<std::int64_t> lasts(plan_.shortest.count(), plan_.longest.count());
        swarm_.gate().open();
        waitForSomethingToLose();
        for (int round = 1; round <= plan_.rounds; ++round) {
            std::this_thread::sleep_for(std::chrono::milliseconds(lasts(random_)));
            if (auto done = crashAndCompare(round); !done)
                return fail(fmt::format("round {}", round), done.error());
            if (plan_.onRound)
                plan_.onRound(round, swarm_.log().losses().size());
        }
        return finish();
    }

    void waitForSomethingToLose() {
        const auto begun = std::chrono::steady_clock::now();
        const auto elapsed = [&] { return std::chrono::steady_clock::now() - begun; };
        while (elapsed() < kCalm || (elapsed() < kLongestCalm && !swarm_.log().counts().contains("titles published")))
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }

    Result<void> crashAndCompare(int round) {
        if (auto crashed = site_->crash(); !crashed)
            return crashed;
        swarm_.gate().close();
        if (!swarm_.gate().waitUntilEmpty(std::chrono::seconds(30)))
            return fail(ErrorCode::Timeout, "a client does not come back from a call");
        compareFiles(round, false);
        const auto ready = site_->start();
        if (!ready)
            return fail(ready.error());
        report_.readySeconds.push_back(ready->count());
        swarm_.audit(witness_.api, false);
        swarm_.gate().open();
        return {};
    }

    void compareFiles(int round, bool everything) {
        if (auto sound = checkDatabase(site_->data() / "vitascope.sqlite", plan_.folder); !sound)
            swarm_.log().loss(fmt::format("round {}: {}", round, sound.error().message));
        swarm_.auditFiles(site_->data(), everything);
    }

    Result<TrialReport> finish() {
        std::this_thread::sleep_for(plan_.longest);
        swarm_.stop();
        swarm_.audit(witness_.api, true);
        if (!site_->stop())
            swarm_.log().loss("the server did not end when it was asked to");
        compareFiles(plan_.rounds, true);
        countBytes();
        report_.rounds = plan_.rounds;
        report_.acknowledged = swarm_.log().counts();
        report_.losses = swarm_.log().losses();
        std::ranges::sort(report_.readySeconds);
        return std::move(report_);
    }

    void countBytes() {
        const auto& uploader = swarm_.firstUploader();
        const auto acknowledged = static_cast<std::int64_t>(uploader.acknowledgedBytes());
        const auto pieces = acknowledged / static_cast<std::int64_t>(Uploader::kPiece) + 1;
        const auto files = static_cast<std::int64_t>(uploader.filesBegun());
        report_.sentBesides = proxy_->uploadedBytes() - acknowledged;
        // A piece for each crash, and the heads of each piece, of each file, and of what is asked after each crash.
        report_.mostBesides = (plan_.rounds + 1) * (static_cast<std::int64_t>(Uploader::kPiece) + 10 * kHeads) +
                              (pieces + 2 * files) * kHeads;
        if (report_.sentBesides > report_.mostBesides)
            swarm_.log().loss(fmt::format("an uploader sent {} bytes beyond those acknowledged", report_.sentBesides));
    }

    const TrialPlan& plan_;
    const FilmSource source_;
    const std::unique_ptr<ServerSite> site_;
    const std::unique_ptr<LinkProxy> proxy_;
    std::mt19937 random_;
    Desk witness_;
    Swarm swarm_{source_, plan_.folder};
    TrialReport report_;
};

// What fails once everything is there must not look as if the trial could not be made.
Error duringTheTrial(Error error) {
    if (error.code == ErrorCode::NotFound || error.code == ErrorCode::Forbidden)
        error.code = ErrorCode::Internal;
    return error;
}

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
    return Trial(plan, std::move(*source), std::move(*site), std::move(*proxy)).run().map_error(duringTheTrial);
}

} // namespace vitascope::test
