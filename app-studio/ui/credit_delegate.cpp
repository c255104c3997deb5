// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/credit_delegate.h"

#include "app-studio/models/credits_model.h"
#include "shared/desktop/design/icon.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/design/theme.h"

#include <QPainter>

namespace vitascope::studio {

using desktop::Radius;
using desktop::Space;

namespace {

constexpr int kGrip = 16;

} // namespace

QSize CreditDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& /*index*/) const {
    return {0, option.fontMetrics.height() + 2 * Space::kMedium};
}

void CreditDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto& tokens = desktop::Theme::colors();
    const auto credit = model_.credit(index.row());
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    const auto area = QRectF(option.rect).adjusted(1, 1, -1, -1);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (isChosen || option.state.testFlag(QStyle::State_MouseOver)) {
        const bool isFocused = isChosen && option.state.testFlag(QStyle::State_HasFocus);
        painter->setPen(isFocused ? QPen(tokens.focus, 2) : QPen(Qt::NoPen));
        painter->setBrush(isChosen ? tokens.accentGround : tokens.hover);
        painter->drawRoundedRect(area, Radius::kSmall, Radius::kSmall);
    }
    auto inner = option.rect.adjusted(Space::kMedium, 0, -Space::kMedium, 0);
    const auto grip =
        desktop::iconPixmap(QStringLiteral("grip"), kGrip, tokens.mutedText, painter->device()->devicePixelRatioF());
    painter->drawPixmap(inner.left(), inner.center().y() - kGrip / 2, grip);
    inner.setLeft(inner.left() + kGrip + Space::kMedium);
    const auto role = roleName(credit.role);
    const int roleWidth = option.fontMetrics.horizontalAdvance(role);
    painter->setPen(model_.mistake(index.row()).isEmpty() ? tokens.mutedText : tokens.danger);
    painter->drawText(inner, Qt::AlignVCenter | Qt::AlignRight, role);
    inner.setRight(inner.right() - roleWidth - Space::kLarge);
    auto font = option.font;
    font.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(font);
    const auto name = metrics.elidedText(credit.name, Qt::ElideRight, inner.width());
    painter->setFont(font);
    painter->setPen(tokens.text);
    painter->drawText(inner, Qt::AlignVCenter | Qt::AlignLeft, name);
    inner.setLeft(inner.left() + metrics.horizontalAdvance(name) + Space::kSmall);
    if (!credit.character.isEmpty() && inner.width() > 0) {
        painter->setFont(option.font);
        painter->setPen(tokens.mutedText);
        const auto as = tr("as %1").arg(credit.character);
        painter->drawText(inner, Qt::AlignVCenter | Qt::AlignLeft,
                          option.fontMetrics.elidedText(as, Qt::ElideRight, inner.width()));
    }
    painter->restore();
}

} // namespace vitascope::studio
