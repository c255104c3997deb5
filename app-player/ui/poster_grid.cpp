// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/ui/poster_grid.h"

#include "shared/desktop/design/metrics.h"
#include "shared/desktop/design/theme.h"
#include "shared/desktop/session/picture_store.h"
#include "shared/desktop/session/title_list_model.h"
#include "shared/desktop/text/format_text.h"
#include "shared/desktop/widgets/keyboard_mark.h"
#include "shared/desktop/widgets/poster.h"

#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include <algorithm>

namespace vitascope::player {

using desktop::Radius;
using desktop::Space;
using desktop::Type;

namespace {

constexpr int kPosterWidth = 190; // the least; cards grow to fill the line
constexpr int kCaptionHeight = 52;
constexpr int kGap = Space::kHuge;
constexpr int kSlack = 10; // the view breaks a line a little before its edge

const wire::Title* titleOf(const QModelIndex& index) {
    return index.data(desktop::TitleListModel::TitleRole).value<const wire::Title*>();
}

QString factsOf(const wire::Title& title) {
    QStringList facts;
    if (title.details.year)
        facts << QString::number(*title.details.year);
    if (title.durationSeconds)
        facts << desktop::durationText(*title.durationSeconds);
    return facts.join(QStringLiteral(" · "));
}

class PosterDelegate final : public QStyledItemDelegate {
public:
    PosterDelegate(desktop::PictureStore& pictures, PosterGrid& grid)
        : QStyledItemDelegate(&grid), pictures_(pictures) {}

    void setCard(QSize card) { card_ = card; }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return card_; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const auto* title = titleOf(index);
        if (!title)
            return;
        const auto name = desktop::fromUtf8(title->details.name);
        const auto& tokens = desktop::Theme::colors();
        const int half = kGap / 2;
        const QRect card = option.rect.adjusted(half, half, -half, -half);
        const QRectF poster(card.topLeft(), QSize(card.width(), desktop::posterHeight(card.width())));
        const bool isLit = option.state.testFlag(QStyle::State_MouseOver);
        const bool hasFocus = desktop::KeyboardMark::isMarked(option);

        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const auto ratio = painter->device()->devicePixelRatioF();
        desktop::paintPoster(*painter, poster, pictures_.poster(*title, static_cast<int>(poster.width() * ratio)), name,
                             Radius::kLarge);
        if (isLit || hasFocus) {
            painter->setPen(QPen(hasFocus ? tokens.focus : tokens.text, 2));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(poster.adjusted(-3, -3, 3, 3), Radius::kLarge + 3, Radius::kLarge + 3);
        }
        paintCaption(*painter, QRect(card.left(), static_cast<int>(poster.bottom()) + 10, card.width(), kCaptionHeight),
                     name, factsOf(*title), option.font);
        painter->restore();
    }

private:
    static void paintCaption(QPainter& painter, const QRect& area, const QString& name, const QString& facts,
                             QFont font) {
        const auto& tokens = desktop::Theme::colors();
        font.setPixelSize(Type::kBody);
        font.setWeight(QFont::DemiBold);
        painter.setFont(font);
        painter.setPen(tokens.text);
        const QRect first(area.left(), area.top(), area.width(), 20);
        painter.drawText(first, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(name, Qt::ElideRight, first.width()));
        font.setPixelSize(13);
        font.setWeight(QFont::Normal);
        painter.setFont(font);
        painter.setPen(tokens.mutedText);
        painter.drawText(first.translated(0, 21), Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(facts, Qt::ElideRight, first.width()));
    }

    desktop::PictureStore& pictures_;
    QSize card_{kPosterWidth, 300};
};

} // namespace

PosterGrid::PosterGrid(desktop::PictureStore& pictures, QWidget* parent) : QListView(parent) {
    setObjectName(QStringLiteral("posterGrid"));
    setAccessibleName(tr("Films"));
    setItemDelegate(new PosterDelegate(pictures, *this));
    new desktop::KeyboardMark(*this);
    setViewMode(QListView::IconMode);
    setMovement(QListView::Static);
    setResizeMode(QListView::Adjust);
    setUniformItemSizes(true);
    setSelectionMode(QAbstractItemView::NoSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setMouseTracking(true);
    setFrameShape(QFrame::NoFrame);
    viewport()->setCursor(Qt::PointingHandCursor);
    viewport()->setAutoFillBackground(false);
    verticalScrollBar()->setSingleStep(40);
    connect(this, &QListView::clicked, this, &PosterGrid::choose);
    connect(this, &QListView::activated, this, &PosterGrid::choose);
}

void PosterGrid::choose(const QModelIndex& index) {
    if (const auto* title = titleOf(index))
        Q_EMIT titleChosen(*title);
}

void PosterGrid::resizeEvent(QResizeEvent* event) {
    layOut();
    QListView::resizeEvent(event);
}

// As many cards a line as fit at their least width; each then takes an equal part of the line.
void PosterGrid::layOut() {
    const int width = viewport()->width() - kSlack;
    const int columns = std::max(1, width / (kPosterWidth + kGap));
    const int cardWidth = width / columns;
    const QSize card(cardWidth, desktop::posterHeight(cardWidth - kGap) + kCaptionHeight + kGap);
    static_cast<PosterDelegate*>(itemDelegate())->setCard(card);
    setGridSize(card);
}

} // namespace vitascope::player
