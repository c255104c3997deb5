// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/queue_row_delegate.h"

#include "app-studio/models/queue_list_model.h"
#include "shared/desktop/design/icon.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/design/theme.h"
#include "shared/desktop/widgets/badge.h"
#include "shared/desktop/widgets/keyboard_mark.h"

#include <QPainter>

namespace vitascope::studio {

using desktop::BadgeTone;
using desktop::Radius;
using desktop::Space;
using desktop::Type;

namespace {

constexpr int kIcon = 20;
constexpr int kBar = 6;

BadgeTone badgeTone(QueueTone tone) {
    switch (tone) {
    case QueueTone::Accent:
        return BadgeTone::Accent;
    case QueueTone::Success:
        return BadgeTone::Success;
    case QueueTone::Danger:
        return BadgeTone::Danger;
    case QueueTone::Neutral:
        break;
    }
    return BadgeTone::Neutral;
}

QFont sized(QFont font, int pixels, QFont::Weight weight = QFont::Normal) {
    font.setPixelSize(desktop::Theme::textPixels(pixels));
    font.setWeight(weight);
    return font;
}

// As wide as paintBadge makes it, so that it can stand at the right.
int badgeWidth(const QString& text) {
    return desktop::Badge(text).sizeHint().width();
}

void paintGround(QPainter& painter, const QStyleOptionViewItem& option) {
    const auto& tokens = desktop::Theme::colors();
    const bool hasFocus = desktop::KeyboardMark::isMarked(option);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isUnder = option.state.testFlag(QStyle::State_MouseOver);
    painter.setPen(hasFocus ? QPen(tokens.focus, 2) : QPen(isSelected ? tokens.accentText : tokens.border, 1));
    painter.setBrush(isSelected ? tokens.accentGround : isUnder ? tokens.hover : tokens.surface);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, 1 - Space::kSmall), Radius::kMedium,
                            Radius::kMedium);
}

// Packaged in the accent, uploaded over it in green.
void paintBar(QPainter& painter, const QRectF& area, const QueueRow& row) {
    const auto& tokens = desktop::Theme::colors();
    const auto part = [&](double fraction, const QColor& color) {
        if (fraction <= 0)
            return;
        painter.setBrush(color);
        painter.drawRoundedRect(QRectF(area.left(), area.top(), area.width() * fraction, area.height()), kBar / 2.0,
                                kBar / 2.0);
    };
    const auto quiet = row.hasFailed                    ? tokens.danger
                       : row.tone == QueueTone::Neutral ? tokens.mutedText
                                                        : tokens.accentLine;
    auto track = tokens.strongBorder; // is seen on every ground of a row
    track.setAlphaF(0.3F);
    painter.setPen(Qt::NoPen);
    part(1, track);
    part(row.packaged, quiet);
    if (!row.hasFailed && !row.isOnServer)
        part(row.uploaded, tokens.success);
}

} // namespace

QSize QueueRowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& /*index*/) const {
    const int name = QFontMetrics(sized(option.font, Type::kBody)).height();
    const int words = QFontMetrics(sized(option.font, Type::kCaption)).height();
    return {option.rect.width(), name + words + kBar + 2 * Space::kMedium + 3 * Space::kSmall};
}

void QueueRowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto row = index.data(QueueListModel::RowRole).value<QueueRow>();
    const auto& tokens = desktop::Theme::colors();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintGround(*painter, option);
    QRect area = option.rect.adjusted(Space::kLarge, Space::kMedium, -Space::kLarge, -Space::kMedium - Space::kSmall);
    const auto icon = desktop::iconPixmap(row.isOnServer ? QStringLiteral("server") : QStringLiteral("film"), kIcon,
                                          tokens.mutedText, painter->device()->devicePixelRatioF());
    painter->drawPixmap(area.left(), area.top() + Space::kTiny / 2, icon);
    area.setLeft(area.left() + kIcon + Space::kMedium);

    const auto nameFont = sized(option.font, Type::kBody, QFont::DemiBold);
    const auto wordFont = sized(option.font, Type::kCaption);
    const QFontMetrics names(nameFont), words(wordFont);
    const int badge = std::min(badgeWidth(row.state), area.width() / 2);
    desktop::paintBadge(*painter, QRectF(area.right() - badge, area.top(), badge, names.height() + Space::kTiny),
                        row.state, badgeTone(row.tone),
                        option.state.testFlag(QStyle::State_Selected) ? desktop::BadgeGround::Accent
                                                                      : desktop::BadgeGround::Plain);
    painter->setFont(nameFont);
    painter->setPen(tokens.text);
    const int nameWidth = area.width() - badge - Space::kMedium;
    painter->drawText(area.left(), area.top() + names.ascent() + Space::kTiny / 2,
                      names.elidedText(row.name, Qt::ElideRight, nameWidth));

    const int line = area.top() + names.height() + Space::kSmall;
    painter->setFont(wordFont);
    painter->setPen(row.hasFailed ? tokens.danger : tokens.mutedText);
    const int detailWidth =
        std::min(qCeil(QFontMetricsF(wordFont).horizontalAdvance(row.detail)) + 2, area.width() * 2 / 3);
    painter->drawText(QRect(area.right() - detailWidth, line, detailWidth, words.height()), Qt::AlignRight,
                      words.elidedText(row.detail, Qt::ElideRight, detailWidth));
    painter->setPen(tokens.mutedText);
    painter->drawText(area.left(), line + words.ascent(),
                      words.elidedText(row.file, Qt::ElideMiddle, area.width() - detailWidth - Space::kMedium));
    if (row.hasProgress)
        paintBar(*painter, QRectF(area.left(), line + words.height() + Space::kSmall, area.width(), kBar), row);
    painter->restore();
}

} // namespace vitascope::studio
