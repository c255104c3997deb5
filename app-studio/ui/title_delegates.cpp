// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/title_delegates.h"

#include "app-studio/models/title_table_model.h"
#include "app-studio/ui/title_table.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/design/style_sheet.h"
#include "shared/desktop/design/theme.h"
#include "shared/desktop/session/picture_store.h"
#include "shared/desktop/text/format_text.h"
#include "shared/desktop/widgets/badge.h"
#include "shared/desktop/widgets/keyboard_mark.h"
#include "shared/desktop/widgets/poster.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QTextLayout>
#include <QToolTip>

namespace vitascope::studio {

using desktop::BadgeTone;
using desktop::fromUtf8;
using desktop::Radius;
using desktop::Space;
using desktop::Type;

namespace {

constexpr int kThumbWidth = 30;
constexpr int kPosterWidth = 152;
constexpr int kBadgeHeight = 24;
constexpr int kCheck = 22; // the sign of what is selected on a poster

const wire::Title* titleOf(const QModelIndex& index) {
    return index.data(TitleTableModel::TitleRole).value<const wire::Title*>();
}

BadgeTone toneOf(const wire::Title& title) {
    if (title.state == wire::TitleState::Published)
        return BadgeTone::Success;
    return title.playable ? BadgeTone::Accent : BadgeTone::Neutral;
}

desktop::BadgeGround groundOf(const QStyleOptionViewItem& option) {
    return option.state.testFlag(QStyle::State_Selected) ? desktop::BadgeGround::Accent : desktop::BadgeGround::Plain;
}

QFont sized(QFont font, int pixels, QFont::Weight weight = QFont::Normal) {
    font.setPixelSize(desktop::Theme::textPixels(pixels));
    font.setWeight(weight);
    return font;
}

void drawElided(QPainter& painter, const QRect& area, const QString& text) {
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, area.width()));
}

// One band over the whole row, so that a row reads as one thing.
void paintRow(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) {
    const auto& tokens = desktop::Theme::colors();
    const auto* table = qobject_cast<const TitleTable*>(option.widget);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    if (isSelected)
        painter.fillRect(option.rect, tokens.accentGround);
    else if (table && table->hoveredRow() == index.row())
        painter.fillRect(option.rect, tokens.hover);
    painter.setPen(tokens.border);
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (!desktop::KeyboardMark::isMarked(option))
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens.focus, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -2), Radius::kSmall, Radius::kSmall);
}

// The two lines under a poster.
int captionHeight() {
    return 2 * (desktop::Theme::textPixels(Type::kBody) + Space::kTiny) + Space::kTiny;
}

// The first words on the first line, as many of the others as the second holds.
void drawInTwoLines(QPainter& painter, const QRect& area, const QString& text) {
    QTextLayout layout(text, painter.font());
    layout.beginLayout();
    auto first = layout.createLine();
    first.setLineWidth(area.width());
    layout.endLayout();
    const auto end = first.textLength();
    const auto metrics = painter.fontMetrics();
    const auto line = [&](int row, const QString& words) {
        painter.drawText(area.left(), area.top() + row * area.height() / 2 + metrics.ascent(),
                         metrics.elidedText(words, Qt::ElideRight, area.width()));
    };
    line(0, text.left(end).trimmed());
    line(1, text.mid(end).trimmed());
}

bool isQuiet(int column) {
    return column != TitleTableModel::Name;
}

// Of a cell's text; empty if the cell can have it.
QString mistakeOf(int column, const QString& text) {
    if (column == TitleTableModel::Year && !readYear(text))
        return TitleCellDelegate::tr("Enter a year from 1870 to 2200, or nothing.");
    if (column == TitleTableModel::AgeRating && !readAgeRating(text))
        return TitleCellDelegate::tr("Enter an age from 0 to 21, or a rating with one such as “FSK 12”.");
    if (column == TitleTableModel::Name && text.trimmed().isEmpty())
        return TitleCellDelegate::tr("Enter the title of the film.");
    return {};
}

} // namespace

TitleCellDelegate::TitleCellDelegate(desktop::PictureStore& pictures, QObject* parent)
    : QStyledItemDelegate(parent), pictures_(pictures) {}

QSize TitleCellDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    if (index.column() == TitleTableModel::Poster)
        return {kThumbWidth + 2 * Space::kMedium, kRowHeight};
    return {option.fontMetrics.horizontalAdvance(index.data().toString()) + 2 * Space::kMedium, kRowHeight};
}

void TitleCellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto* title = titleOf(index);
    if (!title)
        return;
    painter->save();
    paintRow(*painter, option, index);
    const QRect cell = option.rect.adjusted(Space::kMedium, 0, -Space::kSmall, 0);
    const auto& tokens = desktop::Theme::colors();
    if (index.column() == TitleTableModel::Poster) {
        const int height = desktop::posterHeight(kThumbWidth);
        const QRectF thumb(cell.left(), cell.center().y() - height / 2, kThumbWidth, height);
        const auto ratio = painter->device()->devicePixelRatioF();
        desktop::paintPoster(*painter, thumb, pictures_.poster(*title, static_cast<int>(kThumbWidth * ratio)),
                             fromUtf8(title->details.name), Radius::kSmall / 2);
    } else if (index.column() == TitleTableModel::State) {
        painter->setFont(option.font);
        desktop::paintBadge(*painter, cell, titleStateText(*title), toneOf(*title), groundOf(option));
    } else {
        const bool isQuietCell = isQuiet(index.column());
        painter->setFont(
            sized(option.font, isQuietCell ? 13 : Type::kBody, isQuietCell ? QFont::Normal : QFont::DemiBold));
        painter->setPen(isQuietCell && !option.state.testFlag(QStyle::State_Selected) ? tokens.mutedText : tokens.text);
        drawElided(*painter, cell, index.data().toString());
    }
    painter->restore();
}

QWidget* TitleCellDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& /*option*/,
                                         const QModelIndex& index) const {
    auto* line = new QLineEdit(parent);
    line->setObjectName(QStringLiteral("cellEditor"));
    line->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    connect(line, &QLineEdit::textChanged, line, [line, column = index.column()](const QString& text) {
        const auto mistake = mistakeOf(column, text);
        desktop::setStyleProperty(*line, "invalid", !mistake.isEmpty());
        line->setToolTip(mistake);
        line->setAccessibleDescription(mistake);
    });
    return line;
}

void TitleCellDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    auto* line = qobject_cast<QLineEdit*>(editor);
    if (line->isModified())
        return; // a poster that arrives meanwhile must not take away what was typed
    line->setText(index.data(Qt::EditRole).toString());
    line->selectAll();
}

void TitleCellDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const {
    model->setData(index, qobject_cast<QLineEdit*>(editor)->text(), Qt::EditRole);
}

void TitleCellDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                             const QModelIndex& /*index*/) const {
    const auto height = std::max(editor->sizeHint().height(), desktop::Control::kHeight + 2);
    const auto width = std::max(option.rect.width(), 96);
    editor->setGeometry(option.rect.left(), option.rect.center().y() - height / 2, width, height);
}

// Enter on what the cell cannot have says why, and the editor stays.
bool TitleCellDelegate::eventFilter(QObject* watched, QEvent* event) {
    auto* line = qobject_cast<QLineEdit*>(watched);
    if (line && event->type() == QEvent::KeyPress && line->property("invalid").toBool()) {
        const auto key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab) {
            QToolTip::showText(line->mapToGlobal(QPoint(0, line->height())), line->toolTip(), line);
            return true;
        }
    }
    return QStyledItemDelegate::eventFilter(watched, event);
}

TitlePosterDelegate::TitlePosterDelegate(desktop::PictureStore& pictures, QObject* parent)
    : QStyledItemDelegate(parent), pictures_(pictures) {}

QSize TitlePosterDelegate::cardSize() {
    return {kPosterWidth + 2 * Space::kMedium,
            desktop::posterHeight(kPosterWidth) + captionHeight() + kBadgeHeight + 2 * Space::kMedium + Space::kLarge};
}

QSize TitlePosterDelegate::sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& /*index*/) const {
    return cardSize();
}

void TitlePosterDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto* title = titleOf(index);
    if (!title)
        return;
    const auto name = fromUtf8(title->details.name);
    const auto& tokens = desktop::Theme::colors();
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(desktop::KeyboardMark::isMarked(option) ? QPen(tokens.focus, 2) : Qt::NoPen);
    painter->setBrush(isSelected                                       ? tokens.accentGround
                      : option.state.testFlag(QStyle::State_MouseOver) ? tokens.hover
                                                                       : QColor(Qt::transparent));
    QRect card({}, cardSize());
    card.moveCenter(option.rect.center()); // the cells share what is left of a row
    painter->drawRoundedRect(QRectF(card).adjusted(1, 1, -1, -1), Radius::kLarge, Radius::kLarge);
    const QRect poster(card.left() + Space::kMedium, card.top() + Space::kMedium, kPosterWidth,
                       desktop::posterHeight(kPosterWidth));
    const auto ratio = painter->device()->devicePixelRatioF();
    desktop::paintPoster(*painter, poster, pictures_.poster(*title, static_cast<int>(kPosterWidth * ratio)), name,
                         Radius::kMedium);
    if (isSelected) {
        const QRectF sign(poster.right() - kCheck - Space::kSmall, poster.top() + Space::kSmall, kCheck, kCheck);
        painter->setPen(Qt::NoPen);
        painter->setBrush(tokens.accent);
        painter->drawEllipse(sign);
        painter->setPen(QPen(tokens.onAccent, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const auto middle = sign.center();
        painter->drawPolyline(
            QPolygonF{middle + QPointF(-4.5, 0), middle + QPointF(-1, 3.5), middle + QPointF(5, -3.5)});
    }
    const QRect text(poster.left(), poster.bottom() + Space::kSmall, kPosterWidth, captionHeight());
    painter->setFont(sized(option.font, Type::kBody, QFont::DemiBold));
    painter->setPen(tokens.text);
    drawInTwoLines(*painter, text, name);
    painter->setFont(option.font);
    desktop::paintBadge(*painter, QRect(text.bottomLeft() + QPoint(0, Space::kTiny), QSize(kPosterWidth, kBadgeHeight)),
                        titleStateText(*title), toneOf(*title), groundOf(option));
    painter->restore();
}

} // namespace vitascope::studio
