// SPDX-License-Identifier: GPL-3.0-or-later
// The lists of titles and what edits them, put together: what one of them changes the others show. Thread: the GUI
// thread.
#pragma once

#include "app-studio/models/edit_history.h"
#include "app-studio/models/title_actions.h"
#include "app-studio/models/title_import_model.h"
#include "app-studio/models/title_table_model.h"

#include <QObject>

namespace vitascope::studio {

class CatalogueDesk final : public QObject {
    Q_OBJECT
public:
    struct Parts { // all outlive the desk
        desktop::Catalogue& catalogue;
        desktop::TitleEditing& editing;
        TitleImporting& importing;
        desktop::PictureStore& pictures;
    };
    explicit CatalogueDesk(const Parts& parts, QObject* parent = nullptr);

    [[nodiscard]] TitleTableModel& titles() { return titles_; }
    [[nodiscard]] TitleTableModel& trash() { return trash_; } // loaded when it is first shown
    [[nodiscard]] EditHistory& history() { return history_; }
    [[nodiscard]] TitleActions& actions() { return actions_; }
    [[nodiscard]] TitleImportModel& import() { return import_; }
    [[nodiscard]] desktop::TitleEditing& editing() { return editing_; }

    // After a sign-in.
    void begin();
    // After a sign-out: forgets everything.
    void clear();
    // A title that was changed or moved to the trash by a page of its own.
    void put(const wire::Title& title);
    void putTrashed(TitleId id);
    // One title as the server has it by now; the rest of the table stays as it is.
    void refresh(TitleId id);

private:
    desktop::TitleEditing& editing_;
    EditHistory history_;
    TitleActions actions_;
    TitleTableModel titles_;
    TitleTableModel trash_;
    TitleImportModel import_;
};

} // namespace vitascope::studio
