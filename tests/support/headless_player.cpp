// SPDX-License-Identifier: GPL-3.0-or-later
// headless_player URL: plays a film with the player's engine, without a screen and without a loudspeaker, to its last
// frame. Writes one JSON object when it is over (with --json; else a line for people), and with --samples one a second
// while it plays. Status 0 when the film was played to its end, 1 with the reason on stderr when not.
#include "shared/base/clock.h"
#include "shared/playback/http_fetcher.h"
#include "shared/playback/player.h"
#include "shared/playback/wall_clock_audio.h"
#include "tests/support/test_film.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <fstream>
#include <memory>
#include <mutex>
#include <string>

#include <unistd.h>

namespace {

using namespace vitascope;
using namespace vitascope::playback;
using nlohmann::json;

double milliseconds(Seconds time) {
    return time.count() * 1000;
}

// Of this process, as the kernel counts it.
std::int64_t residentBytes() {
    std::ifstream statm("/proc/self/statm");
    std::int64_t pages = 0;
    statm >> pages >> pages;
    return pages * sysconf(_SC_PAGESIZE);
}

void print(const json& object) {
    std::printf("%s\n", object.dump().c_str());
    std::fflush(stdout);
}

// Counts frames and, on demand, prints a digest of each one's pixels.
class CountingScreen final : public VideoOutput {
public:
    explicit CountingScreen(bool dumpsHashes) : dumpsHashes_(dumpsHashes) {}

    void present(const VideoFrame& frame) override {
        if (dumpsHashes_)
            print({{"event", "frame"},
                   {"time", frame.time.count()},
                   {"rendition", frame.rendition},
                   {"width", frame.picture.width},
                   {"sha256", test::digestOf(frame.picture)}});
    }
    void clear() override {}

private:
    const bool dumpsHashes_;
};

class EndWaiter final : public PlayerListener {
public:
    void onStateChanged(State state) override {
        const std::scoped_lock lock(mutex_);
        isOver_ = isOver_ || state == State::Ended || state == State::Failed;
        changed_.notify_all();
    }

    // True once the film has ended or failed.
    bool waitFor(std::chrono::milliseconds time) {
        std::unique_lock lock(mutex_);
        return changed_.wait_for(lock, time, [this] { return isOver_; });
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    bool isOver_ = false;
};

std::string nameOf(const Presentation& film, int rendition) {
    const auto at = static_cast<std::size_t>(rendition);
    if (rendition < 0 || at >= film.renditions.size())
        return "?";
    return std::to_string(film.renditions[at].width) + "x" + std::to_string(film.renditions[at].height);
}

json sampleOf(const Snapshot& now, const Presentation& film) {
    const auto& seen = now.statistics;
    return {{"event", "sample"},
            {"state", toString(now.state)},
            {"position", Seconds(now.position).count()},
            {"rendition", now.shownRendition ? nameOf(film, *now.shownRendition) : ""},
            {"buffer", seen.bufferLevel.count()},
            {"throughput", seen.throughput.value},
            {"stalls", seen.stalls},
            {"rssBytes", residentBytes()},
            {"audioVideoDifferenceMs", milliseconds(seen.audioVideoDifference)}};
}

json summaryOf(const Snapshot& end, const Presentation& film) {
    const auto& seen = end.statistics;
    json summary{{"event", "end"},
                 {"state", toString(end.state)},
                 {"durationSeconds", Seconds(film.duration).count()},
                 {"startupMs", milliseconds(seen.firstPicture.value_or(Seconds()))},
                 {"runningMs", milliseconds(seen.startupDelay.value_or(Seconds()))},
                 {"stalls", seen.stalls},
                 {"stalledMs", milliseconds(seen.stallTime)},
                 {"framesShown", seen.framesShown},
                 {"framesDropped", seen.framesDropped},
                 {"corruptSegments", seen.corruptSegments},
                 {"soundSeconds", seen.soundDelivered.count()},
                 {"silenceSeconds", seen.silenceInserted.count()},
                 {"bytesFetched", seen.bytesFetched},
                 {"throughput", seen.throughput.value},
                 {"renditions", json::array()},
                 {"timeline", json::array()}};
    for (const auto& span : seen.timeline) {
        const auto name = nameOf(film, span.rendition);
        if (summary["renditions"].empty() || summary["renditions"].back() != name)
            summary["renditions"].push_back(name);
        summary["timeline"].push_back(
            {{"rendition", name}, {"start", Seconds(span.start).count()}, {"frames", span.frames}});
    }
    if (end.error)
        summary["error"] = {{"code", std::string(toString(end.error->code))}, {"message", end.error->message}};
    return summary;
}

struct Arguments {
    std::string url;
    bool json = false;
    bool samples = false;
    bool hashes = false;
    bool fast = false;
    int rendition = -1;
    double start = 0;
    double seconds = 0;
    double seekEvery = 0;
    double speed = 1;
    std::string subtitles;
};

int play(const Arguments& arguments) {
    auto client = transfer::HttpClient::open();
    if (!client) {
        std::fprintf(stderr, "%s\n", client.error().message.c_str());
        return 1;
    }
    HttpFetcher fetcher(**client);
    SystemClock clock;
    WallClockAudio audio(clock);
    CountingScreen screen(arguments.hashes);
    EndWaiter waiter;
    Player player(fetcher, screen, &audio, clock, waiter);
    OpenOptions options;
    options.pace = arguments.fast ? Pace::AsFastAsPossible : Pace::RealTime;
    options.start = std::chrono::duration_cast<MediaTime>(Seconds(arguments.start));
    options.subtitlesLanguage = arguments.subtitles;
    if (arguments.rendition >= 0)
        options.rendition = arguments.rendition;
    player.setSpeed(arguments.speed);
    player.open(arguments.url, options);
    const auto begun = clock.steadyNow();
    auto sought = begun;
    while (!waiter.waitFor(std::chrono::seconds(1))) {
        if (arguments.samples)
            print(sampleOf(player.snapshot(), player.presentation()));
        if (arguments.seekEvery > 0 && Seconds(clock.steadyNow() - sought).count() > arguments.seekEvery) {
            sought = clock.steadyNow();
            player.seek(MediaTime(sought.time_since_epoch().count() % player.presentation().duration.count()));
        }
        if (arguments.seconds > 0 && Seconds(clock.steadyNow() - begun).count() > arguments.seconds)
            break;
    }
    player.pause();
    while (player.snapshot().state == State::Playing || player.snapshot().wantsToPlay)
        (void)waiter.waitFor(std::chrono::milliseconds(10));
    const auto end = player.snapshot();
    const auto summary = summaryOf(end, player.presentation());
    if (arguments.json)
        print(summary);
    else
        std::printf("%s after %lld frames: first picture %.0f ms, running %.0f ms, %d stalls (%.0f ms), %lld dropped\n",
                    toString(end.state), static_cast<long long>(end.statistics.framesShown),
                    summary["startupMs"].get<double>(), summary["runningMs"].get<double>(), end.statistics.stalls,
                    milliseconds(end.statistics.stallTime), static_cast<long long>(end.statistics.framesDropped));
    if (end.error)
        std::fprintf(stderr, "%s: %s\n", std::string(toString(end.error->code)).c_str(), end.error->message.c_str());
    const bool isGood = end.state == State::Ended || (arguments.seconds > 0 && !end.error);
    return isGood ? 0 : 1;
}

} // namespace

int main(int argc, char** argv) {
    CLI::App app("Plays a film with the player's engine, without a screen, and tells how it went.");
    Arguments arguments;
    app.add_option("url", arguments.url, "master playlist")->required();
    app.add_flag("--json", arguments.json, "one JSON object at the end");
    app.add_flag("--samples", arguments.samples, "one JSON object a second while playing");
    app.add_flag("--dump-frames-hash", arguments.hashes, "one JSON object a frame, with the SHA-256 of its pixels");
    app.add_flag("--fast", arguments.fast, "as fast as possible instead of in real time");
    app.add_option("--rendition", arguments.rendition, "fixed rendition, 0 the lowest; automatic without");
    app.add_option("--start", arguments.start, "seconds into the film");
    app.add_option("--seconds", arguments.seconds, "stop after so many seconds of wall time");
    app.add_option("--seek-every", arguments.seekEvery, "go to another place of the film after so many seconds");
    app.add_option("--speed", arguments.speed, "0.5 to 2");
    app.add_option("--subtitles", arguments.subtitles, "language of the subtitles");
    CLI11_PARSE(app, argc, argv);
    return play(arguments);
}
