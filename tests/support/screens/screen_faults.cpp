// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/screens/screen_faults.h"

#include "shared/desktop/widgets/elided_label.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMetaEnum>
#include <QPushButton>
#include <QScrollBar>
#include <QSet>
#include <QTextDocument>
#include <QToolButton>

namespace vitascope::desktop {
namespace {

constexpr int kItemsOfAList = 20;
constexpr int kOrder = 14; // the room that the style keeps for the sign of the order in a head

QString describe(const QObject* object) {
    return object ? QStringLiteral("%1 '%2'").arg(QString::fromLatin1(object->metaObject()->className()),
                                                  object->objectName())
                  : QStringLiteral("an item");
}

QString pathOf(const QWidget* widget) {
    QStringList names;
    for (const auto* at = widget; at && names.size() < 4; at = at->parentWidget())
        names.prepend(describe(at));
    return names.join(QStringLiteral(" > "));
}

void walk(QAccessibleInterface& at, const QString& path, QStringList& faults) {
    const auto state = at.state();
    if (state.invisible)
        return;
    const auto* object = at.object();
    const auto here = object ? path + QStringLiteral(" > ") + describe(object) : path;
    const bool isWindow = object && object->isWidgetType() && static_cast<const QWidget*>(object)->isWindow();
    const bool isItem = !object && at.role() != QAccessible::Grip;
    const bool isGround =
        object && object->isWidgetType() && at.role() == QAccessible::Client &&
        static_cast<const QWidget*>(object)->focusPolicy() == Qt::ClickFocus; // takes clicks, does nothing
    if ((state.focusable && !state.disabled && !isWindow && !isGround) || (isItem && state.selectable)) {
        if (at.text(QAccessible::Name).trimmed().isEmpty())
            faults << here + QStringLiteral(": no name");
        if (at.role() == QAccessible::NoRole || (at.role() == QAccessible::Client && object))
            faults << here + QStringLiteral(": no role");
    }
    const auto count = at.childCount();
    for (int i = 0; i < (object && count > 200 ? kItemsOfAList : count); ++i)
        if (auto* child = at.child(i))
            walk(*child, here, faults);
}

bool isCutOff(const QLabel& label) {
    if (label.text().isEmpty() || !label.pixmap().isNull())
        return false;
    const auto room = label.contentsRect();
    if (qobject_cast<const ElidedLabel*>(&label)) // to the side it ends in an ellipsis
        return label.fontMetrics().height() > room.height() + 2;
    if (label.wordWrap())
        return label.heightForWidth(label.width()) > label.height() + 2;
    const auto plain = label.textFormat() == Qt::RichText ? QString() : label.text();
    return !plain.isEmpty() && label.fontMetrics().size(0, plain).width() > room.width() + 1;
}

// The words that are shown, whatever the style puts around them.
bool isCutOff(const QAbstractButton& button) {
    const auto* tool = qobject_cast<const QToolButton*>(&button);
    const bool isDrawnOnly = tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly && !tool->icon().isNull();
    if (button.text().isEmpty() || isDrawnOnly || button.sizePolicy().horizontalPolicy() == QSizePolicy::Ignored)
        return false;
    if (qobject_cast<const QPushButton*>(&button)) // with its icon and what the style keeps around
        return button.sizeHint().width() > button.width() + 1 || button.fontMetrics().height() > button.height() + 2;
    auto text = button.text();
    text.remove(QLatin1Char('&'));
    return button.fontMetrics().size(Qt::TextShowMnemonic, text).width() > button.width() ||
           button.fontMetrics().height() > button.height() + 2;
}

// The words over a column, of those that the view shows.
// Where there is no room for all of them, they end in an ellipsis or are scrolled to.
bool isRoomForHeads(const QHeaderView& head) {
    int wanted = 0;
    for (int i = 0; i < head.count(); ++i)
        wanted += head.isSectionHidden(i) ? 0 : std::max(head.sectionSizeHint(i) + kOrder, head.minimumSectionSize());
    return wanted <= head.viewport()->width();
}

void findCutOffHeads(const QHeaderView& head, QStringList& faults) {
    if (!isRoomForHeads(head))
        return;
    for (int i = 0; i < head.count(); ++i) {
        const auto words = head.model()->headerData(i, head.orientation()).toString();
        const int room = head.sectionSize(i) - (head.sectionsClickable() ? kOrder : 0);
        if (!head.isSectionHidden(i) && !words.isEmpty() && head.sectionSizeHint(i) > room + 1)
            faults << QStringLiteral("%1: %2").arg(pathOf(&head), words);
    }
}

bool isControl(const QWidget& widget) {
    return qobject_cast<const QAbstractButton*>(&widget) || qobject_cast<const QLineEdit*>(&widget) ||
           qobject_cast<const QComboBox*>(&widget) || qobject_cast<const QAbstractSpinBox*>(&widget) ||
           qobject_cast<const QAbstractItemView*>(&widget) || widget.inherits("QPlainTextEdit");
}

bool isPartOfAnother(const QWidget& widget) {
    for (const auto* at = widget.parentWidget(); at; at = at->parentWidget())
        if (isControl(*at))
            return true; // the field of a spin box, the header of a table
    return false;
}

} // namespace

QStringList accessibilityFaults(QWidget& window) {
    QStringList faults;
    auto* root = QAccessible::queryAccessibleInterface(&window);
    if (!root)
        return {QStringLiteral("the window has no accessible interface")};
    walk(*root, describe(&window), faults);
    faults.removeDuplicates();
    return faults;
}

QStringList cutOffTexts(QWidget& window) {
    QStringList faults;
    for (const auto* label : window.findChildren<QLabel*>())
        if (label->isVisibleTo(&window) && isCutOff(*label))
            faults << QStringLiteral("%1: %2").arg(pathOf(label), label->text());
    for (const auto* button : window.findChildren<QAbstractButton*>())
        if (button->isVisibleTo(&window) && isCutOff(*button))
            faults << QStringLiteral("%1: %2").arg(pathOf(button), button->text());
    for (const auto* head : window.findChildren<QHeaderView*>())
        if (head->isVisibleTo(&window) && head->model() && head->orientation() == Qt::Horizontal)
            findCutOffHeads(*head, faults);
    return faults;
}

QStringList unreachableControls(QWidget& window) {
    QSet<const QWidget*> reached;
    for (const auto* at = window.nextInFocusChain(); at && !reached.contains(at); at = at->nextInFocusChain())
        reached.insert(at);
    QStringList faults;
    for (const auto* widget : window.findChildren<QWidget*>()) {
        if (!isControl(*widget) || isPartOfAnother(*widget) || !widget->isVisibleTo(&window) ||
            !widget->isEnabledTo(&window))
            continue;
        const auto* proxy = widget->focusProxy() ? widget->focusProxy() : widget;
        const bool inGroup = proxy->inherits("QRadioButton"); // arrows lead from one to the next
        if (!(proxy->focusPolicy() & Qt::TabFocus) && !inGroup && !widget->property("reachedOtherwise").toBool())
            faults << pathOf(widget) + QStringLiteral(": not by Tab");
        else if (!reached.contains(proxy))
            faults << pathOf(widget) + QStringLiteral(": not in the focus chain");
    }
    return faults;
}

} // namespace vitascope::desktop
