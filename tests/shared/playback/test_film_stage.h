// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests of the engine stand on: the small film, a server for it, and how its frames are compared. Thread: one.
#pragma once

#include "tests/shared/playback/playing.h"
#include "tests/support/media_server.h"
#include "tests/support/test_film.h"

#include <QTest>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>

namespace vitascope::test {

class TestFilmStage : public QObject {
protected:
    const std::filesystem::path folder_ = std::filesystem::path(VITASCOPE_BINARY_DIR) / "tests/data/test-film";

    static playback::OpenOptions fast(std::optional<int> rendition = std::nullopt) {
        playback::OpenOptions options;
        options.pace = playback::Pace::AsFastAsPossible;
        options.rendition = rendition;
        return options;
    }

    static playback::OpenOptions paused() {
        playback::OpenOptions options;
        options.paused = true;
        return options;
    }

    static void compareNumbers(const std::vector<SeenFrame>& frames, int first, int end) {
        QCOMPARE(static_cast<int>(frames.size()), end - first);
        for (int i = first; i < end; ++i)
            QCOMPARE(frames[static_cast<std::size_t>(i - first)].number, i);
    }

    // In real time a late frame may be dropped, and is then counted; none comes twice or out of order.
    static void compareOrder(const Playing& playing, int first) {
        int next = first;
        std::int64_t missing = 0;
        for (const auto& frame : playing.frames()) {
            QVERIFY(frame.number >= next);
            missing += frame.number - next;
            next = frame.number + 1;
        }
        QCOMPARE(playing.player().snapshot().statistics.framesDropped, missing);
    }

    static bool isSegment(const MediaRequest& request, const std::string& track) {
        return request.path == "/" + track + "/media.mp4";
    }

    // Whether it asks for the second segment of the track, with or without having seen the first.
    bool isSecondSegment(const MediaRequest& request, const std::string& track) const {
        std::ifstream playlist(folder_ / track / "media.m3u8");
        std::string line;
        for (int segments = 0; std::getline(playlist, line) && segments < 2;)
            if (line.starts_with("#EXT-X-BYTERANGE:") && ++segments == 2)
                break;
        const auto offset = std::stoll(line.substr(line.find('@') + 1));
        return isSegment(request, track) && request.range && request.range->first == offset;
    }

    static int countOf(const MediaServer& server, const std::string& track) {
        int count = 0;
        for (const auto& request : server.requests())
            count += isSegment(request, track) ? 1 : 0;
        return count;
    }

    std::unique_ptr<MediaServer> serve(MediaServer::Faults faults = {}) const {
        return std::move(MediaServer::open(folder_, std::move(faults)).value());
    }

    void makeFilm() const {
        const auto made = makeTestFilm(folder_);
        QVERIFY2(made, made ? "" : made.error().message.c_str());
    }
};

} // namespace vitascope::test
