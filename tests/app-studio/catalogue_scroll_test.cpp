// SPDX-License-Identifier: GPL-3.0-or-later
// How long the list of 10,000 films takes to be filled, to be drawn while it is scrolled, and what memory it takes.
// Prints and judges nothing but that the whole list is there and is drawn: times belong to the machine.
#include "app-studio/models/catalogue_desk.h"
#include "app-studio/ui/title_grid.h"
#include "app-studio/ui/title_table.h"
#include "app-studio/ui/titles_page.h"
#include "shared/desktop/session/picture_store.h"
#include "shared/desktop/session/settings.h"
#include "tests/support/desktop/fake_title_editing.h"
#include "tests/support/desktop/fake_title_importing.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <ctime>
#include <vector>

namespace vitascope::studio {

namespace {

constexpr int kFilms = 10'000;
constexpr int kFrames = 200;

double residentMegabytes() {
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const auto& line : status.readAll().split('\n'))
        if (line.startsWith("VmRSS:"))
            return line.mid(6).simplified().split(' ').first().toDouble() / 1024;
    return 0;
}

// Of this thread, in milliseconds: what else the machine does takes none of it.
double processorTime() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

// Of the frames while the whole list is scrolled through once.
std::vector<double> scrollThrough(QAbstractItemView& view) {
    std::vector<double> milliseconds;
    auto* bar = view.verticalScrollBar();
    for (int frame = 0; frame < kFrames; ++frame) {
        bar->setValue(bar->maximum() / kFrames * frame);
        const auto start = processorTime();
        view.viewport()->repaint();
        milliseconds.push_back(processorTime() - start);
        QCoreApplication::processEvents(); // posters come in
    }
    std::ranges::sort(milliseconds);
    return milliseconds;
}

void print(const char* what, const std::vector<double>& frames) {
    qInfo("%s: p50 %.2f ms, p99 %.2f ms, most %.2f ms of %d frames", what, frames[frames.size() / 2],
          frames[frames.size() * 99 / 100], frames.back(), static_cast<int>(frames.size()));
}

} // namespace

class CatalogueScrollTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tenThousandFilmsAreScrolledThrough() {
        QTemporaryDir folder;
        desktop::Settings settings(folder.filePath("settings.ini"));
        const desktop::Theme theme(desktop::ThemeChoice::Dark);
        desktop::FakeCatalogue catalogue;
        catalogue.pageSize = 200;
        QImage poster(320, 480, QImage::Format_RGB32);
        poster.fill(Qt::darkCyan);
        QBuffer jpeg(&catalogue.jpeg);
        QVERIFY(jpeg.open(QIODevice::WriteOnly) && poster.save(&jpeg, "JPG"));
        for (int i = 1; i <= kFilms; ++i) {
            auto title = desktop::makeTitle(i, "A film with a name of usual length " + std::to_string(i), i % 3 > 0);
            title.details.description = std::string(400, 'x');
            title.details.genres = {"Drama", "Science fiction"};
            title.details.year = 1950 + i % 70;
            title.hasPoster = i % 2 == 0;
            catalogue.all.push_back(std::move(title));
        }
        desktop::FakeTitleEditing editing(catalogue);
        FakeTitleImporting importing;
        desktop::PictureStore pictures(catalogue, folder.filePath("posters"));
        CatalogueDesk desk({catalogue, editing, importing, pictures});
        TitlesPage page({desk.titles(), desk.actions(), pictures, settings});
        page.resize(1600, 1000);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));

        const auto before = residentMegabytes();
        QElapsedTimer timer;
        timer.start();
        desk.begin();
        QTRY_VERIFY_WITH_TIMEOUT(desk.titles().rowCount() > 0, 30'000);
        const auto first = timer.elapsed();
        QTRY_VERIFY_WITH_TIMEOUT(desk.titles().isComplete(), 60'000);
        QCOMPARE(desk.titles().rowCount(), kFilms);
        qInfo("first page after %lld ms, all %d after %lld ms; memory %.0f MB more", first, kFilms, timer.elapsed(),
              residentMegabytes() - before);
        auto* table = page.findChild<TitleTable*>("titles");
        print("table", scrollThrough(*table));
        page.showAsPosters(true);
        QCoreApplication::processEvents();
        print("posters", scrollThrough(*page.findChild<TitleGrid*>("titleGrid")));
        timer.restart();
        table->selectAll();
        qInfo("all selected in %lld ms", timer.elapsed());
        qInfo("memory of the process %.0f MB", residentMegabytes());
    }
};

} // namespace vitascope::studio

QTEST_MAIN(vitascope::studio::CatalogueScrollTest)
#include "catalogue_scroll_test.moc"
