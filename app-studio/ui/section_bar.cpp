// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/section_bar.h"

#include "shared/desktop/design/icon.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/widgets/flow_layout.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

namespace vitascope::studio {

using desktop::IconTone;
using desktop::Space;
using desktop::themeIcon;

namespace {

constexpr int kMark = 12;
constexpr int kEdge = 3; // beside the mark

QPixmap markPixmap(const char* name, IconTone tone, const QWidget& on) {
    return themeIcon(QString::fromLatin1(name), tone).pixmap(QSize(kMark, kMark), on.devicePixelRatioF());
}

} // namespace

SectionBar::SectionBar(QWidget* parent) : QWidget(parent) {
    auto* layout = new desktop::FlowLayout(Space::kTiny, this);
    layout->setContentsMargins(0, 0, 0, 0);
}

void SectionBar::add(const QString& id, const QString& text) {
    auto* button = new QPushButton(text, this);
    button->setObjectName(QStringLiteral("section") + id);
    button->setProperty("variant", "section");
    button->setCheckable(true);
    button->setAutoExclusive(true);
    auto* mark = new QLabel(button); // the words stay where they are when it comes
    mark->setFixedSize(kMark, kMark);
    mark->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto* inside = new QHBoxLayout(button);
    inside->setContentsMargins(0, 0, kEdge, 0);
    inside->addStretch();
    inside->addWidget(mark);
    button->installEventFilter(this);
    const auto index = static_cast<int>(tabs_.size());
    connect(button, &QPushButton::clicked, this, [this, index] { Q_EMIT chosen(index); });
    layout()->addWidget(button);
    tabs_.push_back({button, text, mark});
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
        tab.mark->clear();
        tab.button->setAccessibleName(tab.text);
        return;
    case Mark::Changed:
        tab.mark->setPixmap(markPixmap("dot", IconTone::Accent, *tab.mark));
        tab.button->setAccessibleName(tr("%1, changed").arg(tab.text));
        return;
    case Mark::Wrong:
        tab.mark->setPixmap(markPixmap("alert", IconTone::Danger, *tab.mark));
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
