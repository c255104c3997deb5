// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/administration/row_delegates.h"

#include "shared/desktop/design/metrics.h"
#include "shared/desktop/design/theme.h"

#include <QApplication>
#include <QPainter>

namespace vitascope::studio {

using desktop::Space;
using desktop::Theme;
using desktop::Type;

namespace {

constexpr int kInset = Space::kMedium + 3; // as the style draws words

void paintGround(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) {
    struct Ground : QStyledItemDelegate {
        using QStyledItemDelegate::initStyleOption;
    };
    QStyleOptionViewItem bare = option;
    Ground().initStyleOption(&bare, index);
    bare.text.clear();
    const auto* widget = option.widget;
    (widget ? widget->style() : QApplication::style())->drawControl(QStyle::CE_ItemViewItem, &bare, &painter, widget);
}

QRect inner(const QStyleOptionViewItem& option) {
    return option.rect.adjusted(kInset, 0, -Space::kSmall, 0);
}

} // namespace

void StateDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    paintGround(*painter, option, index);
    painter->save();
    painter->setFont(option.font);
    desktop::paintBadge(*painter, inner(option), index.data().toString(), tone_(index.row()),
                        option.state.testFlag(QStyle::State_Selected) ? desktop::BadgeGround::Accent
                                                                      : desktop::BadgeGround::Plain);
    painter->restore();
}

QSize StateDelegate::sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& index) const {
    const auto badge = desktop::Badge(index.data().toString()).sizeHint();
    return {badge.width() + kInset + Space::kSmall, badge.height()};
}

void NameDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    paintGround(*painter, option, index);
    const auto& tokens = Theme::colors();
    const auto area = inner(option);
    const auto line = [&](const QString& text, int pixels, const QColor& color, int top) {
        auto font = option.font;
        font.setPixelSize(Theme::textPixels(pixels));
        painter->setFont(font);
        painter->setPen(color);
        const QFontMetrics metrics(font);
        painter->drawText(area.left(), top + metrics.ascent(), metrics.elidedText(text, Qt::ElideRight, area.width()));
        return metrics.height();
    };
    painter->save();
    auto captions = option.font;
    captions.setPixelSize(Theme::textPixels(Type::kCaption));
    const int height = QFontMetrics(option.font).height() + QFontMetrics(captions).height();
    int top = area.center().y() - height / 2;
    top += line(index.data().toString(), Type::kBody, tokens.text, top);
    line(second_(index.row()), Type::kCaption, tokens.mutedText, top);
    painter->restore();
}

} // namespace vitascope::studio
