// SPDX-License-Identifier: GPL-3.0-or-later
// How a title is saved, with its pictures and what somebody else changed meanwhile.
#include "app-studio/models/title_editor_model.h"
#include "app-studio/models/title_edits.h"
#include "shared/base/log.h"
#include "shared/desktop/text/format_text.h"

#include <utility>

namespace vitascope::studio {

using desktop::fromUtf8;

void TitleEditorModel::begin() {
    busy_ = true;
    error_.reset();
    Q_EMIT changed();
}

void TitleEditorModel::end(const Error* error) {
    busy_ = false;
    if (error) {
        log::warning("a change of a title failed", {{"why", error->message}});
        error_ = *error;
        mistakes_ = mistakesOf(*error);
    }
    Q_EMIT changed();
}

void TitleEditorModel::save() {
    mistakes_ = check(form_);
    if (busy_ || !isWhole_ || !mistakes_.areNone()) {
        Q_EMIT changed();
        return;
    }
    mergedFields_.clear();
    sentForm_ = form_;
    begin();
    send(toInput(form_, title_ ? title_->details : wire::TitleInput()));
}

void TitleEditorModel::send(const wire::TitleInput& wanted) {
    const auto answer = [this, generation = generation_](const SaveOutcome& outcome) {
        if (generation == generation_)
            takeOutcome(outcome);
        else if (const auto* title = std::get_if<wire::Title>(&outcome))
            Q_EMIT saved(*title);
    };
    if (title_)
        saver_.change(*title_, wanted, this, answer);
    else
        saver_.create(wanted, this, answer);
}

void TitleEditorModel::takeOutcome(const SaveOutcome& outcome) {
    if (const auto* title = std::get_if<wire::Title>(&outcome))
        takeSaved(*title);
    else if (const auto* stale = std::get_if<StaleTitle>(&outcome))
        takeStale(stale->theirs);
    else
        end(&std::get<Error>(outcome));
}

void TitleEditorModel::takeSaved(const wire::Title& title) {
    std::vector<Edit> edits;
    if (!title_)
        edits.push_back(creationEdit(parts_.editing, title));
    else if (title_->details != title.details)
        edits.push_back(fieldsEdit(parts_.editing, *title_, title));
    forgetDraft();
    standOn(title, rebased(form_, sentForm_, toForm(title.details))); // what was typed meanwhile stays
    Q_EMIT opened(); // the server trims texts and gives people their names
    Q_EMIT saved(title);
    savePictures(std::move(edits));
}

void TitleEditorModel::savePictures(std::vector<Edit> edits) {
    if (!pictures_.isChanged())
        return finishSave(std::move(edits));
    const auto answer = [this, edits, generation = generation_](const Result<PicturesModel::Saved>& done) mutable {
        if (done)
            Q_EMIT saved(done->title);
        if (generation != generation_)
            return;
        if (!done) {
            finishSave(std::move(edits));
            return end(&done.error());
        }
        adopt(done->title);
        edits.insert(edits.end(), done->edits.begin(), done->edits.end());
        finishSave(std::move(edits));
    };
    pictures_.save(*title_, this, answer);
}

void TitleEditorModel::finishSave(std::vector<Edit> edits) {
    pictures_.update(*title_);
    addStep(std::move(edits), [name = fromUtf8(title_->details.name)] { return tr("Changes of “%1”").arg(name); });
    end(nullptr);
}

void TitleEditorModel::addStep(std::vector<Edit> edits, std::function<QString()> text) {
    parts_.history.add({std::move(text), std::move(edits)});
}

void TitleEditorModel::takeStale(const wire::Title& theirs) {
    TitleMerge merge(title_->details, toInput(form_, title_->details), theirs.details);
    theirs_ = theirs;
    if (merge.hasConflicts()) {
        busy_ = false;
        merge_ = std::move(merge);
        Q_EMIT changed();
        Q_EMIT mergeAsked();
        return;
    }
    for (const auto& row : merge.rows())
        if (row.side == TitleMerge::Side::Theirs)
            mergedFields_.push_back(row.field);
    const auto theirForm = toForm(theirs.details);
    sentForm_ = rebased(sentForm_, savedForm_, theirForm);
    standOn(theirs, rebased(form_, savedForm_, theirForm));
    Q_EMIT opened();
    send(merge.result());
}

void TitleEditorModel::chooseSide(std::size_t row, TitleMerge::Side side) {
    if (!merge_)
        return;
    merge_->choose(row, side);
    Q_EMIT changed();
}

void TitleEditorModel::saveMerged() {
    if (!merge_ || busy_)
        return;
    const auto wanted = merge_->result();
    merge_.reset();
    standOn(theirs_, toForm(wanted));
    sentForm_ = form_;
    Q_EMIT opened();
    begin();
    send(wanted);
}

void TitleEditorModel::leaveMerge() {
    merge_.reset();
    Q_EMIT changed();
}

} // namespace vitascope::studio
