// SPDX-License-Identifier: GPL-3.0-or-later
// The playing film and all that lies over it, on a white picture, which is the hardest to read on, and on a black one.
#include "app-player/models/film_list_model.h"
#include "app-player/models/picture_saver.h"
#include "app-player/models/playback_model.h"
#include "app-player/ui/next_films.h"
#include "app-player/ui/playback_menus.h"
#include "app-player/ui/playback_page.h"
#include "app-player/ui/seek_bar.h"
#include "shared/desktop/media/frame_mailbox.h"
#include "shared/desktop/media/thumbnail_track.h"
#include "shared/desktop/media/video_view.h"
#include "shared/desktop/session/picture_store.h"
#include "shared/desktop/session/settings.h"
#include "shared/desktop/widgets/spinner.h"
#include "tests/app-player/screens/screens.h"
#include "tests/shared/playback/fake_fetcher.h"
#include "tests/support/desktop/fake_catalogue.h"
#include "tests/support/desktop/fake_film_player.h"
#include "tests/support/desktop/plain_picture.h"

#include <QBuffer>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <chrono>

namespace vitascope::player {
namespace {

using playback::State;
using namespace std::chrono_literals;

constexpr auto kDuration = 70min;
constexpr auto kPosition = 2470s;

enum class Ground { White, Black };

struct Scene {
    Ground ground = Ground::White;
    std::function<void(desktop::FakeFilmPlayer&)> play; // what the engine says
    std::function<void(PlaybackPage&)> open;            // what the person has opened
    std::function<bool(const PlaybackPage&)> isThere;   // for what takes a while to come
};

// A sheet of small pictures, each a few minutes of the film, as the server would send it.
class Thumbnails {
public:
    void open() { track.open("http://127.0.0.1/thumbnails.vtt"); }
    [[nodiscard]] std::vector<playback::Fetcher::Id> waiting() const {
        std::vector<playback::Fetcher::Id> ids;
        for (const auto& [id, started] : fetcher_.open)
            ids.push_back(id);
        return ids;
    }
    void answer(playback::Fetcher::Id id) {
        const bool isIndex = fetcher_.open.at(id).request.url.ends_with(".vtt");
        fetcher_.send(id, isIndex ? "WEBVTT\n\n00:00:00.000 --> 02:00:00.000\nsheet.jpg#xywh=0,0,240,135\n" : sheet());
        fetcher_.finish(id);
    }

private:
    static std::string sheet() {
        QImage image(240, 135, QImage::Format_RGB32);
        QPainter painter(&image);
        QLinearGradient sky(0, 0, 0, image.height());
        sky.setColorAt(0, QColor(28, 44, 92));
        sky.setColorAt(1, QColor(226, 150, 92));
        painter.fillRect(image.rect(), sky);
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(20, 26, 44));
        painter.drawEllipse(QPoint(90, 160), 170, 70);
        painter.end();
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "JPG", 90);
        return buffer.data().toStdString();
    }

    test::FakeFetcher fetcher_;

public:
    desktop::ThumbnailTrack track{fetcher_};
};

class PlaybackStage final : public desktop::Stage {
public:
    explicit PlaybackStage(const Scene& scene) : scene_(scene) {
        player_.film = desktop::makePresentation();
        player_.film.duration = kDuration;
        player_.now.subtitles = 0;
        player_.now.shownRendition = 1;
        player_.now.audio = 0;
        player_.now.choice = playback::RenditionChoice{1, abr::Reason::Best};
        player_.now.statistics.throughput = {8'400'000};
        player_.now.statistics.bufferLevel = Seconds(21);
        player_.now.statistics.framesShown = 480;
        player_.now.buffered = {{kPosition - 30s, kPosition + 180s}};
        for (const auto* name : {"Night Train to Lisbon", "A Quiet Harbour", "Paper Moons", "The Cartographer"})
            catalogue_.all.push_back(desktop::makeTitle(static_cast<int>(catalogue_.all.size()) + 2, name));
        next_.show(filmsOf(catalogue_, {}));
        page_.setNext(new NextFilms(next_, pictures_));
        auto title = desktop::makeTitle(1, "The Colour of Time");
        playback_.open(title, kPosition);
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
            thumbnails_.open();
            frames_.present({av::plainPicture(1280, 720, luma, 128, 128), {}, {}, 1});
            page_.setFocus();
        }
        isOpened_ = true;
        for (const auto id : thumbnails_.waiting())
            thumbnails_.answer(id);
        return (scene_.ground == Ground::Black || isBright()) && (!scene_.isThere || scene_.isThere(page_));
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
    desktop::PictureStore pictures_{catalogue_, folder_.filePath("posters")};
    FilmListModel next_{{4, 4}};
    desktop::FrameMailbox frames_;
    Thumbnails thumbnails_;
    PlaybackModel playback_{catalogue_, player_, settings_, clock_, &thumbnails_.track};
    PictureSaver saver_{folder_.filePath("pictures")};
    PlaybackPage page_{playback_, saver_, new desktop::VideoView(frames_)};
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

void hoverSeekBar(PlaybackPage& page) {
    auto* bar = page.findChild<SeekBar*>(QStringLiteral("seekBar"));
    QTest::mouseMove(bar, {bar->width() * 2 / 3, bar->height() / 2});
    const QPointF at(bar->width() * 2.0 / 3, bar->height() / 2.0);
    QMouseEvent event(QEvent::MouseMove, at, bar->mapToGlobal(at), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(bar, &event);
}

bool hasThumbnail(const PlaybackPage& page) {
    const auto* picture = page.findChild<QLabel*>(QStringLiteral("seekPicture"));
    return picture->isVisible() && !picture->pixmap().isNull();
}

bool isSpinning(const PlaybackPage& page) {
    const auto spinners = page.findChildren<desktop::Spinner*>(QString(), Qt::FindDirectChildrenOnly);
    return std::ranges::any_of(spinners, &QWidget::isVisible);
}

} // namespace

desktop::Screens playbackScreens() {
    const auto menus = [](auto open) { return Scene{Ground::White, sayCue, open, {}}; };
    return {
        makeScreen("player-playing-white", "A film plays, on a white picture", {Ground::White, sayCue, {}, {}}),
        makeScreen("player-playing-black", "The same on a black picture", {Ground::Black, sayCue, {}, {}}),
        makeScreen("player-quality", "The menu of qualities", menus([](auto& page) { page.menus().openQuality(); })),
        makeScreen("player-audio", "The menu of languages", menus([](auto& page) { page.menus().openAudio(); })),
        makeScreen("player-speed", "The menu of speeds", menus([](auto& page) { page.menus().openSpeed(); })),
        makeScreen("player-subtitles", "The menu of subtitles, with their look and delay",
                   menus([](auto& page) { page.menus().openSubtitles(); })),
        makeScreen("player-statistics", "The statistics", menus([](auto& page) { page.toggleStatistics(); })),
        makeScreen("player-keys", "The sheet of keys", menus([](auto& page) { page.menus().toggleKeys(); })),
        makeScreen("player-seek-preview", "A small picture over the seek bar",
                   {Ground::White, sayCue, hoverSeekBar, hasThumbnail}),
        makeScreen("player-buffering", "The film waits for the connection",
                   {Ground::Black, [](auto& player) { player.enter(State::Buffering); }, {}, isSpinning}),
        makeScreen("player-osd", "What a key did, in words",
                   menus([](auto& page) { QTest::keyClick(&page, Qt::Key_Down); })),
        makeScreen("player-playing-large", "A film plays on a large screen", {Ground::White, sayCue, {}, {}},
                   {1920, 1080}),
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
        makeScreen("player-ended", "The end",
                   {Ground::White,
                    [](auto& player) {
                        player.now.position = kDuration;
                        player.now.buffered = {{kDuration - 60s, kDuration}};
                        player.enter(State::Ended);
                    },
                    {}}),
        makeScreen("player-mini", "The mini window", {Ground::White, {}, [](auto& page) { page.setMini(true); }},
                   {480, 270}),
    };
}

} // namespace vitascope::player
