// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/import_panels.h"

#include "app-studio/ui/drop_field.h"
#include "shared/desktop/design/icon.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/widgets/elided_label.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSaveFile>
#include <QScrollArea>

namespace vitascope::studio {

using desktop::Space;
using Stage = TitleImportModel::Stage;

namespace {

constexpr int kContentWidth = 720;

QLabel* makeText(const QString& text, const char* role, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setProperty("role", role);
    label->setWordWrap(true);
    return label;
}

QPushButton* makeButton(const char* name, const QString& text, QWidget* parent, const char* variant = nullptr) {
    auto* button = new QPushButton(text, parent);
    button->setObjectName(QString::fromLatin1(name));
    if (variant)
        button->setProperty("variant", variant);
    return button;
}

} // namespace

QString importSummary(const wire::ImportReport& report) {
    QStringList parts;
    const bool isDone = !report.dryRun;
    parts << (isDone ? ImportDonePanel::tr("%Ln film(s) added", nullptr, report.created)
                     : ImportDonePanel::tr("%Ln new film(s)", nullptr, report.created));
    if (report.updated > 0)
        parts << (isDone ? ImportDonePanel::tr("%Ln changed", nullptr, report.updated)
                         : ImportDonePanel::tr("%Ln to be changed", nullptr, report.updated));
    if (report.unchanged > 0)
        parts << ImportDonePanel::tr("%Ln there already", nullptr, report.unchanged);
    if (report.refusedCount > 0)
        parts << ImportDonePanel::tr("%Ln refused", nullptr, report.refusedCount);
    return parts.join(QStringLiteral("  ·  "));
}

ImportChoosePanel::ImportChoosePanel(TitleImportModel& import, QWidget* parent) : QWidget(parent), import_(import) {
    auto* drop = new DropField(this);
    drop->setObjectName(QStringLiteral("importField"));
    drop->tell(QStringLiteral("upload"), tr("Drop a table of films here"), tr("CSV in UTF-8, or JSON lines"));
    auto* body = new QWidget(this);
    body->setMaximumWidth(kContentWidth);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::kMedium);
    column->addWidget(drop);
    column->addSpacing(Space::kMedium);
    column->addWidget(makeText(tr("What the file looks like"), "subheading", body));
    column->addWidget(makeText(tr("The first line names the columns, each other line is a film. Only the title is "
                                  "needed. Genres and people are "
                                  "separated by “|”; behind a member of the cast may stand the part: “Ann Lee (as the "
                                  "keeper)”. An age rating is an "
                                  "age, “12”, or an age and a label, “12|FSK 12”. Films with the same number in "
                                  "“externalId” are the same film."),
                               "muted", body));
    column->addWidget(makeText(tr("Columns: %1").arg(importFields().join(QStringLiteral(", "))), "muted", body));
    auto* save = makeButton("importTemplate", tr("Save a file to begin with…"), body);
    column->addWidget(save, 0, Qt::AlignLeft);
    column->addStretch();
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(body);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus); // the fields in it have it
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->viewport()->setAutoFillBackground(false);
    body->setAutoFillBackground(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    connect(drop, &DropField::fileDropped, this, [this](const QString& path) { import_.choose(path); });
    connect(drop, &QAbstractButton::clicked, this, &ImportChoosePanel::choose);
    connect(save, &QPushButton::clicked, this, &ImportChoosePanel::saveTemplate);
}

void ImportChoosePanel::choose() {
    const auto path = QFileDialog::getOpenFileName(this, tr("Import films"), {},
                                                   tr("Tables of films (*.csv *.txt *.jsonl *.ndjson);;All files (*)"));
    if (!path.isEmpty())
        import_.choose(path);
}

void ImportChoosePanel::saveTemplate() {
    const auto path = QFileDialog::getSaveFileName(this, tr("Save a file to begin with"), QStringLiteral("films.csv"),
                                                   tr("CSV (*.csv)"));
    QSaveFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::WriteOnly))
        return;
    file.write(importTemplate());
    file.commit();
}

ImportProgressPanel::ImportProgressPanel(TitleImportModel& import, QWidget* parent)
    : QWidget(parent), import_(import), text_(makeText({}, "subheading", this)), bar_(new QProgressBar(this)) {
    text_->setObjectName(QStringLiteral("importStep"));
    bar_->setObjectName(QStringLiteral("importProgress"));
    bar_->setAccessibleName(tr("Progress"));
    bar_->setTextVisible(false);
    bar_->setMaximumWidth(kContentWidth);
    auto* cancel = makeButton("importCancel", tr("Cancel"), this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, Space::kHuge, 0, 0);
    layout->setSpacing(Space::kLarge);
    layout->addWidget(text_);
    layout->addWidget(bar_);
    layout->addWidget(cancel, 0, Qt::AlignLeft);
    layout->addStretch();
    connect(cancel, &QPushButton::clicked, this, [this] { import_.cancel(); });
    connect(&import_, &TitleImportModel::changed, this, &ImportProgressPanel::refresh);
    connect(&import_, &TitleImportModel::progressed, this, &ImportProgressPanel::refresh);
    refresh();
}

void ImportProgressPanel::refresh() {
    const auto name = QFileInfo(import_.file().path).fileName();
    if (import_.stage() == Stage::Checking)
        text_->setText(tr("The server looks at “%1”. Nothing is kept yet.").arg(name));
    else if (import_.stage() == Stage::Importing)
        text_->setText(tr("“%1” is imported. What is kept stays, even if you cancel.").arg(name));
    else
        text_->setText(tr("The file is read."));
    const bool isKnown = import_.progress() > 0 && import_.stage() != Stage::Reading;
    bar_->setRange(0, isKnown ? 1000 : 0);
    if (isKnown)
        bar_->setValue(static_cast<int>(import_.progress() * 1000));
}

ImportDonePanel::ImportDonePanel(TitleImportModel& import, QWidget* parent)
    : QWidget(parent), import_(import), heading_(makeText({}, "heading", this)), text_(makeText({}, "muted", this)) {
    heading_->setObjectName(QStringLiteral("importDone"));
    auto* back = makeButton("importShow", tr("Show the films"), this, "primary");
    auto* again = makeButton("importAgain", tr("Import another file"), this);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(Space::kMedium);
    buttons->addWidget(back);
    buttons->addWidget(again);
    buttons->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, Space::kHuge, 0, 0);
    layout->setSpacing(Space::kLarge);
    layout->addWidget(heading_);
    layout->addWidget(text_);
    layout->addLayout(buttons);
    layout->addStretch();
    connect(back, &QPushButton::clicked, this, &ImportDonePanel::backChosen);
    connect(again, &QPushButton::clicked, this, [this] { import_.clear(); });
    connect(&import_, &TitleImportModel::changed, this, &ImportDonePanel::refresh);
    refresh();
}

void ImportDonePanel::refresh() {
    heading_->setText(importSummary(import_.report()));
    text_->setText(
        import_.report().refusedCount > 0
            ? tr("What was refused is not on the server. Fix those lines and import the file again: films with "
                 "an externalId are not made twice.")
            : tr("The new films are drafts: add the video files and publish them."));
}

} // namespace vitascope::studio
