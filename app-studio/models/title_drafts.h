// SPDX-License-Identifier: GPL-3.0-or-later
// What was typed about a title and not saved yet, in a file each, so that it survives the program and a server that is
// away. Files that cannot be read count as none. Thread: the GUI thread; files are small.
#pragma once

#include "app-studio/models/title_form.h"

#include <QDateTime>

namespace vitascope::studio {

struct TitleDraft {
    TitleForm form;
    int version = 0;       // of the title that it was typed over; 0: a title that is not on the server yet
    wire::TitleInput base; // what the title was then
    QDateTime savedAt;
};

class TitleDrafts {
public:
    // The folder is made when it is needed.
    explicit TitleDrafts(QString folder) : folder_(std::move(folder)) {}

    // Without an id: of the title that is being made.
    void keep(const std::optional<TitleId>& title, const TitleDraft& draft) const;
    [[nodiscard]] std::optional<TitleDraft> find(const std::optional<TitleId>& title) const;
    void forget(const std::optional<TitleId>& title) const;

private:
    [[nodiscard]] QString path(const std::optional<TitleId>& title) const;

    QString folder_;
};

} // namespace vitascope::studio
