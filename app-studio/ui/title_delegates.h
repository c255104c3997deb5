// SPDX-License-Identifier: GPL-3.0-or-later
// How titles are drawn and edited in the studio's lists: the cells of a table, and a wall of posters. They keep nothing
// about a title; posters come from the store when they are needed, so that only those in sight are loaded.
// Thread: the GUI thread.
#pragma once

#include "app-studio/models/title_texts.h"
#include "shared/wire/title.h"

#include <QStyledItemDelegate>

namespace vitascope::desktop {
class PictureStore;
}

namespace vitascope::studio {

class TitleCellDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    static constexpr int kRowHeight = 56;

    TitleCellDelegate(desktop::PictureStore& pictures, QObject* parent);

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    // A line that says at once what the cell cannot have, and takes only what it can.
    [[nodiscard]] QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                        const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

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
