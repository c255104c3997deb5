// SPDX-License-Identifier: GPL-3.0-or-later
// The playing film and all that lies over it, on a white picture, which is the hardest to read on, and on a black one.
#include "app-player/models/playback_model.h"
#include "app-player/ui/playback_page.h"
#include "shared/desktop/media/frame_mailbox.h"
#include "shared/desktop/media/video_view.h"
#include "shared/desktop/session/settings.h"
#include "tests/app-player/screens/screens.h"
#include "tests/support/desktop/fake_catalogue.h"
#include "tests/support/desktop/fake_film_player.h"
#include "tests/support/desktop/plain_picture.h"

#include <QTemporaryDir>

namespace vitascope::player {
namespace {

using playback::State;

enum class Ground { White, Black };

struct Scene {
    Ground ground = Ground::White;
    std::function<void(desktop::FakeFilmPlayer&)> play; // what the engine says
    std::function<void(PlaybackPage&)> open;            // what the person has opened
};

class PlaybackStage final : public desktop::Stage {
public:
    explicit PlaybackStage(const Scene& scene) : scene_(scene) {
        player_.film = desktop::makePresentation();
        player_.now.shownRendition = 1;
        player_.now.audio = 0;
        player_.now.choice = playback::RenditionChoice{1, abr::Reason::Best};
        player_.now.statistics.throughput = {8'400'000};
        player_.now.statistics.bufferLevel = Seconds(21);
        player_.now.statistics.framesShown = 480;
        player_.now.buffered = {{std::chrono::seconds(10), std::chrono::seconds(44)}};
        auto title = desktop::makeTitle(1, "The Colour of Time");
        playback_.open(title, Seconds(20));
    }

    QWidget& widget() override { return page_; }
    bool isReady() override {
        if (playback_.phase() == PlaybackModel::Phase::Starting)
            return false;
        if (!isOpened_ && scene_.play)
            scene_.play(player_);
        if (!isOpened_ && scene_.open)
            scene_.open(page_);
        if (!isOpened_) {
            const auto luma = static_cast<std::uint8_t>(scene_.ground == Ground::White ? 235 : 16);
            frames_.present({av::plainPicture(1280, 720, luma, 128, 128), {}, {}, 1});
            page_.setFocus();
        }
        isOpened_ = true;
        return scene_.ground == Ground::Black || isBright();
    }

private:
    // The picture is drawn by a thread of its own.
    bool isBright() {
        const auto picture = page_.grab().toImage();
        return picture.pixelColor(picture.width() - 16, picture.height() / 2).lightness() > 60;
    }

    const Scene scene_;
    bool isOpened_ = false;
    QTemporaryDir folder_;
    desktop::FakeCatalogue catalogue_;
    desktop::FakeFilmPlayer player_;
    desktop::Settings settings_{folder_.filePath("settings.ini")};
    SystemClock clock_;
    desktop::FrameMailbox frames_;
    PlaybackModel playback_{catalogue_, player_, settings_, clock_};
    PlaybackPage page_{playback_, new desktop::VideoView(frames_)};
};

desktop::Screen makeScreen(const QString& name, const QString& what, const Scene& scene, QSize size = {1280, 720}) {
    return {name, what, [scene](const auto&) { return std::make_unique<PlaybackStage>(scene); }, size};
}

void sayCue(desktop::FakeFilmPlayer& player) {
    Q_EMIT player.cueChanged(QStringLiteral("- Do you see the colour?\n- <i>Not yet.</i>"));
}

void failWith(desktop::FakeFilmPlayer& player, ErrorCode code) {
    player.now.error = Error{code, "play"};
    player.enter(State::Failed);
}

} // namespace

desktop::Screens playbackScreens() {
    const auto menus = [](auto open) { return Scene{Ground::White, sayCue, open}; };
    return {
        makeScreen("player-playing-white", "A film plays, on a white picture", {Ground::White, sayCue, {}}),
        makeScreen("player-playing-black", "The same on a black picture", {Ground::Black, sayCue, {}}),
        makeScreen("player-quality", "The menu of qualities", menus([](auto& page) { page.openQualityMenu(); })),
        makeScreen("player-speed", "The menu of speeds", menus([](auto& page) { page.openSpeedMenu(); })),
        makeScreen("player-subtitles", "The menu of subtitles, with their look and delay",
                   menus([](auto& page) { page.openSubtitlesMenu(); })),
        makeScreen("player-statistics", "The statistics", menus([](auto& page) { page.toggleStatistics(); })),
        makeScreen("player-keys", "The sheet of keys", menus([](auto& page) { page.toggleKeys(); })),
        makeScreen("player-reconnecting", "The server is away and the film goes on",
                   {Ground::White,
                    [](auto& player) {
                        player.now.isCutOff = true;
                        Q_EMIT player.conditionsChanged();
                    },
                    {}}),
        makeScreen("player-silent", "No sound device",
                   {Ground::Black,
                    [](auto& player) {
                        player.now.hasNoDevice = true;
                        Q_EMIT player.conditionsChanged();
                    },
                    {}}),
        makeScreen("player-film-away", "The film cannot go on: the server is away",
                   {Ground::Black, [](auto& player) { failWith(player, ErrorCode::Unavailable); }, {}}),
        makeScreen("player-film-codec", "The film cannot go on: no decoder",
                   {Ground::White, [](auto& player) { failWith(player, ErrorCode::InvalidInput); }, {}}),
        makeScreen("player-ended", "The end", {Ground::White, [](auto& player) { player.enter(State::Ended); }, {}}),
        makeScreen("player-mini", "The mini window", {Ground::White, {}, [](auto& page) { page.setMini(true); }},
                   {480, 270}),
    };
}

} // namespace vitascope::player
