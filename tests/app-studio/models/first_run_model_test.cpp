// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/first_run_model.h"

#include "app-studio/models/sample_film.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace vitascope::studio {

using Step = FirstRunModel::Step;

class FirstRunModelTest : public QObject {
    Q_OBJECT

    static QString writeProgram(const QString& path, const QByteArray& script) {
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write("#!/bin/sh\n" + script);
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return path;
    }

private Q_SLOTS:
    void theFirstSignInLeadsOn() {
        FirstRunModel model;
        model.enter(); // not the first
        QVERIFY(!model.isOn());
        model.begin();
        QVERIFY(!model.isOn());
        model.enter();
        QCOMPARE(model.step(), Step::Settings);
        model.next();
        QCOMPARE(model.step(), Step::Sample);
        model.back();
        QCOMPARE(model.step(), Step::Settings);
        model.next();
        model.finish();
        QCOMPARE(model.step(), Step::Done);
        model.enter(); // somebody else signs in later
        QVERIFY(!model.isOn());
    }

    void aSampleFilmIsMadeByThePackager() {
        const QTemporaryDir folder;
        SampleFilm sample(writeProgram(folder.filePath("packager"), "[ \"$1\" = sample ] && echo film > \"$2\"\n"),
                          folder.filePath("sample"));
        QSignalSpy made(&sample, &SampleFilm::made);
        sample.make();
        QVERIFY(sample.isBusy());
        QTRY_COMPARE(made.size(), 1);
        QVERIFY(!sample.isBusy());
        QVERIFY(sample.errorText().isEmpty());
        QVERIFY(QFileInfo::exists(made[0][0].toString()));
    }

    void aSampleFilmTakesThePlaceOfTheOneBefore() {
        const QTemporaryDir folder;
        SampleFilm sample(writeProgram(folder.filePath("packager"), "[ ! -e \"$2\" ] && echo film > \"$2\"\n"),
                          folder.filePath("sample"));
        QSignalSpy made(&sample, &SampleFilm::made);
        for (int times = 1; times <= 2; ++times) {
            sample.make();
            QTRY_VERIFY(!sample.isBusy());
            QCOMPARE(made.size(), times);
        }
    }

    void aPackagerThatFailsOrIsAwayIsASentence() {
        const QTemporaryDir folder;
        SampleFilm failing(writeProgram(folder.filePath("packager"), "echo broken >&2\nexit 1\n"), folder.path());
        SampleFilm away(folder.filePath("none"), folder.path());
        for (auto* sample : {&failing, &away}) {
            QSignalSpy made(sample, &SampleFilm::made);
            sample->make();
            QTRY_VERIFY(!sample->errorText().isEmpty());
            QVERIFY(!sample->isBusy());
            QVERIFY(made.isEmpty());
        }
    }
};

} // namespace vitascope::studio

QTEST_GUILESS_MAIN(vitascope::studio::FirstRunModelTest)
#include "first_run_model_test.moc"
