// SPDX-License-Identifier: GPL-3.0-or-later
// How a person works a program: only by what the keyboard or the mouse can reach. Events go to the window before the
// person and find their way from there, as the desktop's do; nothing is focused, clicked or filled in by a call. What
// cannot be reached answers false, and says why in the test's log and in trouble(). Thread: the GUI thread.
#pragma once

#include <QKeySequence>
#include <QPoint>
#include <QPointer>
#include <QString>
#include <QStringList>
#include <QWidget>

#include <functional>
#include <optional>

class QAbstractItemView;
class QAbstractScrollArea;
class QAction;
class QComboBox;
class QMenu;

namespace vitascope::test {

class Hands {
public:
    enum class With { Keyboard, Mouse };
    // What is done in a menu or a dialog that opened, when the program waits in it: true if that went well. If not, it
    // is closed.
    using Meanwhile = std::function<bool()>;

    // The window is a top-level one, shown. Dialogs and menus over it are found by themselves.
    Hands(With with, QWidget& window);
    // A program may put another window in its place.
    void turnTo(QWidget& window);

    [[nodiscard]] With with() const { return with_; }
    [[nodiscard]] bool byKeyboard() const { return with_ == With::Keyboard; }
    [[nodiscard]] QString trouble() const { return trouble_; }
    // The window, dialog or menu that takes what the person does now.
    [[nodiscard]] QWidget* front() const;

    // Buttons, boxes and cards: a click in the middle, or Space (Return where it is no button).
    [[nodiscard]] bool press(QWidget* control, const Meanwhile& meanwhile = {});
    // Where on the control, as parts of its width and height. With the mouse only.
    [[nodiscard]] bool pressAt(QWidget* control, double x, double y = 0.5);
    // Keyboard: the focus is on it. Mouse: the pointer is over it.
    [[nodiscard]] bool reach(QWidget* control);
    // The pointer rests there, as parts of its width and height. With the mouse only.
    [[nodiscard]] bool hover(QWidget* control, double x, double y = 0.5);
    // Replaces what is in the field.
    [[nodiscard]] bool type(QWidget* field, const QString& text);
    void write(const QString& text); // where the focus is
    // Short-cuts, and keys for what has the focus.
    void key(const QKeySequence& keys);
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);

    [[nodiscard]] bool choose(QComboBox* box, const QString& item);
    // Opens the menu of the button and follows the texts, without their marks, through its submenus. `meanwhile` is for
    // a dialog that the last item opens.
    [[nodiscard]] bool choose(QWidget* menuButton, const QStringList& path, const Meanwhile& meanwhile = {});
    // The same in the menu that is open.
    [[nodiscard]] bool chooseInMenu(const QStringList& path);

    [[nodiscard]] bool select(QAbstractItemView* view, int row, int column = 0);
    // A double click, or Return.
    [[nodiscard]] bool open(QAbstractItemView* view, int row, int column = 0, const Meanwhile& meanwhile = {});

private:
    [[nodiscard]] bool fail(const QString& why);
    [[nodiscard]] bool isThere(QWidget* control);
    [[nodiscard]] bool isBefore(const QWidget& control); // the person, not in a window behind another
    [[nodiscard]] QWidget* focus() const;
    [[nodiscard]] bool hasFocus(const QWidget& control) const;
    [[nodiscard]] bool tabTo(QWidget& control);
    [[nodiscard]] bool walkTo(const QWidget& control); // by arrows, within a group of buttons
    // Where that is in the window, as soon as it is free and stands still; nobody hits what is being laid out.
    using Place = std::function<QPoint()>; // in pixels of the control
    [[nodiscard]] std::optional<QPoint> uncover(QWidget& control, const Place& place);
    [[nodiscard]] std::optional<QPoint> placeOn(QWidget* control, double x, double y);
    void scrollTo(QWidget& control, QPoint at);
    void turnWheel(const QAbstractScrollArea& area, QPoint delta);
    void click(QPoint at, Qt::MouseButton button = Qt::LeftButton);
    // The act answers whether it was done; if not, nothing will open.
    [[nodiscard]] bool during(const std::function<bool()>& act, const Meanwhile& meanwhile);
    [[nodiscard]] QPoint middleOf(const QAbstractItemView& view, int row, int column) const;
    [[nodiscard]] bool scrollToItem(QAbstractItemView& view, int row, int column);
    [[nodiscard]] bool arrowTo(QAbstractItemView& view, int row, int column);
    [[nodiscard]] bool take(QMenu& menu, QAction& item);

    With with_;
    QPointer<QWidget> window_;
    QString trouble_;
};

// What a person would call it: its object name, its name for screen readers, or its class.
[[nodiscard]] QString describe(const QWidget* widget);

} // namespace vitascope::test
