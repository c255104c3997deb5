// SPDX-License-Identifier: GPL-3.0-or-later
// How hands choose among several: in menus, in combo boxes and in views.
#include "tests/support/desktop/hands.h"
#include "tests/support/desktop/hands_limits.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QMenu>
#include <QScrollBar>
#include <QTest>
#include <QWindow>

namespace vitascope::test {
namespace {

constexpr int kMostSteps = 2'000; // of an arrow

// Without the mark of its key and without its short-cut.
QString plain(const QAction& item) {
    return item.text().section(QLatin1Char('\t'), 0, 0).remove(QLatin1Char('&'));
}

QAction* find(const QMenu& menu, const QString& text) {
    for (auto* item : menu.actions())
        if (plain(*item) == text && item->isVisible())
            return item;
    return nullptr;
}

} // namespace

bool Hands::take(QMenu& menu, QAction& item) {
    if (!byKeyboard()) {
        const auto at = menu.actionGeometry(&item).center();
        if (!menu.rect().contains(at))
            return fail(QStringLiteral("\"%1\" is out of sight").arg(plain(item)));
        QTest::mouseMove(menu.windowHandle(), at);
        QTest::mouseClick(menu.windowHandle(), Qt::LeftButton, Qt::NoModifier, at);
        return true;
    }
    for (qsizetype step = 0; step <= menu.actions().size() && menu.activeAction() != &item; ++step)
        key(Qt::Key_Down);
    if (menu.activeAction() != &item)
        return fail(QStringLiteral("no arrow comes to \"%1\"").arg(plain(item)));
    key(item.menu() ? Qt::Key_Right : Qt::Key_Return);
    return true;
}

bool Hands::chooseInMenu(const QStringList& path) {
    for (const auto& text : path) {
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        if (!menu)
            return fail(QStringLiteral("no menu is open for \"%1\"").arg(text));
        auto* item = find(*menu, text);
        if (!item || !item->isEnabled())
            return fail(QStringLiteral("the menu does not offer \"%1\"").arg(text));
        auto* submenu = item->menu();
        if (!take(*menu, *item))
            return false;
        const auto isOpen = [submenu] { return QApplication::activePopupWidget() == submenu; };
        if (submenu && !QTest::qWaitFor(isOpen, kOpening))
            return fail(QStringLiteral("\"%1\" did not open").arg(text));
    }
    return true;
}

bool Hands::choose(QWidget* menuButton, const QStringList& path, const Meanwhile& meanwhile) {
    return press(menuButton,
                 [&] { return during([&] { return chooseInMenu(path); }, meanwhile) && trouble_.isEmpty(); });
}

bool Hands::choose(QComboBox* box, const QString& item) {
    if (!isThere(box))
        return false;
    const int row = box->findText(item);
    if (row < 0)
        return fail(QStringLiteral("%1 does not offer \"%2\"").arg(describe(box), item));
    if (byKeyboard()) {
        if (!tabTo(*box))
            return false;
        key(Qt::Key_Down, Qt::AltModifier);
    } else if (!press(box)) {
        return false;
    }
    QPointer<QAbstractItemView> list = box->view();
    const auto isShown = [&list] { return list && list->isVisible(); };
    QString taken;    // the box may show something else at once, or go with its window
    QObject receiver; // ends with it: the box goes on
    QObject::connect(box, &QComboBox::textActivated, &receiver, [&taken](const QString& text) { taken = text; });
    if (!QTest::qWaitFor(isShown, kOpening))
        return fail(QStringLiteral("the list of %1 did not open").arg(describe(box)));
    if (byKeyboard()) {
        if (!arrowTo(*list, row, box->modelColumn()))
            return false;
        key(Qt::Key_Return);
    } else {
        QTest::qWait(QApplication::doubleClickInterval() + 50); // it takes an earlier click for the end of the first
        if (!scrollToItem(*list, row, box->modelColumn()))
            return false;
        const auto at = middleOf(*list, row, box->modelColumn());
        QTest::mouseMove(list->window()->windowHandle(), at);
        click(at);
    }
    (void)QTest::qWaitFor([&isShown] { return !isShown(); }, kSettling);
    return taken == item || fail(QStringLiteral("the box took \"%1\" for \"%2\"").arg(taken, item));
}

QPoint Hands::middleOf(const QAbstractItemView& view, int row, int column) const {
    const auto place = view.visualRect(view.model()->index(row, column, view.rootIndex()));
    return view.viewport()->mapTo(view.window(), place.center());
}

bool Hands::scrollToItem(QAbstractItemView& view, int row, int column) {
    const auto index = view.model()->index(row, column, view.rootIndex());
    for (int turn = 0; turn < kMostSteps; ++turn) {
        const auto middle = view.visualRect(index).center();
        const auto area = view.viewport()->rect();
        const bool isVertical = middle.y() < area.top() || middle.y() > area.bottom();
        if (!isVertical && middle.x() >= area.left() && middle.x() <= area.right())
            return true;
        const auto* bar = isVertical ? view.verticalScrollBar() : view.horizontalScrollBar();
        const int before = bar->value();
        const bool isBack = isVertical ? middle.y() < area.top() : middle.x() < area.left();
        const int step = isBack ? kNotch : -kNotch;
        turnWheel(view, isVertical ? QPoint(0, step) : QPoint(step, 0));
        if (!QTest::qWaitFor([&] { return bar->value() != before; }, kSettling))
            break;
    }
    return fail(QStringLiteral("row %1 of %2 cannot be scrolled into sight").arg(row).arg(describe(&view)));
}

bool Hands::arrowTo(QAbstractItemView& view, int row, int column) {
    const QPersistentModelIndex wanted = view.model()->index(row, column, view.rootIndex());
    if (!wanted.isValid())
        return fail(QStringLiteral("%1 has no row %2").arg(describe(&view)).arg(row));
    if (!view.currentIndex().isValid())
        key(Qt::Key_Home);
    for (int step = 0; step < kMostSteps && view.currentIndex() != wanted; ++step) {
        const auto before = view.currentIndex();
        const auto here = view.visualRect(before);
        const auto there = view.visualRect(wanted);
        if (before.isValid() && there.center().y() < here.top())
            key(Qt::Key_Up);
        else if (!before.isValid() || there.center().y() > here.bottom())
            key(Qt::Key_Down);
        else
            key(there.center().x() < here.left() ? Qt::Key_Left : Qt::Key_Right);
        if (view.currentIndex() == before)
            break;
    }
    return view.currentIndex() == wanted ||
           fail(QStringLiteral("no arrow comes to row %1 of %2").arg(row).arg(describe(&view)));
}

bool Hands::select(QAbstractItemView* view, int row, int column) {
    if (!isThere(view))
        return false;
    if (row >= view->model()->rowCount(view->rootIndex()))
        return fail(QStringLiteral("%1 has no row %2").arg(describe(view)).arg(row));
    if (byKeyboard())
        return tabTo(*view) && arrowTo(*view, row, column);
    // The view first, then the item in it.
    scrollTo(*view->viewport(), view->viewport()->rect().center());
    if (!scrollToItem(*view, row, column))
        return false;
    const auto at = uncover(*view->viewport(),
                            [&] { return view->viewport()->mapFrom(view->window(), middleOf(*view, row, column)); });
    if (at)
        click(*at);
    return at.has_value();
}

bool Hands::open(QAbstractItemView* view, int row, int column, const Meanwhile& meanwhile) {
    if (!select(view, row, column))
        return false;
    if (byKeyboard())
        return during([&] { return key(Qt::Key_Return), true; }, meanwhile);
    return during(
        [&] {
            QTest::mouseDClick(view->window()->windowHandle(), Qt::LeftButton, Qt::NoModifier,
                               middleOf(*view, row, column));
            return true;
        },
        meanwhile);
}

} // namespace vitascope::test
