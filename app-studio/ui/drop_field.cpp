// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/drop_field.h"

#include "shared/desktop/design/icon.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/design/theme.h"
#include "shared/desktop/widgets/poster.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QPainter>

namespace vitascope::studio {

using desktop::Radius;
using desktop::Space;
using desktop::Type;

namespace {

constexpr int kIcon = 32;

QString localFile(const QMimeData& data) {
    const auto urls = data.urls();
    return urls.size() == 1 ? urls.front().toLocalFile() : QString();
}

} // namespace

DropField::DropField(QWidget* parent) : QAbstractButton(parent) {
    setAcceptDrops(true);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
}

void DropField::tell(const QString& iconName, const QString& heading, const QString& hint) {
    iconName_ = iconName;
    heading_ = heading;
    hint_ = hint;
    setAccessibleName(heading);
    setAccessibleDescription(hint);
    update();
}

void DropField::setPicture(const QPixmap& picture) {
    picture_ = picture;
    update();
}

void DropField::dragEnterEvent(QDragEnterEvent* event) {
    if (!isEnabled() || (localFile(*event->mimeData()).isEmpty() && !event->mimeData()->hasImage()))
        return;
    event->acceptProposedAction();
    isOver_ = true;
    update();
}

void DropField::dragLeaveEvent(QDragLeaveEvent* /*event*/) {
    isOver_ = false;
    update();
}

void DropField::dropEvent(QDropEvent* event) {
    isOver_ = false;
    update();
    event->acceptProposedAction();
    if (const auto file = localFile(*event->mimeData()); !file.isEmpty())
        Q_EMIT fileDropped(file);
    else if (const auto image = qvariant_cast<QImage>(event->mimeData()->imageData()); !image.isNull())
        Q_EMIT imageDropped(image);
}

void DropField::paintEvent(QPaintEvent* /*event*/) {
    const auto& tokens = desktop::Theme::colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isLit = isOver_ || underMouse() || hasFocus();
    if (!picture_.isNull()) {
        desktop::paintPoster(painter, rect(), picture_, {}, Radius::kMedium);
        if (isLit) {
            painter.setPen(QPen(tokens.accent, 2));
            painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Radius::kMedium, Radius::kMedium);
        }
        return;
    }
    QPen edge(isLit ? tokens.accentText : tokens.strongBorder, isOver_ ? 2 : 1.25, Qt::DashLine);
    edge.setDashPattern({5, 4});
    painter.setPen(edge);
    painter.setBrush(isOver_ ? tokens.accentGround : isLit ? tokens.hover : tokens.ground);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Radius::kLarge, Radius::kLarge);
    paintWords(painter);
}

void DropField::paintWords(QPainter& painter) const {
    const auto& tokens = desktop::Theme::colors();
    auto headingFont = font();
    headingFont.setPixelSize(desktop::Theme::textPixels(Type::kBody));
    headingFont.setWeight(QFont::DemiBold);
    auto hintFont = font();
    hintFont.setPixelSize(desktop::Theme::textPixels(Type::kCaption));
    const int textWidth = width() - 2 * Space::kLarge;
    const auto flags = Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap;
    const int headingHeight = QFontMetrics(headingFont).boundingRect(0, 0, textWidth, 200, flags, heading_).height();
    const int hintHeight = QFontMetrics(hintFont).boundingRect(0, 0, textWidth, 200, flags, hint_).height();
    int y = (height() - kIcon - Space::kMedium - headingHeight - Space::kTiny - hintHeight) / 2;

    painter.drawPixmap((width() - kIcon) / 2, y,
                       desktop::iconPixmap(iconName_, kIcon, tokens.accentText, devicePixelRatioF()));
    y += kIcon + Space::kMedium;
    painter.setFont(headingFont);
    painter.setPen(tokens.text);
    painter.drawText(QRect(Space::kLarge, y, textWidth, headingHeight), flags, heading_);
    y += headingHeight + Space::kTiny;
    painter.setFont(hintFont);
    painter.setPen(tokens.mutedText);
    painter.drawText(QRect(Space::kLarge, y, textWidth, hintHeight), flags, hint_);
}

} // namespace vitascope::studio
