// SPDX-License-Identifier: GPL-3.0-or-later
// One title while it is edited: a new one until it is saved for the first time. Says what is wrong with the form, saves
// it and then its poster, publishes and withdraws. Thread: the GUI thread.
#pragma once

#include "app-studio/models/title_form_check.h"
#include "shared/desktop/session/catalogue.h"

#include <QObject>

#include <optional>

namespace vitascope::studio {

class TitleEditorModel final : public QObject {
    Q_OBJECT
public:
    TitleEditorModel(desktop::Catalogue& catalogue, desktop::CatalogueEditor& editor, QObject* parent = nullptr);

    void startNew();
    void edit(const wire::Title& title);
    // What the server knows now, since a film may have arrived; a form that was changed is kept.
    void reload();

    void setForm(const TitleForm& form);
    void choosePoster(const QString& file); // uploaded by save(); its mistake is told in posterMistake()
    void save();                            // the mistakes, if there are any, are told
    void publish();
    void withdraw();
    void removeTitle();

    [[nodiscard]] const std::optional<wire::Title>& title() const { return title_; } // nothing: new
    [[nodiscard]] const TitleForm& form() const { return form_; }
    [[nodiscard]] const TitleFormMistakes& mistakes() const { return mistakes_; }
    [[nodiscard]] QString posterFile() const { return posterFile_; } // chosen and not yet uploaded
    [[nodiscard]] QString posterMistake() const { return posterMistake_; }
    [[nodiscard]] bool isBusy() const { return busy_; }
    [[nodiscard]] bool isChanged() const;
    [[nodiscard]] bool canPublish() const;
    [[nodiscard]] bool canWithdraw() const;
    [[nodiscard]] QString errorText() const { return errorText_; }

Q_SIGNALS:
    void changed();
    void opened(); // another title, or another form of it: fields are filled anew
    void saved(const vitascope::wire::Title& title);
    void stateChanged(const vitascope::wire::Title& title); // published or withdrawn
    void removed(const vitascope::TitleId& id);

private:
    void begin();
    void end(const Error* error);
    void takeSaved(const Result<wire::Title>& title);
    void savePoster();
    void takeState(const Result<wire::Title>& title);
    void show(std::optional<wire::Title> title);

    desktop::Catalogue& catalogue_;
    desktop::CatalogueEditor& editor_;
    std::optional<wire::Title> title_;
    TitleForm form_;
    TitleForm savedForm_;
    TitleFormMistakes mistakes_;
    QString posterFile_;
    QString posterMistake_;
    QString errorText_;
    bool busy_ = false;
    int generation_ = 0; // answers for a title that was left meanwhile only go to the list
};

} // namespace vitascope::studio
