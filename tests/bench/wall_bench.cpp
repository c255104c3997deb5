// SPDX-License-Identifier: GPL-3.0-or-later
// The player's wall of films as somebody scrolls through it, over ten thousand titles whose posters come while it
// moves: once with a wheel (a few lines a second, to the end of the first thousand films), once by leaps of a screen a
// frame (the thumb of the scroll bar). A frame is what the GUI thread does from one picture on the screen to the next:
// it scrolls, paints, and takes the posters that have come. Printed are the times of the wall clock, and those of the
// processor, which what else the machine does cannot lengthen. Thread: the GUI thread.
#include "app-player/models/film_list_model.h"
#include "app-player/ui/poster_wall.h"
#include "shared/desktop/design/theme.h"
#include "shared/desktop/session/picture_store.h"
#include "tests/support/desktop/fake_catalogue.h"

#include <QApplication>
#include <QBuffer>
#include <QElapsedTimer>
#include <QPainter>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QThread>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <vector>

using namespace vitascope;

namespace {

constexpr int kFilms = 10'000;
constexpr int kPosters = 64; // different ones
constexpr int kFrames = 600;
constexpr double kFrameTime = 1000.0 / 60; // milliseconds
constexpr int kWheelStep = 36;             // pixels a frame: a quick hand

double processorTime() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

// With as much in it as a poster has, so that decoding costs what it costs.
QByteArray drawPoster(int number) {
    QImage image(320, 480, QImage::Format_RGB32);
    QPainter painter(&image);
    QLinearGradient ground(0, 0, 320, 480);
    ground.setColorAt(0, QColor::fromHsv(number * 37 % 360, 160, 200));
    ground.setColorAt(1, QColor::fromHsv(number * 91 % 360, 200, 60));
    painter.fillRect(image.rect(), ground);
    for (int i = 0; i < 300; ++i)
        painter.fillRect((i * 97 + number * 13) % 320, (i * 53) % 480, 3 + i % 30, 2 + i % 17,
                         QColor::fromHsv((i * 11 + number) % 360, 120, 160, 90));
    painter.end();
    QBuffer jpeg;
    jpeg.open(QIODevice::WriteOnly);
    image.save(&jpeg, "JPG", 85);
    return jpeg.data();
}

void fill(desktop::FakeCatalogue& catalogue) {
    catalogue.pageSize = 200;
    std::vector<QByteArray> posters;
    for (int i = 0; i < kPosters; ++i)
        posters.push_back(drawPoster(i));
    catalogue.draw = [posters](TitleId id, desktop::PictureKind, int) {
        return posters[qHash(QByteArray::fromStdString(id.toString())) % kPosters];
    };
    for (int i = 1; i <= kFilms; ++i) {
        auto title = desktop::makeTitle(i, "A film with a name of usual length " + std::to_string(i));
        title.details.year = 1950 + i % 70;
        title.durationSeconds = Seconds(5400 + i % 3600);
        title.hasPoster = i % 10 > 0;
        title.posterVersion = 1;
        catalogue.all.push_back(std::move(title));
    }
}

struct Frames {
    std::vector<double> wall;      // milliseconds
    std::vector<double> processor; // of the GUI thread
};

// Each frame begins when the one before is 1/60 s old, as a screen has it.
Frames scrollThrough(player::PosterWall& wall, const std::function<int(int)>& place) {
    Frames frames;
    auto* bar = wall.verticalScrollBar();
    QElapsedTimer timer;
    for (int frame = 0; frame < kFrames; ++frame) {
        timer.start();
        const auto before = processorTime();
        bar->setValue(place(frame));
        QCoreApplication::processEvents(); // posters come in, and the wall is painted
        frames.wall.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        frames.processor.push_back(processorTime() - before);
        if (const auto left = kFrameTime - frames.wall.back(); left > 0)
            QThread::usleep(static_cast<unsigned long>(left * 1000));
    }
    return frames;
}

void print(const char* what, const char* clock, std::vector<double> times, bool json) {
    std::ranges::sort(times);
    const auto late = std::ranges::count_if(times, [](double time) { return time > kFrameTime; });
    const auto* form = json ? R"({"scroll":"%s","clock":"%s","p50":%.2f,"p99":%.2f,"max":%.2f,"late":%d,"frames":%d})"
                              "\n"
                            : "%-6s %-10s p50 %6.2f ms   p99 %6.2f ms   most %6.2f ms   later than 16.7 ms: %d of %d\n";
    std::printf(form, what, clock, times[times.size() / 2], times[times.size() * 99 / 100], times.back(),
                static_cast<int>(late), static_cast<int>(times.size()));
}

void print(const char* what, const Frames& frames, bool json) {
    print(what, "wall", frames.wall, json);
    print(what, "processor", frames.processor, json);
}

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    const bool json = QApplication::arguments().contains(QStringLiteral("--json"));
    const desktop::Theme theme(desktop::ThemeChoice::Dark);
    const QTemporaryDir folder;
    desktop::FakeCatalogue catalogue;
    fill(catalogue);
    desktop::PictureStore pictures(catalogue, folder.filePath(QStringLiteral("posters")));
    player::FilmListModel films({200, 2 * kFilms});
    player::PosterWall wall(pictures, player::PosterWall::Flow::Down);
    wall.setModel(&films);
    wall.resize(1600, 1000);
    wall.show();
    films.show(player::filmsOf(catalogue, {}));
    while (films.rowCount() < kFilms)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 100);
    const int end = wall.verticalScrollBar()->maximum();
    print("wheel", scrollThrough(wall, [](int frame) { return frame * kWheelStep; }), json);
    print("leaps", scrollThrough(wall, [end](int frame) { return end / kFrames * frame; }), json);
    return 0;
}
