// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/ui/keys_sheet.h"

#include "app-player/models/playback_keys.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/design/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace vitascope::player {

using desktop::Space;

namespace {

constexpr std::size_t kMostCaps = 3;
constexpr int kCapHeight = 24;

std::vector<QString> capsOf(const KeyBinding& binding) {
    if (binding.keys.size() > kMostCaps) // a row of keys
        return {keyText(binding.keys.front()), QStringLiteral("…"), keyText(binding.keys.back())};
    std::vector<QString> caps;
    for (const auto key : binding.keys)
        if (key != Qt::Key_MediaTogglePlayPause) // it says itself what it does
            caps.push_back(keyText(key));
    return caps;
}

} // namespace

KeysSheet::KeysSheet(QWidget* parent)
    : QFrame(parent), sheet_(new QFrame(this)), scroll_(new QScrollArea(sheet_)), keys_(new QWidget) {
    setObjectName(QStringLiteral("keysSheet"));
    sheet_->setProperty("panel", "cinema");
    auto* heading = new QLabel(tr("Keyboard shortcuts"), sheet_);
    heading->setProperty("role", "cinemaTitle");
    auto* layout = new QVBoxLayout(sheet_);
    layout->setContentsMargins(Space::kSection, Space::kHuge, Space::kSection, Space::kHuge);
    layout->setSpacing(Space::kLarge);
    layout->addWidget(heading);
    auto* columns = new QHBoxLayout(keys_);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(Space::kPage);
    keys_->setProperty("transparent", true);
    scroll_->setWidget(keys_);
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setFocusPolicy(Qt::NoFocus);
    layout->addWidget(scroll_);
    for (const auto& groups : std::initializer_list<std::vector<KeyGroup>>{
             {KeyGroup::Film}, {KeyGroup::Sound, KeyGroup::Subtitles}, {KeyGroup::Window}})
        columns->addLayout(makeColumn(groups));
    hide();
}

QVBoxLayout* KeysSheet::makeColumn(const std::vector<KeyGroup>& groups) {
    auto* column = new QVBoxLayout;
    column->setSpacing(Space::kSmall);
    for (const auto group : groups) {
        if (group != groups.front())
            column->addSpacing(Space::kLarge);
        auto* name = new QLabel(groupText(group), keys_);
        name->setProperty("role", "cinemaGroup");
        column->addWidget(name);
        for (const auto& binding : playbackKeys())
            if (binding.group == group)
                column->addWidget(makeLine(binding));
    }
    column->addStretch();
    return column;
}

QWidget* KeysSheet::makeLine(const KeyBinding& binding) {
    auto* line = new QWidget(keys_);
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::kTiny);
    auto* text = new QLabel(binding.text, line);
    text->setProperty("role", "cinemaText");
    layout->addWidget(text);
    layout->addSpacing(Space::kLarge);
    layout->addStretch();
    for (const auto& cap : capsOf(binding)) {
        auto* key = new QLabel(cap, line);
        key->setProperty("role", cap == QStringLiteral("…") ? "cinemaText" : "keyCap");
        key->setAlignment(Qt::AlignCenter);
        key->setFixedHeight(desktop::Theme::textPixels(kCapHeight)); // whatever font has its sign
        layout->addWidget(key);
    }
    return line;
}

// All of the film: the controls below would show through between the lines.
QSize KeysSheet::sizeHint() const {
    return parentWidget() ? parentWidget()->size() : sheet_->sizeHint();
}

void KeysSheet::paintEvent(QPaintEvent* /*event*/) {
    QPainter(this).fillRect(rect(), desktop::CinemaColors{}.shade);
}

void KeysSheet::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    place();
}

void KeysSheet::showEvent(QShowEvent* event) {
    QFrame::showEvent(event);
    place();
}

// Type that is too large for the window scrolls.
void KeysSheet::place() {
    keys_->adjustSize();
    const int around = 2 * (Space::kSection + Space::kHuge);
    const QSize bars(Space::kLarge, Space::kLarge);
    const auto room =
        (size() - QSize(around, around + desktop::Theme::textPixels(Space::kPage))).expandedTo(QSize(0, 0));
    const bool fits = keys_->width() <= room.width() && keys_->height() <= room.height();
    scroll_->setFixedSize(fits ? keys_->size() : (keys_->size() + bars).boundedTo(room));
    sheet_->adjustSize();
    sheet_->move(rect().center() - sheet_->rect().center());
}

bool KeysSheet::scroll(int key) {
    auto* bar =
        key == Qt::Key_Left || key == Qt::Key_Right ? scroll_->horizontalScrollBar() : scroll_->verticalScrollBar();
    if (!isVisible() || bar->maximum() == 0)
        return false;
    switch (key) {
    case Qt::Key_Up:
    case Qt::Key_Left:
        bar->triggerAction(QScrollBar::SliderSingleStepSub);
        return true;
    case Qt::Key_Down:
    case Qt::Key_Right:
        bar->triggerAction(QScrollBar::SliderSingleStepAdd);
        return true;
    case Qt::Key_PageUp:
        bar->triggerAction(QScrollBar::SliderPageStepSub);
        return true;
    case Qt::Key_PageDown:
        bar->triggerAction(QScrollBar::SliderPageStepAdd);
        return true;
    case Qt::Key_Home:
        bar->triggerAction(QScrollBar::SliderToMinimum);
        return true;
    case Qt::Key_End:
        bar->triggerAction(QScrollBar::SliderToMaximum);
        return true;
    default:
        return false;
    }
}

void KeysSheet::hideEvent(QHideEvent* event) {
    QFrame::hideEvent(event);
    Q_EMIT closed();
}

void KeysSheet::mousePressEvent(QMouseEvent* /*event*/) {
    hide();
}

} // namespace vitascope::player
