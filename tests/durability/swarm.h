// SPDX-License-Identifier: GPL-3.0-or-later
// Eight clients at work on one server, each on its own thread: two uploaders, two publishers, two editors, one who
// signs in and out, one who watches. Thread: one owner.
#pragma once

#include "tests/durability/gate.h"
#include "tests/durability/publisher.h"
#include "tests/durability/uploader.h"

#include <thread>

namespace vitascope::test {

class Swarm {
public:
    static constexpr auto kLogin = "editor"; // the administrator that all but the member are
    static constexpr auto kPassword = "a long film evening";

    // The clients' files go to `folder`.
    Swarm(const FilmSource& source, std::filesystem::path folder) : source_(source), folder_(std::move(folder)) {}
    ~Swarm() { stop(); }
    Swarm(const Swarm&) = delete;
    Swarm& operator=(const Swarm&) = delete;

    // Signs all in and lets them wait at the gate; the uploaders begin at once. The first uploader goes by `firstUrl`.
    [[nodiscard]] Result<void> start(const std::string& url, const std::string& firstUrl, unsigned seed);
    [[nodiscard]] Gate& gate() { return gate_; }
    // Ends the clients' work; what they know stays.
    void stop();

    void audit(client::ApiClient& witness, bool everything);
    // Of the data folder of a server that is down.
    void auditFiles(const std::filesystem::path& data, bool everything) { shelf_.auditFiles(data, everything); }
    [[nodiscard]] TrialLog& log() { return log_; }
    [[nodiscard]] const Uploader& firstUploader() const { return dynamic_cast<const Uploader&>(*clients_.front()); }

private:
    template<class Client, class... Arguments>
    [[nodiscard]] Result<void> add(const std::string& url, Arguments&&... arguments);
    void startThreads();

    const FilmSource& source_;
    const std::filesystem::path folder_;
    TrialLog log_;
    UploadShelf shelf_{log_};
    PublishedFilms published_;
    Gate gate_;
    std::vector<std::unique_ptr<SwarmClient>> clients_;
    std::vector<std::jthread> threads_; // last: they use all of the above
};

} // namespace vitascope::test
