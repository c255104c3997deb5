// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/models/film_list_model.h"

#include "tests/support/desktop/fake_catalogue.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

namespace vitascope::player {

using desktop::FakeCatalogue;
using desktop::makeTitle;
using State = FilmListModel::State;

class FilmListModelTest : public QObject {
    Q_OBJECT

    FakeCatalogue catalogue_;

    void fill(int count) {
        catalogue_ = {};
        catalogue_.pageSize = 10;
        for (int i = 0; i < count; ++i)
            catalogue_.all.push_back(makeTitle(i + 1, "Film " + std::to_string(i)));
    }

private Q_SLOTS:
    void loadsItsDepthByItself() {
        fill(95);
        FilmListModel model({10, 60});
        QAbstractItemModelTester tester(&model);
        model.show(filmsOf(catalogue_, {}));
        QTRY_COMPARE(model.rowCount(), 60);
        QTRY_VERIFY(model.state() == State::Ready);
        QVERIFY(!model.isComplete());
        model.fetchMore({});
        QTRY_COMPARE(model.rowCount(), 70);
    }

    void knowsWhenItHasAll() {
        fill(25);
        FilmListModel model({10, 1000});
        model.show(filmsOf(catalogue_, {}));
        QTRY_VERIFY(model.isComplete());
        QCOMPARE(model.rowCount(), 25);
        QVERIFY(!model.canFetchMore({}));
    }

    void goesOnWhereItFailed() {
        fill(30);
        FilmListModel model({10, 10});
        model.show(filmsOf(catalogue_, {}));
        QTRY_COMPARE(model.rowCount(), 10);
        catalogue_.failure = Error{ErrorCode::Unavailable, "connect"};
        model.fetchMore({});
        QTRY_VERIFY(model.state() == State::Failed);
        QCOMPARE(model.rowCount(), 10);
        catalogue_.failure.reset();
        model.retry();
        QTRY_COMPARE(model.rowCount(), 20);
    }

    void theSameAnswerAgainMovesNothing() {
        fill(5);
        FilmListModel model({10, 10});
        model.show(filmsOf(catalogue_, {}));
        QTRY_COMPARE(model.rowCount(), 5);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.reload();
        QTRY_VERIFY(model.state() == State::Ready);
        QCOMPARE(reset.size(), 0);
        catalogue_.all.pop_back();
        model.reload();
        QTRY_COMPARE(model.rowCount(), 4);
    }

    void anAnswerToAnotherListIsDropped() {
        fill(5);
        FilmListModel model({10, 10});
        model.show(filmsOf(catalogue_, {}));
        model.clear();
        QTest::qWait(20);
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(model.state() == State::Idle);
    }
};

} // namespace vitascope::player

QTEST_GUILESS_MAIN(vitascope::player::FilmListModelTest)
#include "film_list_model_test.moc"
