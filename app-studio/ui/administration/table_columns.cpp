// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/administration/table_columns.h"

#include "shared/desktop/design/theme.h"
#include "shared/desktop/session/settings.h"
#include "shared/desktop/widgets/table_head.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace vitascope::studio {
namespace {

constexpr int kWidest = 300;      // by itself
constexpr int kWidestFirst = 200; // at the cost of the others

} // namespace

TableColumns::TableColumns(QTableView& table, desktop::Settings& settings)
    : QObject(&table), table_(table), settings_(settings) {
    auto* header = table.horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(0, QHeaderView::Stretch);
    restore();
    const auto* model = table.model();
    connect(model, &QAbstractItemModel::modelReset, this, &TableColumns::fit);
    connect(model, &QAbstractItemModel::rowsInserted, this, &TableColumns::fit);
    connect(model, &QAbstractItemModel::dataChanged, this, &TableColumns::fit);
    connect(header, &QHeaderView::sectionResized, this, [this](int column) {
        if (column == 0 || isFitting_)
            return; // not by the person
        isDrawn_ = true;
        keep();
    });
    connect(header, &QHeaderView::sectionHandleDoubleClicked, this, &TableColumns::forget);
    table.installEventFilter(this);
    fit();
}

bool TableColumns::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Show)
        fit();
    else if (event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(this, &TableColumns::fit, Qt::QueuedConnection); // once the rows have their room
    return QObject::eventFilter(watched, event);
}

void TableColumns::fit() {
    if (isDrawn_)
        return;
    isFitting_ = true;
    for (int column = 1; column < table_.model()->columnCount(); ++column) {
        table_.resizeColumnToContents(column);
        const int wanted = std::min(table_.columnWidth(column), desktop::Theme::textPixels(kWidest));
        table_.setColumnWidth(column, std::max(wanted, widthOfHead(column)));
    }
    leaveRoomForTheFirst();
    isFitting_ = false;
}

// At the cost of those of the others that have most beyond their heads.
void TableColumns::leaveRoomForTheFirst() {
    const int columns = table_.model()->columnCount();
    const int words = std::min(static_cast<const QAbstractItemView&>(table_).sizeHintForColumn(0),
                               desktop::Theme::textPixels(kWidestFirst));
    int missing = std::max(words, widthOfHead(0)) - table_.viewport()->width();
    for (int column = 1; column < columns; ++column)
        missing += table_.columnWidth(column);
    for (int turn = 1; turn < columns && missing > 0; ++turn) {
        int richest = 1;
        for (int column = 2; column < columns; ++column)
            if (spare(column) > spare(richest))
                richest = column;
        const int given = std::clamp(missing, 0, std::max(0, spare(richest)));
        table_.setColumnWidth(richest, table_.columnWidth(richest) - given);
        missing -= given;
    }
}

int TableColumns::spare(int column) const {
    return table_.columnWidth(column) - widthOfHead(column);
}

int TableColumns::widthOfHead(int column) const {
    return desktop::headWidth(*table_.horizontalHeader(), column);
}

QString TableColumns::key() const {
    return QStringLiteral("administration/") + table_.objectName();
}

// Widths alone, of texts of the usual size: what a later version of the program makes of the rest is its own.
void TableColumns::restore() {
    const auto widths = settings_.choice(key(), {}).toStringList();
    if (widths.size() != table_.model()->columnCount() - 1)
        return;
    isFitting_ = true;
    for (int column = 1; column <= widths.size(); ++column)
        table_.setColumnWidth(column, desktop::Theme::textPixels(widths[column - 1].toInt()));
    isFitting_ = false;
    isDrawn_ = true;
}

void TableColumns::keep() {
    QStringList widths;
    for (int column = 1; column < table_.model()->columnCount(); ++column)
        widths << QString::number(qRound(table_.columnWidth(column) * 100.0 / desktop::Theme::textPixels(100)));
    settings_.setChoice(key(), widths);
}

void TableColumns::forget() {
    isDrawn_ = false;
    settings_.setChoice(key(), {});
    fit();
}

} // namespace vitascope::studio
