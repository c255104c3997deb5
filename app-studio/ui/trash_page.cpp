// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/trash_page.h"

#include "app-studio/models/title_actions.h"
#include "app-studio/models/title_texts.h"
#include "app-studio/ui/purge_dialog.h"
#include "app-studio/ui/title_rows.h"
#include "app-studio/ui/title_table.h"
#include "shared/desktop/design/icon.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/session/session.h"
#include "shared/desktop/session/settings.h"
#include "shared/desktop/text/error_text.h"
#include "shared/desktop/widgets/empty_state.h"
#include "shared/desktop/widgets/notice_bar.h"
#include "shared/desktop/widgets/spinner.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>

namespace vitascope::studio {

using desktop::Space;
using desktop::themeIcon;
using Column = TitleTableModel::Column;
using Status = TitleTableModel::Status;

namespace {

const QString kTableLayout = QStringLiteral("trash");

} // namespace

TrashPage::TrashPage(const Parts& parts, QWidget* parent)
    : QWidget(parent),
      parts_(parts),
      count_(new QLabel(this)),
      restore_(new QPushButton(tr("Restore"), this)),
      purge_(new QPushButton(tr("Delete for good"), this)),
      notice_(new desktop::NoticeBar(this)),
      pages_(new QStackedWidget(this)),
      loading_(new QWidget(this)),
      empty_(new desktop::EmptyState(this)) {
    makeTable();
    auto* waiting = new QVBoxLayout(loading_);
    waiting->addWidget(new desktop::Spinner(40, loading_), 0, Qt::AlignCenter);
    for (auto* page : std::initializer_list<QWidget*>{table_, loading_, empty_})
        pages_->addWidget(page);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::kSection, Space::kHuge, Space::kSection, Space::kLarge);
    layout->setSpacing(Space::kLarge);
    layout->addWidget(makeHead());
    layout->addWidget(notice_);
    layout->addWidget(pages_, 1);
    connect(&parts_.trash, &TitleTableModel::statusChanged, this, &TrashPage::refresh);
    connect(&parts_.trash, &QAbstractItemModel::modelReset, this, &TrashPage::refreshButtons);
    connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TrashPage::refreshButtons);
    connect(empty_, &desktop::EmptyState::actionChosen, this, [this] { parts_.trash.reload(); });
    connect(notice_, &desktop::NoticeBar::actionChosen, this, [this] { parts_.trash.reload(); });
    bindKeys();
    refresh();
}

QWidget* TrashPage::makeHead() {
    auto* head = new QWidget(this);
    auto* heading = new QLabel(tr("Trash"), head);
    heading->setProperty("role", "title");
    count_->setObjectName(QStringLiteral("trashCount"));
    count_->setProperty("role", "muted");
    count_->setContentsMargins(0, 0, 0, Space::kTiny); // on the line of the heading
    restore_->setObjectName(QStringLiteral("restore"));
    restore_->setProperty("variant", "primary");
    desktop::setButtonIcon(*restore_, themeIcon(QStringLiteral("replay"), desktop::IconTone::OnAccent), 18);
    purge_->setObjectName(QStringLiteral("deleteForGood"));
    purge_->setProperty("variant", "danger");
    connect(restore_, &QPushButton::clicked, this, &TrashPage::restore);
    connect(purge_, &QPushButton::clicked, this, &TrashPage::askAndPurge);
    auto* layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::kMedium);
    layout->addWidget(heading);
    layout->addWidget(count_, 1, Qt::AlignBottom);
    layout->addWidget(purge_);
    layout->addWidget(restore_);
    return head;
}

void TrashPage::makeTable() {
    const QList<int> columns{Column::Poster, Column::Name,    Column::OriginalName, Column::Year,
                             Column::Genres, Column::Trashed, Column::DaysLeft};
    table_ = new TitleTable(parts_.trash, parts_.pictures, columns,
                            {Column::Poster, Column::Name, Column::Year, Column::Trashed, Column::DaysLeft}, this);
    table_->setObjectName(QStringLiteral("trashTitles"));
    table_->setAccessibleName(tr("Trash"));
    table_->restoreLayout(parts_.settings.layout(kTableLayout));
    connect(table_, &TitleTable::layoutChanged, this,
            [this] { parts_.settings.setLayout(kTableLayout, table_->layoutState()); });
    connect(table_, &QWidget::customContextMenuRequested, this, &TrashPage::showMenu);
    connect(table_, &QAbstractItemView::activated, this, &TrashPage::restore);
}

void TrashPage::bindKeys() {
    auto* purge = new QShortcut(QKeySequence::Delete, this);
    purge->setContext(Qt::WidgetWithChildrenShortcut);
    connect(purge, &QShortcut::activated, this, &TrashPage::askAndPurge);
    auto* reload = new QShortcut(QKeySequence::Refresh, this);
    reload->setContext(Qt::WidgetWithChildrenShortcut);
    connect(reload, &QShortcut::activated, this, [this] { parts_.trash.reload(); });
}

void TrashPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (parts_.session.user())
        parts_.trash.reload();
    table_->setFocus();
}

std::vector<wire::Title> TrashPage::selected() const {
    std::vector<wire::Title> titles;
    for (const auto row : selectedRows(*table_->selectionModel()))
        titles.push_back(parts_.trash.titleAt(row));
    return titles;
}

bool TrashPage::mayPurge() const {
    const auto user = parts_.session.user();
    return user && user->role == wire::Role::Administrator;
}

void TrashPage::restore() {
    TitleAction action;
    action.kind = TitleAction::Kind::Restore;
    parts_.actions.run(action, selected());
}

void TrashPage::askAndPurge() {
    auto titles = selected();
    if (titles.empty() || !mayPurge())
        return;
    auto* dialog =
        new PurgeDialog(static_cast<int>(titles.size()), QString::fromStdString(titles.front().details.name), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, titles = std::move(titles)] {
        TitleAction action;
        action.kind = TitleAction::Kind::Purge;
        parts_.actions.run(action, titles);
    });
    dialog->open();
}

void TrashPage::showMenu(const QPoint& at) {
    if (!table_->selectionModel()->hasSelection())
        return;
    QMenu menu;
    menu.addAction(themeIcon(QStringLiteral("replay")), tr("Restore"), this, &TrashPage::restore);
    if (mayPurge()) {
        menu.addSeparator();
        menu.addAction(themeIcon(QStringLiteral("trash"), desktop::IconTone::Danger), tr("Delete for good…"), this,
                       &TrashPage::askAndPurge);
    }
    menu.exec(table_->viewport()->mapToGlobal(at));
}

void TrashPage::refresh() {
    const auto& trash = parts_.trash;
    const bool hasFailed = trash.status() == Status::Failed;
    count_->setText(trash.rowCount() > 0 ? tr("%Ln film(s)", nullptr, trash.total()) : QString());
    notice_->hide();
    refreshButtons();
    if (trash.rowCount() > 0) {
        pages_->setCurrentWidget(table_);
        if (hasFailed)
            notice_->tell(desktop::NoticeTone::Error, desktop::errorSentence(trash.error()), tr("Try again"));
        return;
    }
    if (hasFailed)
        empty_->tell(QStringLiteral("cloud-off"), tr("The trash is out of reach"),
                     desktop::errorSentence(trash.error()), tr("Try again"));
    else
        empty_->tell(QStringLiteral("trash"), tr("The trash is empty"),
                     tr("What you delete waits here for %n days and can be restored.", nullptr, kTrashDays));
    pages_->setCurrentWidget(hasFailed || trash.status() == Status::Ready ? static_cast<QWidget*>(empty_) : loading_);
}

void TrashPage::refreshButtons() {
    const bool hasSelection = table_->selectionModel()->hasSelection();
    restore_->setEnabled(hasSelection);
    purge_->setEnabled(hasSelection);
    const bool isEmpty = parts_.trash.rowCount() == 0;
    restore_->setVisible(!isEmpty);
    purge_->setVisible(!isEmpty && mayPurge());
}

} // namespace vitascope::studio
