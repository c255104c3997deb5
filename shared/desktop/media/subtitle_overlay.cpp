// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/media/subtitle_overlay.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QTextDocument>

#include <algorithm>

namespace vitascope::desktop {

SubtitleOverlay::SubtitleOverlay(QWidget* parent) : QWidget(parent) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setObjectName(QStringLiteral("subtitles"));
}

void SubtitleOverlay::setCue(const QString& cue) {
    if (cue == cue_)
        return;
    cue_ = cue;
    setAccessibleName(cue);
    update();
}

void SubtitleOverlay::setPicture(const QRect& picture, int covered) {
    picture_ = picture;
    covered_ = covered;
    update();
}

void SubtitleOverlay::paintEvent(QPaintEvent* /*event*/) {
    if (cue_.isEmpty() || picture_.isEmpty())
        return;
    QTextDocument document;
    auto typeface = font();
    typeface.setPixelSize(std::clamp(picture_.height() * 47 / 1000, 15, 72));
    typeface.setWeight(QFont::Medium);
    document.setDefaultFont(typeface);
    document.setDocumentMargin(0);
    document.setDefaultTextOption(QTextOption(Qt::AlignHCenter));
    document.setHtml(QStringLiteral("<div style='color:#ffffff'>%1</div>")
                         .arg(QString(cue_).replace(QLatin1Char('\n'), QLatin1String("<br/>"))));
    document.setTextWidth(picture_.width() * 0.8);
    document.setTextWidth(document.idealWidth());

    const auto size = document.size();
    const qreal padding = typeface.pixelSize() * 0.35;
    const qreal bottom =
        std::min<qreal>(picture_.bottom() - picture_.height() * 0.05, height() - covered_ - padding - 8);
    const QPointF corner(picture_.center().x() - size.width() / 2, bottom - size.height());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 168));
    painter.drawRoundedRect(QRectF(corner, size).adjusted(-padding * 1.6, -padding * 0.6, padding * 1.6, padding * 0.6),
                            6, 6);
    painter.translate(corner);
    document.drawContents(&painter);
}

} // namespace vitascope::desktop
