// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/import_page.h"

#include "app-studio/ui/import_panels.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/text/error_text.h"
#include "shared/desktop/widgets/back_button.h"
#include "shared/desktop/widgets/notice_bar.h"

#include <QDragEnterEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>

namespace vitascope::studio {

using desktop::Space;
using Stage = TitleImportModel::Stage;

QString importErrorSentence(const Error& error) {
    if (error.message.find("UTF-8") != std::string::npos)
        return ImportPage::tr("The file is not in UTF-8. Save it as “CSV UTF-8” and choose it again.");
    if (error.message.find("64 MiB") != std::string::npos)
        return ImportPage::tr("The file has more than 64 MiB. Cut it into several.");
    if (error.message.find("no rows") != std::string::npos)
        return ImportPage::tr(
            "There is no film in the file: its first line names the columns, each other line is a film.");
    return desktop::errorSentence(error);
}

ImportPage::ImportPage(TitleImportModel& import, QWidget* parent)
    : QWidget(parent), import_(import), notice_(new desktop::NoticeBar(this)), panels_(new QStackedWidget(this)) {
    setAcceptDrops(true);
    auto* done = new ImportDonePanel(import, this);
    panels_->addWidget(new ImportChoosePanel(import, this));
    panels_->addWidget(new ImportProgressPanel(import, this));
    panels_->addWidget(new ImportColumnsPanel(import, this));
    panels_->addWidget(new ImportPreviewPanel(import, this));
    panels_->addWidget(done);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::kSection, Space::kLarge, Space::kSection, Space::kLarge);
    layout->setSpacing(Space::kLarge);
    layout->addWidget(makeHead());
    layout->addWidget(notice_);
    layout->addWidget(panels_, 1);
    connect(done, &ImportDonePanel::backChosen, this, &ImportPage::backChosen);
    connect(&import_, &TitleImportModel::changed, this, &ImportPage::refresh);
    refresh();
}

QWidget* ImportPage::makeHead() {
    auto* head = new QWidget(this);
    auto* back = desktop::makeBackButton(tr("Films"), QStringLiteral("importBack"), head);
    auto* heading = new QLabel(tr("Import films"), head);
    heading->setProperty("role", "title");
    connect(back, &QPushButton::clicked, this, &ImportPage::backChosen);
    auto* layout = new QVBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::kSmall);
    layout->addWidget(back, 0, Qt::AlignLeft);
    layout->addWidget(heading);
    return head;
}

void ImportPage::dragEnterEvent(QDragEnterEvent* event) {
    const auto urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.front().isLocalFile() && import_.stage() != Stage::Importing)
        event->acceptProposedAction();
}

void ImportPage::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    import_.choose(event->mimeData()->urls().front().toLocalFile());
}

void ImportPage::refresh() {
    switch (import_.stage()) {
    case Stage::Choose:
        panels_->setCurrentIndex(0);
        break;
    case Stage::Columns:
        panels_->setCurrentIndex(2);
        break;
    case Stage::Preview:
        panels_->setCurrentIndex(3);
        break;
    case Stage::Done:
        panels_->setCurrentIndex(4);
        break;
    default:
        panels_->setCurrentIndex(1);
    }
    if (import_.error() && !import_.isBusy())
        notice_->tell(desktop::NoticeTone::Error, importErrorSentence(*import_.error()));
    else
        notice_->hide();
}

} // namespace vitascope::studio
