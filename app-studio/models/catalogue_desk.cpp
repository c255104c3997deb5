// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/catalogue_desk.h"

namespace vitascope::studio {
namespace {

TitleFilter trashFilter() {
    TitleFilter filter;
    filter.state = wire::TitleFilter::Trash;
    return filter;
}

} // namespace

CatalogueDesk::CatalogueDesk(const Parts& parts, QObject* parent)
    : QObject(parent),
      editing_(parts.editing),
      actions_(parts.editing, history_),
      titles_(parts.catalogue, parts.pictures, {}),
      trash_(parts.catalogue, parts.pictures, trashFilter()),
      import_(parts.importing) {
    connect(&history_, &EditHistory::titleChanged, this, &CatalogueDesk::put);
    connect(&history_, &EditHistory::titleTrashed, this, &CatalogueDesk::putTrashed);
    connect(&actions_, &TitleActions::titleChanged, this, &CatalogueDesk::put);
    connect(&actions_, &TitleActions::titleTrashed, this, &CatalogueDesk::putTrashed);
    connect(&actions_, &TitleActions::titlePurged, this, [this](const TitleId& id) { trash_.remove(id); });
    connect(&titles_, &TitleTableModel::editWanted, &actions_,
            [this](const wire::Title& title, const TitleAction& action) { actions_.run(action, {title}); });
    connect(&import_, &TitleImportModel::imported, &titles_, &TitleTableModel::reload);
}

void CatalogueDesk::begin() {
    clear();
    titles_.reload();
}

void CatalogueDesk::clear() {
    actions_.clear();
    history_.clear();
    import_.clear();
    titles_.clear();
    trash_.clear();
}

void CatalogueDesk::put(const wire::Title& title) {
    if (title.state == wire::TitleState::Trash)
        return titles_.remove(title.id);
    trash_.remove(title.id);
    titles_.put(title);
}

void CatalogueDesk::refresh(TitleId id) {
    editing_.load(id, this, [this](const Result<wire::Title>& title) {
        if (title)
            put(*title);
    });
}

// What is in the trash by now is read again when it is looked at.
void CatalogueDesk::putTrashed(TitleId id) {
    titles_.remove(id);
    if (trash_.status() != TitleTableModel::Status::Idle)
        trash_.reload();
}

} // namespace vitascope::studio
