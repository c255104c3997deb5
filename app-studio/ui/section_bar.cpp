// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/section_bar.h"

#include "shared/desktop/design/icon.h"
#include "shared/desktop/design/metrics.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>

namespace vitascope::studio {

using desktop::IconTone;
using desktop::Space;
using desktop::themeIcon;

namespace {

constexpr int kMark = 12;
constexpr int kGap = 4; // besides the 4 pixels that the style leaves

QIcon emptyMark() {
    QPixmap nothing(kMark + kGap, kMark);
    nothing.fill(Qt::transparent);
    return nothing;
}

} // namespace

SectionBar::SectionBar(QWidget* parent) : QWidget(parent), layout_(new QHBoxLayout(this)) {
    layout_->setContentsMargins(0, 0, 0, 0);
    layout_->setSpacing(Space::kTiny);
    layout_->addStretch();
}

void SectionBar::add(const QString& id, const QString& text) {
    auto* button = new QPushButton(text, this);
    button->setObjectName(QStringLiteral("section") + id);
    button->setProperty("variant", "section");
    button->setCheckable(true);
    button->setAutoExclusive(true);
    button->setIconSize({kMark + kGap, kMark});
    button->setIcon(emptyMark()); // the words stay where they are when a mark comes
    button->setLayoutDirection(layoutDirection() == Qt::LeftToRight ? Qt::RightToLeft : Qt::LeftToRight);
    button->installEventFilter(this);
    const auto index = static_cast<int>(tabs_.size());
    connect(button, &QPushButton::clicked, this, [this, index] { Q_EMIT chosen(index); });
    layout_->insertWidget(index, button);
    tabs_.push_back({button, text});
}

void SectionBar::setCurrent(int index) {
    tabs_[index].button->setChecked(true);
}

int SectionBar::current() const {
    for (int i = 0; i < tabs_.size(); ++i)
        if (tabs_[i].button->isChecked())
            return i;
    return 0;
}

void SectionBar::setMark(int index, Mark mark) {
    const auto& tab = tabs_[index];
    switch (mark) {
    case Mark::None:
        tab.button->setIcon(emptyMark());
        tab.button->setAccessibleName(tab.text);
        return;
    case Mark::Changed:
        tab.button->setIcon(themeIcon(QStringLiteral("dot"), IconTone::Accent));
        tab.button->setAccessibleName(tr("%1, changed").arg(tab.text));
        return;
    case Mark::Wrong:
        tab.button->setIcon(themeIcon(QStringLiteral("alert"), IconTone::Danger));
        tab.button->setAccessibleName(tr("%1, something is wrong").arg(tab.text));
        return;
    }
}

bool SectionBar::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto key = static_cast<QKeyEvent*>(event)->key();
    if (key != Qt::Key_Left && key != Qt::Key_Right)
        return QWidget::eventFilter(watched, event);
    const int next = current() + (key == Qt::Key_Right ? 1 : -1);
    if (next >= 0 && next < tabs_.size()) {
        setCurrent(next);
        tabs_[next].button->setFocus(Qt::TabFocusReason);
        Q_EMIT chosen(next);
    }
    return true;
}

} // namespace vitascope::studio
