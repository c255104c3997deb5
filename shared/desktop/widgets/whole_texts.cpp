// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/widgets/whole_texts.h"

#include <QEvent>
#include <QLabel>

namespace vitascope::desktop {
namespace {

void keepWhole(QLabel& label) {
    if (label.wordWrap())
        label.setMinimumHeight(label.text().isEmpty() ? 0 : label.heightForWidth(label.width()));
}

} // namespace

void WholeTexts::keepIn(QWidget& widget) {
    auto* keeper = new WholeTexts(&widget);
    for (auto* label : widget.findChildren<QLabel*>()) {
        label->installEventFilter(keeper);
        label->parentWidget()->installEventFilter(keeper);
    }
}

// A label's new width, or a request for a new layout, which follows a new text.
bool WholeTexts::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize) {
        if (auto* label = qobject_cast<QLabel*>(watched))
            keepWhole(*label);
    } else if (event->type() == QEvent::LayoutRequest) {
        for (auto* label : watched->findChildren<QLabel*>(Qt::FindDirectChildrenOnly))
            keepWhole(*label);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace vitascope::desktop
