// SPDX-License-Identifier: GPL-3.0-or-later
// The pictures out of a film that are offered on the page of its title, over a queue in memory.
#include "app-studio/ui/pictures_panel.h"

#include "app-studio/jobs/poster_candidates.h"
#include "shared/desktop/session/picture_store.h"
#include "tests/support/desktop/queue_parts.h"
#include "tests/support/desktop/title_stage.h"

#include <QDir>
#include <QTest>
#include <QToolButton>

namespace vitascope::studio {
namespace {

struct Panel {
    QueueParts parts;
    TitleStage stage;
    desktop::PictureStore pictures{stage.catalogue, stage.folder.filePath("posters")};
    PicturesPanel panel{stage.desk->pictures(), pictures};

    // Film 1 is on the server, film 2 has failed.
    Panel() {
        parts.keep(1, "Sintel", FilmStage::Done);
        parts.keep(2, "Tears of Steel", FilmStage::Failed);
        for (const auto* job : {"1", "2"})
            for (int number = 1; number <= 3; ++number)
                addCandidate(QString::fromLatin1(job), number);
        parts.start();
        panel.show();
    }
    void addCandidate(const QString& job, int number) {
        const QDir folder(parts.folder.filePath(job + '/' + kCandidatesFolder));
        folder.mkpath(".");
        QImage image(480, 204, QImage::Format_RGB32);
        image.fill(QColor::fromHsv(number * 60, 200, 200));
        image.save(folder.filePath(QString("%1.jpg").arg(number)), "jpg");
        image.save(folder.filePath(QString("%1-small.jpg").arg(number)), "jpg");
    }
    void offer(int title) { panel.setCandidates(parts.queue.postersOf(desktop::titleId(title))); }
    [[nodiscard]] QList<QToolButton*> candidates() const {
        QList<QToolButton*> shown;
        for (auto* button : panel.findChildren<QToolButton*>("candidate"))
            if (button->isVisible())
                shown.append(button);
        return shown;
    }
};

} // namespace

class PicturesPanelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theCandidatesOfAFilmAreDecodedInTheBackground() {
        Panel p;
        p.offer(1);
        QVERIFY(p.candidates().isEmpty()); // nothing is read here
        QTRY_COMPARE(p.candidates().size(), 3);
        QVERIFY(!p.candidates().front()->icon().isNull());
        QCOMPARE(p.candidates().front()->accessibleName(), QString("Picture 1 out of the film"));
    }

    void anotherTitlesAreGoneAtOnce() {
        Panel p;
        p.offer(1);
        QTRY_COMPARE(p.candidates().size(), 3);
        p.offer(2);
        QVERIFY(p.candidates().isEmpty());
        p.offer(1);
        QTRY_COMPARE(p.candidates().size(), 3);
    }

    void onlyAFilmWhosePackageIsMadeHasThem() {
        Panel p;
        QVERIFY(!p.parts.queue.postersOf(desktop::titleId(1)).empty());
        QVERIFY(p.parts.queue.postersOf(desktop::titleId(2)).empty());
        QVERIFY(p.parts.queue.postersOf(desktop::titleId(3)).empty()); // not in the queue
    }

    void theyFitIntoTheirBoundsAndWhatIsNoJpegIsLeftOut() {
        Panel p;
        const auto second = p.parts.folder.filePath("1/candidates/2-small.jpg");
        QVERIFY(QFile::remove(second));
        QImage(100, 100, QImage::Format_RGB32).save(second, "png");
        const auto found = posterPreviews(p.parts.queue.postersOf(desktop::titleId(1)), {160, 90});
        QCOMPARE(found.size(), std::size_t{2});
        QCOMPARE(found.front().picture.size(), QSize(160, 68));
        QVERIFY(found.back().file.endsWith("/3.jpg"));
    }
};

} // namespace vitascope::studio

QTEST_MAIN(vitascope::studio::PicturesPanelTest)
#include "pictures_panel_test.moc"
