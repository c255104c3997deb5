// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/title_commands.h"

#include "app-studio/ui/title_action_dialog.h"
#include "shared/desktop/design/icon.h"

#include <QAction>
#include <QMenu>
#include <QWidget>

namespace vitascope::studio {

using Kind = TitleAction::Kind;

TitleCommands::TitleCommands(TitleActions& actions, Selection selection, QWidget& page)
    : QObject(&page), actions_(actions), selection_(std::move(selection)), page_(page) {
    fields_ = {make(tr("Year…"), nullptr, Kind::SetYear),
               make(tr("Age rating…"), nullptr, Kind::SetAgeRating),
               make(tr("Original language…"), nullptr, Kind::SetOriginalLanguage),
               make(tr("Add genres…"), nullptr, Kind::AddGenres),
               make(tr("Remove genres…"), nullptr, Kind::RemoveGenres),
               make(tr("Replace genres…"), nullptr, Kind::SetGenres)};
    publish_ = make(tr("Publish"), "publish", Kind::Publish);
    withdraw_ = make(tr("Withdraw"), "eye-off", Kind::Withdraw);
    trash_ = make(tr("Move to the trash"), "trash", Kind::Trash);
    trash_->setShortcut(QKeySequence::Delete);
    trash_->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    page.addAction(trash_);
}

QAction* TitleCommands::make(const QString& text, const char* icon, Kind kind) {
    auto* action = new QAction(text, this);
    if (icon)
        action->setIcon(desktop::themeIcon(QString::fromLatin1(icon)));
    connect(action, &QAction::triggered, this, [this, kind] { run(kind); });
    return action;
}

void TitleCommands::fill(QMenu& menu) {
    fillFields(menu);
    menu.addSeparator();
    menu.addAction(publish_);
    menu.addAction(withdraw_);
    menu.addSeparator();
    menu.addAction(trash_);
}

void TitleCommands::fillFields(QMenu& menu) {
    for (auto* action : fields_)
        menu.addAction(action);
}

void TitleCommands::run(Kind kind) {
    auto titles = selection_();
    if (titles.empty())
        return;
    TitleAction action;
    action.kind = kind;
    if (kind >= Kind::Publish)
        return actions_.run(action, std::move(titles));
    auto* dialog = new TitleActionDialog(kind, static_cast<int>(titles.size()), &page_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, titles = std::move(titles)] { actions_.run(dialog->action(), titles); });
    dialog->open();
}

} // namespace vitascope::studio
