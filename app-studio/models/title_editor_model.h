// SPDX-License-Identifier: GPL-3.0-or-later
// One title while it is edited: a new one until it is saved for the first time. Holds what is typed beside what the
// server has, says what is wrong with it, saves it with its pictures as one step of the history, publishes, withdraws,
// and puts it into the trash. Of what somebody else changed meanwhile it makes a merge for a person to look at. What is
// not saved is kept on the disk. The sections of the page have models of their own over this one (texts_model.h,
// credits_model.h, pictures_model.h, availability_model.h). Thread: the GUI thread.
#pragma once

#include "app-studio/models/edit_history.h"
#include "app-studio/models/pictures_model.h"
#include "app-studio/models/title_drafts.h"
#include "app-studio/models/title_form_check.h"
#include "app-studio/models/title_merge.h"
#include "app-studio/models/title_saver.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace vitascope::studio {

class TitleEditorModel final : public QObject {
    Q_OBJECT
public:
    struct Parts { // all outlive the model
        desktop::Catalogue& catalogue;
        desktop::CatalogueEditor& editor;
        desktop::TitleEditing& editing;
        EditHistory& history;
    };
    explicit TitleEditorModel(const Parts& parts, QObject* parent = nullptr);
    ~TitleEditorModel() override;

    // Where drafts of whoever signed in are kept; empty after the sign-out. What is typed is kept in the one before.
    void setDraftFolder(const QString& folder);

    void startNew();
    // What is typed about another title is kept as a draft.
    void edit(const wire::Title& title);
    // What the server knows now, since a film may have arrived; what is typed stays.
    void reload();

    void setForm(const TitleForm& form);
    void revert(const QString& path); // one field, as the server has it
    void discard();                   // everything that is not saved

    void save(); // the mistakes, if there are any, are told
    void publish();
    void withdraw();
    void removeTitle(); // into the trash

    [[nodiscard]] const std::optional<wire::Title>& title() const { return title_; } // nothing: new
    [[nodiscard]] const TitleForm& form() const { return form_; }
    [[nodiscard]] const TitleForm& savedForm() const { return savedForm_; }
    [[nodiscard]] QStringList changedFields() const { return differingFields(form_, savedForm_); }
    [[nodiscard]] const TitleMistakes& mistakes() const { return mistakes_; }
    [[nodiscard]] PicturesModel& pictures() { return pictures_; }
    [[nodiscard]] bool isBusy() const { return busy_; }
    // False until the texts in other languages and the people are here, which lists leave out.
    [[nodiscard]] bool isWhole() const { return isWhole_; }
    [[nodiscard]] bool isChanged() const { return form_ != savedForm_ || pictures_.isChanged(); }
    [[nodiscard]] bool canPublish() const;
    [[nodiscard]] bool canWithdraw() const;
    [[nodiscard]] QString errorText() const;
    // Which of the sections is looked at; another window over this model goes on there.
    [[nodiscard]] TitleSection section() const { return section_; }
    void setSection(TitleSection section) { section_ = section; }

    // What was typed and not saved the last time, once it was looked for; nothing if there is none or it was decided
    // about.
    [[nodiscard]] const std::optional<TitleDraft>& offeredDraft() const { return draft_; }
    // It is still looked for.
    [[nodiscard]] bool isDraftSought() const { return isDraftSought_; }
    void takeDraft();
    void dropDraft();

    // Set while two edits are to be put together.
    [[nodiscard]] const std::optional<TitleMerge>& merge() const { return merge_; }
    void chooseSide(std::size_t row, TitleMerge::Side side);
    void saveMerged();
    void leaveMerge(); // back to typing; nothing was saved
    // The fields that somebody else changed and that were put together with this save without asking.
    [[nodiscard]] const std::vector<MergeField>& mergedFields() const { return mergedFields_; }

Q_SIGNALS:
    void changed();
    void opened();     // another title, or another form of it: fields are filled anew
    void mergeAsked(); // merge() is there
    void saved(const vitascope::wire::Title& title);
    void stateChanged(const vitascope::wire::Title& title); // published or withdrawn
    void removed(const vitascope::TitleId& id);             // perhaps not the one that is shown

private:
    void show(std::optional<wire::Title> title);
    void adopt(const wire::Title& now);
    void standOn(const wire::Title& known, const TitleForm& form);
    void begin();
    void end(const Error* error);
    void send(const wire::TitleInput& wanted);
    void takeOutcome(const SaveOutcome& outcome);
    void takeSaved(const wire::Title& title);
    void takeStale(const wire::Title& theirs);
    void savePictures(std::vector<Edit> edits);
    void finishSave(std::vector<Edit> edits);
    [[nodiscard]] desktop::Answer<wire::Title> stateAnswer();
    void tellState(const wire::Title& before, const wire::Title& title);
    void addStep(std::vector<Edit> edits, std::function<QString()> text);
    void findDraft();
    void keepDraft();
    void forgetDraft();

    const Parts parts_;
    TitleSaver saver_;
    TitleDrafts drafts_;
    PicturesModel pictures_;
    std::optional<wire::Title> title_;
    TitleForm form_;
    TitleForm savedForm_;
    TitleForm sentForm_; // of the save under way
    TitleMistakes mistakes_;
    std::optional<TitleDraft> draft_;
    bool isDraftSought_ = false; // what is on the disk is not known yet
    std::optional<TitleMerge> merge_;
    std::vector<MergeField> mergedFields_;
    wire::Title theirs_; // of the merge
    std::optional<Error> error_;
    TitleSection section_ = TitleSection::Details;
    QTimer draftTimer_;
    bool busy_ = false;
    bool isWhole_ = true;
    int generation_ = 0; // answers for a title that was left meanwhile only go to the list
};

} // namespace vitascope::studio
