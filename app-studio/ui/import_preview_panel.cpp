// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/import_panels.h"

#include "shared/desktop/design/metrics.h"
#include "shared/desktop/design/theme.h"
#include "shared/desktop/widgets/table_head.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableView>

#include <algorithm>

namespace vitascope::studio {

using desktop::Space;

namespace {

constexpr int kRowHeight = 36;
constexpr int kHeadHeight = 40;
constexpr int kLineWidth = 72;
constexpr int kMistakeWidth = 320;

// What is wrong stands on a ground of its own.
class RowDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const auto& tokens = desktop::Theme::colors();
        const bool isRefused = index.data(ImportRowsModel::RefusedRole).toBool();
        painter->save();
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(option.rect, tokens.hover);
        if (isRefused)
            painter->fillRect(option.rect, tokens.dangerGround);
        painter->setPen(tokens.border);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        auto font = option.font;
        font.setPixelSize(desktop::Theme::textPixels(13));
        painter->setFont(font);
        painter->setPen(isRefused                                 ? tokens.danger
                        : index.column() == ImportRowsModel::Line ? tokens.mutedText
                                                                  : tokens.text);
        const auto area = option.rect.adjusted(Space::kMedium, 0, -Space::kSmall, 0);
        const auto text = index.data().toString().simplified();
        painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, area.width()));
        painter->restore();
    }
};

} // namespace

ImportPreviewPanel::ImportPreviewPanel(TitleImportModel& import, QWidget* parent)
    : QWidget(parent),
      import_(import),
      rows_(import),
      summary_(new QLabel(this)),
      detail_(new QLabel(this)),
      update_(new QCheckBox(tr("Change films that are there already (the same externalId)"), this)),
      onlyRefused_(new QCheckBox(tr("Only lines with mistakes"), this)),
      table_(new QTableView(this)),
      columns_(new QPushButton(tr("Columns…"), this)),
      go_(new QPushButton(this)) {
    summary_->setObjectName(QStringLiteral("importSummary"));
    summary_->setProperty("role", "heading");
    summary_->setWordWrap(true);
    detail_->setProperty("role", "muted");
    detail_->setWordWrap(true);
    update_->setObjectName(QStringLiteral("importUpdates"));
    onlyRefused_->setObjectName(QStringLiteral("onlyRefused"));
    table_->setObjectName(QStringLiteral("importRows"));
    table_->setAccessibleName(tr("Lines of the file"));
    table_->setModel(&rows_);
    table_->setItemDelegate(new RowDelegate(table_));
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->setShowGrid(false);
    table_->setTabKeyNavigation(false);
    table_->setFrameShape(QFrame::NoFrame);
    table_->viewport()->setAutoFillBackground(false);
    table_->verticalHeader()->hide();
    table_->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table_->verticalHeader()->setDefaultSectionSize(kRowHeight);
    table_->horizontalHeader()->setHighlightSections(false);
    table_->horizontalHeader()->setMinimumHeight(kHeadHeight);
    table_->horizontalHeader()->setStretchLastSection(true);
    go_->setObjectName(QStringLiteral("importGo"));
    go_->setProperty("variant", "primary");
    auto* other = new QPushButton(tr("Another file"), this);
    other->setObjectName(QStringLiteral("importOther"));
    auto* choices = new QHBoxLayout;
    choices->setSpacing(Space::kHuge);
    choices->addWidget(update_);
    choices->addWidget(onlyRefused_);
    choices->addStretch();
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(Space::kMedium);
    buttons->addWidget(go_);
    buttons->addWidget(columns_);
    buttons->addWidget(other);
    buttons->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::kMedium);
    layout->addWidget(summary_);
    layout->addWidget(detail_);
    layout->addLayout(choices);
    layout->addWidget(table_, 1);
    layout->addLayout(buttons);
    connect(update_, &QCheckBox::toggled, this, [this](bool isOn) { import_.setUpdatesExisting(isOn); });
    connect(onlyRefused_, &QCheckBox::toggled, this, [this](bool isOn) { rows_.showOnlyRefused(isOn); });
    connect(go_, &QPushButton::clicked, this, [this] { import_.import(); });
    connect(columns_, &QPushButton::clicked, this, [this] { import_.editColumns(); });
    connect(other, &QPushButton::clicked, this, [this] { import_.clear(); });
    connect(&import_, &TitleImportModel::changed, this, &ImportPreviewPanel::refresh);
    refresh();
}

void ImportPreviewPanel::refresh() {
    if (import_.stage() != TitleImportModel::Stage::Preview)
        return;
    const auto& report = import_.report();
    summary_->setText(importSummary(report));
    const auto name = QFileInfo(import_.file().path).fileName();
    detail_->setText(
        report.refusedCount > static_cast<int>(report.refused.size())
            ? tr("“%1”, %Ln line(s). The first 1,000 that are refused are shown.", nullptr, report.read).arg(name)
            : tr("“%1”, %Ln line(s). Nothing is kept yet.", nullptr, report.read).arg(name));
    update_->setChecked(import_.updatesExisting());
    onlyRefused_->setVisible(report.refusedCount > 0);
    columns_->setVisible(!import_.file().columns.empty());
    const auto count = report.created + report.updated;
    go_->setEnabled(count > 0);
    go_->setText(count > 0 ? tr("Import %Ln film(s)", nullptr, count) : tr("Nothing to import"));
    const auto fit = [this](int column, int usual) {
        table_->setColumnWidth(column, std::max(usual, desktop::headWidth(*table_->horizontalHeader(), column)));
    };
    for (int column = 0; column < table_->model()->columnCount(); ++column)
        fit(column, table_->columnWidth(column));
    fit(ImportRowsModel::Line, kLineWidth);
    fit(ImportRowsModel::Mistake, report.refusedCount > 0 ? kMistakeWidth : kLineWidth * 2);
}

} // namespace vitascope::studio
