// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/film_search.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace vitascope::studio;

class FilmSearchTest : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;

    QString make(const QString& name) {
        const auto path = folder_.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write("x");
        return path;
    }
    QStringList found(const QStringList& paths) {
        auto films = findFilms(paths, [] { return true; });
        for (auto& film : films)
            film.remove(0, folder_.path().size() + 1);
        return films;
    }

private Q_SLOTS:
    void initTestCase() {
        for (const auto* name :
             {"films/Part 10.mkv", "films/Part 2.mkv", "films/deep/er/old.AVI", "films/notes.txt", "films/cover.jpg",
              "films/film.srt", "films/.hidden.mkv", "films/._Part 2.mkv", "films/Sample/Part 2.mkv",
              "films/__MACOSX/x.mp4", "films/@eaDir/y.mkv", "films/Thumbs.db", "films/half.mkv.part"})
            make(name);
    }

    void aFolderIsLookedThroughAndJunkIsPassedOver() {
        QCOMPARE(found({folder_.filePath("films")}),
                 (QStringList{"films/deep/er/old.AVI", "films/Part 2.mkv", "films/Part 10.mkv"}));
    }
    void aFileThatWasDroppedIsAlwaysMeant() {
        const auto text = make("films/notes.txt");
        QCOMPARE(found({text, text}), QStringList{"films/notes.txt"});
    }
    void aFileAndItsFolderAreOneFile() {
        QCOMPARE(found({folder_.filePath("films/Part 2.mkv"), folder_.filePath("films")}).size(), 3);
    }
    void anEmptyFolderHasNone() {
        QDir(folder_.path()).mkdir("empty");
        QVERIFY(found({folder_.filePath("empty")}).isEmpty());
    }
    void endsWhenItIsNoLongerWanted() {
        QVERIFY(findFilms({folder_.filePath("films")}, [] { return false; }).isEmpty());
    }
};

QTEST_APPLESS_MAIN(FilmSearchTest)
#include "film_search_test.moc"
