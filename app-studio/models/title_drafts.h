// SPDX-License-Identifier: GPL-3.0-or-later
// What was typed about a title and not saved yet, in a file each (mode 0600), so that it survives the program and a
// server that is away. Each person has a folder of their own on each server; while nobody is signed in nothing is kept
// and nothing found. Files that cannot be read count as none. Thread: the GUI thread; the files are read and written in
// the order of the calls by the worker "title-drafts".
#pragma once

#include "app-studio/models/title_form.h"
#include "shared/desktop/session/background_calls.h"

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
    using Found = std::function<void(const std::optional<TitleDraft>& draft)>;

    TitleDrafts();
    ~TitleDrafts(); // what was given is on the disk then

    // Of whoever is signed in; made when it is needed. Empty: nobody's.
    void setFolder(QString folder) { folder_ = std::move(folder); }

    // Without an id: of the title that is being made.
    enum class Where { Anyhow, IfThereIsNone };
    void keep(const std::optional<TitleId>& title, const TitleDraft& draft, Where where = Where::Anyhow);
    // Answers once, while the context lives.
    void find(const std::optional<TitleId>& title, QObject* context, Found answer);
    void forget(const std::optional<TitleId>& title);

private:
    [[nodiscard]] QString path(const std::optional<TitleId>& title) const;

    QString folder_;
    desktop::BackgroundCalls disk_;
};

} // namespace vitascope::studio
