// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/desktop/hands.h"

#include "tests/support/desktop/hands_limits.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QButtonGroup>
#include <QCheckBox>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QScrollBar>
#include <QSet>
#include <QTest>
#include <QTextEdit>
#include <QTimer>
#include <QWheelEvent>
#include <QWindow>

#include <array>
#include <utility>

namespace vitascope::test {
namespace {

constexpr int kMostStops = 400;     // of the Tab key
constexpr int kMostTurns = 400;     // of the wheel
constexpr int kStill = 50;          // milliseconds in which what is to be hit does not move
constexpr QPoint kMarkInset{10, 0}; // a tick is at the beginning of its box

// Buttons of which one is on share one place in the order of Tab; arrows go between them.
bool areOneGroup(const QWidget* a, const QWidget* b) {
    const auto* one = qobject_cast<const QAbstractButton*>(a);
    const auto* other = qobject_cast<const QAbstractButton*>(b);
    if (!one || !other || one == other)
        return false;
    if (one->group() || other->group())
        return one->group() == other->group() && one->group()->exclusive();
    return one->autoExclusive() && other->autoExclusive() && one->parentWidget() == other->parentWidget();
}

// The middle, but for what has a mark with a text: there, the mark.
QPoint placeToPress(const QWidget& control) {
    const auto middle = control.rect().center();
    if (!qobject_cast<const QCheckBox*>(&control) && !qobject_cast<const QRadioButton*>(&control))
        return middle;
    return {std::min(kMarkInset.x(), middle.x()), middle.y()};
}

std::optional<QString> textOf(const QWidget& field) {
    if (const auto* line = qobject_cast<const QLineEdit*>(&field))
        return line->text();
    if (const auto* text = qobject_cast<const QPlainTextEdit*>(&field))
        return text->toPlainText();
    if (const auto* text = qobject_cast<const QTextEdit*>(&field))
        return text->toPlainText();
    return std::nullopt; // it may add to what was typed
}

// What of it no widget around it cuts off, in its own pixels.
QRect uncutPart(const QWidget& widget) {
    QRect part = widget.rect();
    for (const auto* around = &widget; !around->isWindow() && around->parentWidget();) {
        around = around->parentWidget();
        part &= around->rect().translated(-widget.mapTo(around, QPoint()));
    }
    return part;
}

} // namespace

QString describe(const QWidget* widget) {
    if (!widget)
        return QStringLiteral("nothing");
    const auto* button = qobject_cast<const QAbstractButton*>(widget);
    const QStringList names{widget->objectName(), widget->accessibleName(), button ? button->text() : QString()};
    QString text = QString::fromLatin1(widget->metaObject()->className());
    for (const auto& name : names)
        if (!name.isEmpty())
            return QStringLiteral("\"%1\" (%2)").arg(name, text);
    return text;
}

Hands::Hands(With with, QWidget& window) : with_(with) {
    turnTo(window);
}

void Hands::turnTo(QWidget& window) {
    window_ = &window;
    window.activateWindow();
    (void)QTest::qWaitForWindowActive(&window, kOpening);
}

QWidget* Hands::front() const {
    if (auto* popup = QApplication::activePopupWidget())
        return popup;
    if (auto* dialog = QApplication::activeModalWidget())
        return dialog;
    auto* active = QApplication::activeWindow();
    return active && active != window_ && window_ && window_->isAncestorOf(active) ? active : window_.data();
}

bool Hands::fail(const QString& why) {
    trouble_ = why;
    qWarning("%s: %s", byKeyboard() ? "by keyboard" : "by mouse", qUtf8Printable(why));
    return false;
}

bool Hands::isBefore(const QWidget& control) {
    const auto* top = front();
    if (top && control.window() == top)
        return true;
    return fail(QStringLiteral("%1 is behind %2").arg(describe(&control), describe(top)));
}

bool Hands::isThere(QWidget* control) {
    trouble_.clear();
    if (!control)
        return fail(QStringLiteral("there is no such control"));
    if (!control->isVisible())
        return fail(QStringLiteral("%1 is hidden").arg(describe(control)));
    if (!control->isEnabled())
        return fail(QStringLiteral("%1 is disabled").arg(describe(control)));
    return isBefore(*control);
}

QWidget* Hands::focus() const {
    auto* top = front();
    auto* focused = QApplication::focusWidget();
    return focused && focused->window() == top ? focused : (top ? top->focusWidget() : nullptr);
}

bool Hands::hasFocus(const QWidget& control) const {
    const auto* focused = focus();
    for (const auto* widget = &control; widget; widget = widget->focusProxy())
        if (widget == focused)
            return true;
    return false;
}

void Hands::key(Qt::Key key, Qt::KeyboardModifiers modifiers) {
    if (const auto* top = front())
        QTest::keyClick(top->windowHandle(), key, modifiers);
}

void Hands::key(const QKeySequence& keys) {
    for (int i = 0; i < keys.count(); ++i)
        key(keys[static_cast<uint>(i)].key(), keys[static_cast<uint>(i)].keyboardModifiers());
}

void Hands::write(const QString& text) {
    for (const auto letter : text)
        if (const auto* top = front())
            QTest::sendKeyEvent(QTest::Click, top->windowHandle(), Qt::Key_unknown, letter, Qt::NoModifier);
}

bool Hands::walkTo(const QWidget& control) {
    for (const auto arrow : {Qt::Key_Down, Qt::Key_Up, Qt::Key_Right, Qt::Key_Left}) {
        QSet<const QWidget*> seen;
        while (areOneGroup(focus(), &control) && !seen.contains(focus())) {
            seen.insert(focus());
            key(arrow);
        }
        if (hasFocus(control))
            return true;
    }
    return false;
}

bool Hands::tabTo(QWidget& control) {
    QSet<const QWidget*> seen;
    for (int stop = 0; stop < kMostStops && !hasFocus(control); ++stop) {
        if (areOneGroup(focus(), &control) && walkTo(control))
            break;
        key(Qt::Key_Tab);
        if (seen.contains(focus()) && !hasFocus(control))
            return fail(QStringLiteral("Tab does not come to %1, only to %2 others; it ends at %3")
                            .arg(describe(&control))
                            .arg(seen.size())
                            .arg(describe(focus())));
        seen.insert(focus());
    }
    if (QTest::qWaitFor([&control] { return !uncutPart(control).isEmpty(); }, kSettling))
        return true;
    return fail(QStringLiteral("%1 has the focus and is out of sight").arg(describe(&control)));
}

void Hands::turnWheel(const QAbstractScrollArea& area, QPoint delta) {
    auto* top = area.window();
    const auto at = area.viewport()->mapTo(top, uncutPart(*area.viewport()).center());
    auto* under = top->childAt(at);
    if (!under)
        return;
    QWheelEvent event(under->mapFrom(top, at), top->mapToGlobal(at), {}, delta, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QSpontaneKeyEvent::setSpontaneous(&event); // only those of the desktop are passed on to what is around
    qApp->notify(under, &event);               // sendEvent() would make it one of ours again
}

// From the outermost scroll area inwards; gives up where turning the wheel does nothing.
void Hands::scrollTo(QWidget& control, QPoint at) {
    QList<QAbstractScrollArea*> areas;
    for (auto* parent = control.parentWidget(); parent && !parent->isWindow(); parent = parent->parentWidget())
        if (auto* area = qobject_cast<QAbstractScrollArea*>(parent); area && area->viewport()->isAncestorOf(&control))
            areas.prepend(area);
    for (const auto* area : areas)
        for (int turn = 0; turn < kMostTurns; ++turn) {
            const auto view = area->viewport()->rect();
            const auto place = control.mapTo(area->viewport(), at);
            const bool isVertical = place.y() < view.top() || place.y() > view.bottom();
            if (!isVertical && place.x() >= view.left() && place.x() <= view.right())
                break;
            const auto* bar = isVertical ? area->verticalScrollBar() : area->horizontalScrollBar();
            const int before = bar->value();
            const bool isBack = isVertical ? place.y() < view.top() : place.x() < view.left();
            const int step = isBack ? kNotch : -kNotch;
            turnWheel(*area, isVertical ? QPoint(0, step) : QPoint(step, 0));
            if (!QTest::qWaitFor([&] { return bar->value() != before; }, kSettling))
                break;
        }
}

std::optional<QPoint> Hands::uncover(QWidget& control, const Place& place) {
    auto* top = control.window();
    scrollTo(control, place());
    // Found anew each time: what is being laid out or slides in is not yet where it will be.
    const auto there = [&] { return control.mapTo(top, place()); };
    QTest::mouseMove(top->windowHandle(), there());
    QCoreApplication::processEvents(); // what comes under the pointer may move
    const auto hit = [&] { return top->rect().contains(there()) ? top->childAt(there()) : nullptr; };
    QPoint last = there();
    QElapsedTimer still;
    still.start();
    const auto isFree = [&] {
        if (std::exchange(last, there()) != last)
            still.start();
        const auto* widget = hit();
        const bool isHit = widget ? widget == &control || control.isAncestorOf(widget) : &control == top;
        return isHit && still.hasExpired(kStill);
    };
    if (QTest::qWaitFor(isFree, kSettling))
        return there();
    if (uncutPart(control).isEmpty() || !hit())
        (void)fail(QStringLiteral("%1 is out of sight").arg(describe(&control)));
    else
        (void)fail(QStringLiteral("%1 is covered by %2").arg(describe(&control), describe(hit())));
    return std::nullopt;
}

void Hands::click(QPoint at, Qt::MouseButton button) {
    if (const auto* top = front())
        QTest::mouseClick(top->windowHandle(), button, Qt::NoModifier, at);
}

bool Hands::reach(QWidget* control) {
    if (!isThere(control))
        return false;
    return byKeyboard() ? tabTo(*control) : uncover(*control, [control] { return placeToPress(*control); }).has_value();
}

bool Hands::during(const std::function<bool()>& act, const Meanwhile& meanwhile) {
    if (!meanwhile)
        return act();
    std::optional<bool> answer;
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, &poll, [&, before = QPointer<QWidget>(front())] {
        auto* opened = QApplication::activePopupWidget();
        if (!opened)
            opened = QApplication::activeModalWidget();
        if (!opened || opened == before)
            return;
        poll.stop();
        answer = meanwhile();
        if (*answer)
            return;
        while (auto* open = QApplication::activePopupWidget()) // it would wait for ever
            open->close();
        if (auto* open = QApplication::activeModalWidget())
            open->close();
    });
    poll.start(10);
    if (!act())
        return false;
    if (!QTest::qWaitFor([&] { return answer.has_value(); }, kOpening))
        return fail(QStringLiteral("nothing opened"));
    return *answer;
}

bool Hands::press(QWidget* control, const Meanwhile& meanwhile) {
    if (!isThere(control))
        return false;
    if (!byKeyboard()) {
        const auto at = uncover(*control, [control] { return placeToPress(*control); });
        return at && during([&] { return click(*at), true; }, meanwhile);
    }
    const auto* button = qobject_cast<QAbstractButton*>(control);
    const bool wasOn = button && button->isChecked();
    if (!tabTo(*control))
        return false;
    // In a group the arrow has chosen it already.
    if (button && button->isCheckable() && button->isChecked() && !wasOn)
        return true;
    return during([&] { return key(button ? Qt::Key_Space : Qt::Key_Return), true; }, meanwhile);
}

std::optional<QPoint> Hands::placeOn(QWidget* control, double x, double y) {
    if (byKeyboard())
        (void)fail(QStringLiteral("a key has no place"));
    else if (isThere(control))
        return uncover(*control, [=] { return QPointF(control->width() * x, control->height() * y).toPoint(); });
    return std::nullopt;
}

bool Hands::hover(QWidget* control, double x, double y) {
    return placeOn(control, x, y).has_value();
}

bool Hands::pressAt(QWidget* control, double x, double y) {
    const auto at = placeOn(control, x, y);
    if (at)
        click(*at);
    return at.has_value();
}

bool Hands::type(QWidget* field, const QString& text) {
    if (!isThere(field))
        return false;
    if (byKeyboard() ? !tabTo(*field) : !press(field))
        return false;
    if (!hasFocus(*field) && !field->isAncestorOf(focus()))
        return fail(QStringLiteral("%1 does not take the focus").arg(describe(field)));
    key(QKeySequence::SelectAll);
    key(Qt::Key_Delete);
    write(text);
    const auto taken = textOf(*field);
    return !taken || *taken == text || fail(QStringLiteral("%1 took \"%2\"").arg(describe(field), *taken));
}

} // namespace vitascope::test
