// SPDX-License-Identifier: GPL-3.0-or-later
// How titles are drawn in the studio's list: as lines of a table, or as a wall of posters. Thread: the GUI thread.
#pragma once

#include "shared/wire/title.h"

#include <QStyledItemDelegate>

namespace vitascope::desktop {
class PictureStore;
}

namespace vitascope::studio {

// In words: "Published", "Draft, no film", "Draft, ready to publish".
[[nodiscard]] QString titleStateText(const wire::Title& title);

class TitleLineDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    TitleLineDelegate(desktop::PictureStore& pictures, QObject* parent);

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    desktop::PictureStore& pictures_;
};

class TitlePosterDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    TitlePosterDelegate(desktop::PictureStore& pictures, QObject* parent);

    [[nodiscard]] static QSize cardSize();
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    desktop::PictureStore& pictures_;
};

} // namespace vitascope::studio
