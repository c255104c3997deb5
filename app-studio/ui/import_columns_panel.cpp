// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/import_panels.h"

#include "shared/desktop/design/metrics.h"
#include "shared/desktop/widgets/elided_label.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

namespace vitascope::studio {

using desktop::Space;

namespace {

constexpr int kContentWidth = 720;

// What the API calls a column, in words.
QString fieldName(const QString& field) {
    const QStringList names{ImportColumnsPanel::tr("Title"),
                            ImportColumnsPanel::tr("Original title"),
                            ImportColumnsPanel::tr("Original language"),
                            ImportColumnsPanel::tr("Description"),
                            ImportColumnsPanel::tr("Tagline"),
                            ImportColumnsPanel::tr("Language of the texts"),
                            ImportColumnsPanel::tr("Year"),
                            ImportColumnsPanel::tr("Genres"),
                            ImportColumnsPanel::tr("Age rating"),
                            ImportColumnsPanel::tr("External ID (externalId)"),
                            ImportColumnsPanel::tr("Directors"),
                            ImportColumnsPanel::tr("Writers"),
                            ImportColumnsPanel::tr("Cast"),
                            ImportColumnsPanel::tr("Composers"),
                            ImportColumnsPanel::tr("Producers"),
                            ImportColumnsPanel::tr("Cinematographers"),
                            ImportColumnsPanel::tr("Editors")};
    return names.value(importFields().indexOf(field));
}

} // namespace

ImportColumnsPanel::ImportColumnsPanel(TitleImportModel& import, QWidget* parent)
    : QWidget(parent),
      import_(import),
      holder_(new QWidget(this)),
      mistake_(new QLabel(this)),
      go_(new QPushButton(tr("Continue"), this)) {
    auto* heading = new QLabel(tr("What is in the columns?"), this);
    heading->setProperty("role", "heading");
    mistake_->setObjectName(QStringLiteral("columnsMistake"));
    mistake_->setProperty("role", "error");
    mistake_->setWordWrap(true);
    go_->setObjectName(QStringLiteral("columnsContinue"));
    go_->setProperty("variant", "primary");
    auto* other = new QPushButton(tr("Another file"), this);
    auto* holding = new QVBoxLayout(holder_);
    holding->setContentsMargins(0, 0, 0, 0);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(holder_);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus); // the fields in it have it
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->viewport()->setAutoFillBackground(false);
    holder_->setAutoFillBackground(false);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(Space::kMedium);
    buttons->addWidget(go_);
    buttons->addWidget(other);
    buttons->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::kLarge);
    layout->addWidget(heading);
    layout->addWidget(scroll, 1);
    layout->addWidget(mistake_);
    layout->addLayout(buttons);
    connect(go_, &QPushButton::clicked, this, [this] { import_.check(); });
    connect(other, &QPushButton::clicked, this, [this] { import_.clear(); });
    connect(&import_, &TitleImportModel::changed, this, &ImportColumnsPanel::refresh);
    refresh();
}

void ImportColumnsPanel::rebuild() {
    if (rows_) {
        rows_->hide();
        rows_->deleteLater();
    }
    rows_ = new QWidget(holder_);
    rows_->setMaximumWidth(kContentWidth);
    auto* grid = new QGridLayout(rows_);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Space::kHuge);
    grid->setVerticalSpacing(Space::kMedium);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    const auto& columns = import_.file().columns;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        auto* words = new QVBoxLayout;
        words->setSpacing(0);
        auto* name = new desktop::ElidedLabel(rows_);
        name->setProperty("role", "name");
        name->setText(columns[i].head);
        auto* sample = new desktop::ElidedLabel(rows_);
        sample->setProperty("role", "caption");
        sample->setText(columns[i].sample);
        words->addWidget(name);
        words->addWidget(sample);
        auto* choice = new QComboBox(rows_);
        choice->setObjectName(QStringLiteral("columnField"));
        choice->setAccessibleName(columns[i].head);
        choice->addItem(tr("Leave it out"), QString());
        for (const auto& field : importFields())
            choice->addItem(fieldName(field), field);
        choice->setCurrentIndex(std::max(0, choice->findData(columns[i].field)));
        connect(choice, &QComboBox::currentIndexChanged, this,
                [this, i, choice] { import_.setField(i, choice->currentData().toString()); });
        const auto row = static_cast<int>(i);
        grid->addLayout(words, row, 0);
        grid->addWidget(choice, row, 1);
    }
    grid->setRowStretch(static_cast<int>(columns.size()), 1);
    holder_->layout()->addWidget(rows_);
}

void ImportColumnsPanel::refresh() {
    if (import_.stage() != TitleImportModel::Stage::Columns)
        return builtFor_.clear();
    if (builtFor_ != import_.file().path)
        rebuild();
    builtFor_ = import_.file().path;
    const bool isMapped = import_.file().isMapped();
    go_->setEnabled(isMapped);
    mistake_->setVisible(!isMapped);
    mistake_->setText(tr("One column must be the title, and no field may be chosen twice."));
}

} // namespace vitascope::studio
