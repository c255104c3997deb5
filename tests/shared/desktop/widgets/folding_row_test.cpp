// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/widgets/folding_row.h"

#include "shared/desktop/design/theme.h"
#include "shared/desktop/widgets/upright_scroll.h"

#include <QPushButton>
#include <QTest>

namespace vitascope::desktop {
namespace {

struct MoveCount final : QObject {
    int count = 0;

    bool eventFilter(QObject* watched, QEvent* event) override {
        count += event->type() == QEvent::Move ? 1 : 0;
        return QObject::eventFilter(watched, event);
    }
};

} // namespace

class FoldingRowTest : public QObject {
    Q_OBJECT

    static constexpr int kLeast = 200;

    Theme theme_{ThemeChoice::Dark};

private Q_SLOTS:
    void theSecondGoesBelowWhereThereIsNoRoom() {
        auto* first = new QWidget;
        auto* second = new QPushButton(QStringLiteral("Something to press"));
        FoldingRow row(first, kLeast, second);
        row.show();
        const int beside = kLeast + row.line().spacing() + second->minimumSizeHint().width();
        row.resize(beside, 200);
        QTRY_VERIFY(!row.isFolded() && second->x() >= kLeast);
        row.resize(beside - 1, 200);
        QTRY_VERIFY(row.isFolded() && second->x() == 0);
        row.resize(beside, 200);
        QTRY_VERIFY(!row.isFolded() && second->x() >= kLeast);
    }

    void itMayBeAsNarrowAsTheWiderPart() {
        auto* second = new QPushButton(QStringLiteral("Something to press"));
        FoldingRow row(new QWidget, kLeast, second);
        QCOMPARE(row.minimumSizeHint().width(), second->minimumSizeHint().width());
    }

    // A part that asks to be laid out again leaves the row as it is.
    void itStandsStill() {
        auto* button = new QPushButton(QStringLiteral("Something to press"));
        auto* second = new UprightScroll(button);
        FoldingRow row(new QWidget, kLeast, second);
        row.show();
        row.resize(800, 200);
        QTRY_VERIFY(second->x() >= kLeast);
        MoveCount moves;
        second->installEventFilter(&moves);
        button->setMinimumHeight(400);
        QTest::qWait(50);
        QCOMPARE(moves.count, 0);
    }
};

} // namespace vitascope::desktop

QTEST_MAIN(vitascope::desktop::FoldingRowTest)
#include "folding_row_test.moc"
