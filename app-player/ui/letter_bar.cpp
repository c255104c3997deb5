// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/ui/letter_bar.h"

#include "shared/desktop/design/metrics.h"
#include "shared/desktop/design/theme.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace vitascope::player {
namespace {

constexpr int kWidth = 28;
constexpr int kTallest = 22;

} // namespace

LetterBar::LetterBar(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("letters"));
    setAccessibleName(tr("Jump to a letter"));
    setToolTip(tr("Jump to a letter; on the wall, type it"));
    setFixedWidth(kWidth);
    setMouseTracking(true);
    setCursor(Qt::PointingHandCursor);
}

void LetterBar::setLetters(const QString& letters) {
    if (letters == letters_)
        return;
    letters_ = letters;
    update();
}

QSize LetterBar::sizeHint() const {
    return {kWidth, 0};
}

QRect LetterBar::areaOf(int letter) const {
    const int count = std::max<int>(1, static_cast<int>(letters_.size()));
    const int step = std::min(kTallest, height() / count);
    const int top = (height() - step * count) / 2;
    return {0, top + letter * step, width(), step};
}

int LetterBar::letterAt(int y) const {
    for (int i = 0; i < letters_.size(); ++i)
        if (areaOf(i).top() <= y && y <= areaOf(i).bottom())
            return i;
    return -1;
}

void LetterBar::paintEvent(QPaintEvent* /*event*/) {
    const auto& tokens = desktop::Theme::colors();
    QPainter painter(this);
    auto font = this->font();
    font.setPixelSize(desktop::Theme::textPixels(desktop::Type::kCaption));
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    for (int i = 0; i < letters_.size(); ++i) {
        painter.setPen(i == lit_ ? tokens.accentText : tokens.mutedText);
        painter.drawText(areaOf(i), Qt::AlignCenter, letters_.mid(i, 1));
    }
}

void LetterBar::mousePressEvent(QMouseEvent* event) {
    if (const int letter = letterAt(event->pos().y()); letter >= 0)
        Q_EMIT letterChosen(letters_[letter]);
}

void LetterBar::mouseMoveEvent(QMouseEvent* event) {
    const int letter = letterAt(event->pos().y());
    if (letter == lit_)
        return;
    lit_ = letter;
    update();
    if (letter >= 0 && event->buttons().testFlag(Qt::LeftButton))
        Q_EMIT letterChosen(letters_[letter]);
}

void LetterBar::leaveEvent(QEvent* event) {
    QWidget::leaveEvent(event);
    lit_ = -1;
    update();
}

} // namespace vitascope::player
