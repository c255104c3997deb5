// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/title_delegates.h"

#include "shared/desktop/design/metrics.h"
#include "shared/desktop/design/theme.h"
#include "shared/desktop/session/picture_store.h"
#include "shared/desktop/session/title_list_model.h"
#include "shared/desktop/text/format_text.h"
#include "shared/desktop/widgets/badge.h"
#include "shared/desktop/widgets/keyboard_mark.h"
#include "shared/desktop/widgets/poster.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QPainter>

namespace vitascope::studio {

using desktop::BadgeTone;
using desktop::fromUtf8;
using desktop::Radius;
using desktop::Space;

namespace {

constexpr int kLineHeight = 88;
constexpr int kThumbWidth = 44;
constexpr int kStateWidth = 190;
constexpr int kDurationWidth = 110;
constexpr int kDateWidth = 84;
constexpr int kPosterWidth = 152;
constexpr int kPosterCaption = 84;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(TitleList)
public:
    static QString published() { return tr("Published"); }
    static QString ready() { return tr("Ready to publish"); }
    static QString draft() { return tr("Draft, no film yet"); }
};

const wire::Title* titleOf(const QModelIndex& index) {
    return index.data(desktop::TitleListModel::TitleRole).value<const wire::Title*>();
}

BadgeTone toneOf(const wire::Title& title) {
    if (title.state == wire::TitleState::Published)
        return BadgeTone::Success;
    return title.playable ? BadgeTone::Accent : BadgeTone::Neutral;
}

QString detailsOf(const wire::Title& title) {
    QStringList parts;
    if (title.details.year)
        parts << QString::number(*title.details.year);
    if (title.details.originalName && *title.details.originalName != title.details.name)
        parts << fromUtf8(*title.details.originalName);
    QStringList genres;
    for (const auto& genre : title.details.genres)
        genres << fromUtf8(genre);
    if (!genres.isEmpty())
        parts << genres.join(QStringLiteral(", "));
    return parts.join(QStringLiteral("  ·  "));
}

QString dateOf(const wire::Title& title) {
    const auto milliseconds =
        std::chrono::duration_cast<std::chrono::milliseconds>(title.updatedAt.time_since_epoch()).count();
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(milliseconds).date(), QLocale::ShortFormat);
}

QFont sized(QFont font, int pixels, QFont::Weight weight = QFont::Normal) {
    font.setPixelSize(pixels);
    font.setWeight(weight);
    return font;
}

void drawElided(QPainter& painter, const QRect& area, const QString& text) {
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, area.width()));
}

void paintGround(QPainter& painter, const QStyleOptionViewItem& option, const QRect& area) {
    const auto& tokens = desktop::Theme::colors();
    const bool hasFocus = desktop::KeyboardMark::isMarked(option);
    painter.setPen(hasFocus ? QPen(tokens.focus, 2) : Qt::NoPen);
    painter.setBrush(option.state.testFlag(QStyle::State_MouseOver) ? tokens.hover : QColor(Qt::transparent));
    painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -1, -1), Radius::kMedium, Radius::kMedium);
}

} // namespace

QString titleStateText(const wire::Title& title) {
    if (title.state == wire::TitleState::Published)
        return Words::published();
    return title.playable ? Words::ready() : Words::draft();
}

TitleLineDelegate::TitleLineDelegate(desktop::PictureStore& pictures, QObject* parent)
    : QStyledItemDelegate(parent), pictures_(pictures) {}

QSize TitleLineDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& /*index*/) const {
    return {option.rect.width(), kLineHeight};
}

void TitleLineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto* title = titleOf(index);
    if (!title)
        return;
    const auto& tokens = desktop::Theme::colors();
    const auto name = fromUtf8(title->details.name);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintGround(*painter, option, option.rect);
    const QRect line = option.rect.adjusted(Space::kMedium, 0, -Space::kLarge, 0);
    const int thumbHeight = desktop::posterHeight(kThumbWidth);
    const QRectF thumb(line.left(), line.center().y() - thumbHeight / 2, kThumbWidth, thumbHeight);
    const auto ratio = painter->device()->devicePixelRatioF();
    desktop::paintPoster(*painter, thumb, pictures_.poster(*title, static_cast<int>(kThumbWidth * ratio)), name,
                         Radius::kSmall);

    int right = line.right();
    const auto column = [&](int width) {
        right -= width;
        return QRect(right, line.top(), width, line.height());
    };
    painter->setFont(sized(option.font, 13));
    painter->setPen(tokens.mutedText);
    drawElided(*painter, column(kDateWidth), dateOf(*title));
    drawElided(*painter, column(kDurationWidth),
               title->durationSeconds ? desktop::durationText(*title->durationSeconds) : QString());
    desktop::paintBadge(*painter, column(kStateWidth), titleStateText(*title), toneOf(*title));
    const int left = line.left() + kThumbWidth + Space::kLarge;
    const QRect text(left, line.top(), right - left - Space::kLarge, line.height());
    const auto details = detailsOf(*title);
    painter->setFont(sized(option.font, 15, QFont::DemiBold));
    painter->setPen(tokens.text);
    drawElided(*painter, details.isEmpty() ? text : text.adjusted(0, 18, 0, -kLineHeight / 2 + 4), name);
    painter->setFont(sized(option.font, 13));
    painter->setPen(tokens.mutedText);
    drawElided(*painter, text.adjusted(0, kLineHeight / 2, 0, -18), details);
    painter->restore();
}

TitlePosterDelegate::TitlePosterDelegate(desktop::PictureStore& pictures, QObject* parent)
    : QStyledItemDelegate(parent), pictures_(pictures) {}

QSize TitlePosterDelegate::cardSize() {
    return {kPosterWidth + 2 * Space::kMedium, desktop::posterHeight(kPosterWidth) + kPosterCaption + Space::kMedium};
}

QSize TitlePosterDelegate::sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& /*index*/) const {
    return cardSize();
}

void TitlePosterDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto* title = titleOf(index);
    if (!title)
        return;
    const auto name = fromUtf8(title->details.name);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintGround(*painter, option, option.rect);
    const QRect poster(option.rect.left() + Space::kMedium, option.rect.top() + Space::kMedium, kPosterWidth,
                       desktop::posterHeight(kPosterWidth));
    const auto ratio = painter->device()->devicePixelRatioF();
    desktop::paintPoster(*painter, poster, pictures_.poster(*title, static_cast<int>(kPosterWidth * ratio)), name,
                         Radius::kMedium);
    const QRect text(poster.left(), poster.bottom() + Space::kSmall, kPosterWidth, 22);
    painter->setFont(sized(option.font, 14, QFont::DemiBold));
    painter->setPen(desktop::Theme::colors().text);
    drawElided(*painter, text, name);
    painter->setFont(option.font);
    desktop::paintBadge(*painter, text.translated(0, 26), titleStateText(*title), toneOf(*title));
    painter->restore();
}

} // namespace vitascope::studio
