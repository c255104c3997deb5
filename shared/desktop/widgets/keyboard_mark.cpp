// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/widgets/keyboard_mark.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QFocusEvent>
#include <QStyleOptionViewItem>

namespace vitascope::desktop {
namespace {

constexpr auto kProperty = "usesKeyboard";

} // namespace

KeyboardMark::KeyboardMark(QAbstractItemView& view) : QObject(&view), view_(view) {
    view.installEventFilter(this);
    view.viewport()->installEventFilter(this);
}

bool KeyboardMark::isMarked(const QStyleOptionViewItem& option) {
    return option.state.testFlag(QStyle::State_HasFocus) && option.widget &&
           option.widget->property(kProperty).toBool();
}

bool KeyboardMark::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::KeyPress:
        set(true);
        break;
    case QEvent::MouseButtonPress:
        set(false);
        break;
    case QEvent::FocusIn: {
        const auto reason = static_cast<QFocusEvent*>(event)->reason();
        set(reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason);
        break;
    }
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void KeyboardMark::set(bool isUsed) {
    if (view_.property(kProperty).toBool() == isUsed)
        return;
    view_.setProperty(kProperty, isUsed);
    view_.viewport()->update();
}

} // namespace vitascope::desktop
