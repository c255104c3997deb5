// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/title_editor_model.h"

#include "app-studio/models/dropped_file.h"
#include "shared/base/log.h"
#include "shared/desktop/text/error_text.h"

namespace vitascope::studio {

TitleEditorModel::TitleEditorModel(desktop::Catalogue& catalogue, desktop::CatalogueEditor& editor, QObject* parent)
    : QObject(parent), catalogue_(catalogue), editor_(editor) {}

void TitleEditorModel::startNew() {
    show(std::nullopt);
}

void TitleEditorModel::edit(const wire::Title& title) {
    show(title);
    reload();
}

void TitleEditorModel::show(std::optional<wire::Title> title) {
    ++generation_;
    title_ = std::move(title);
    form_ = title_ ? toForm(title_->details) : TitleForm{};
    savedForm_ = form_;
    mistakes_ = {};
    posterFile_.clear();
    posterMistake_.clear();
    errorText_.clear();
    busy_ = false;
    Q_EMIT opened();
    Q_EMIT changed();
}

void TitleEditorModel::reload() {
    if (!title_)
        return;
    catalogue_.title(title_->id, this, [this, generation = generation_](const Result<wire::Title>& title) {
        if (generation != generation_ || busy_ || !title)
            return; // what is shown stays: saving says it if the title is gone
        const bool isUntouched = !isChanged();
        title_ = *title;
        savedForm_ = toForm(title->details);
        if (isUntouched) {
            form_ = savedForm_;
            Q_EMIT opened();
        }
        Q_EMIT changed();
    });
}

bool TitleEditorModel::isChanged() const {
    return form_ != savedForm_ || !posterFile_.isEmpty();
}

bool TitleEditorModel::canPublish() const {
    return title_ && title_->state == wire::TitleState::Draft && title_->playable && !busy_;
}

bool TitleEditorModel::canWithdraw() const {
    return title_ && title_->state == wire::TitleState::Published && !busy_;
}

void TitleEditorModel::setForm(const TitleForm& form) {
    if (form == form_)
        return;
    form_ = form;
    if (!mistakes_.areNone())
        mistakes_ = check(form_); // what was wrong is told as soon as it is right
    Q_EMIT changed();
}

void TitleEditorModel::choosePoster(const QString& file) {
    posterMistake_ = posterFileMistake(file);
    if (posterMistake_.isEmpty())
        posterFile_ = file;
    Q_EMIT changed();
}

void TitleEditorModel::begin() {
    busy_ = true;
    errorText_.clear();
    Q_EMIT changed();
}

void TitleEditorModel::end(const Error* error) {
    busy_ = false;
    if (error) {
        log::warning("a change of a title failed", {{"why", error->message}});
        errorText_ = desktop::errorSentence(*error);
    }
    Q_EMIT changed();
}

void TitleEditorModel::save() {
    mistakes_ = check(form_);
    if (busy_ || !mistakes_.areNone()) {
        Q_EMIT changed();
        return;
    }
    begin();
    const auto answer = [this, generation = generation_](const Result<wire::Title>& title) {
        if (generation == generation_)
            takeSaved(title);
        else if (title)
            Q_EMIT saved(*title);
    };
    if (!title_)
        editor_.create(toInput(form_), this, answer);
    else if (form_ != savedForm_)
        editor_.update(title_->id, title_->version, toInput(form_, title_->details), this, answer);
    else
        savePoster();
}

void TitleEditorModel::takeSaved(const Result<wire::Title>& title) {
    if (!title)
        return end(&title.error());
    title_ = *title;
    savedForm_ = form_;
    Q_EMIT saved(*title_);
    savePoster();
}

void TitleEditorModel::savePoster() {
    if (posterFile_.isEmpty())
        return end(nullptr);
    editor_.putPicture(title_->id, desktop::PictureKind::Poster, posterFile_, this,
                       [this, generation = generation_](const Result<void>& put) {
                           if (generation != generation_)
                               return;
                           if (!put)
                               return end(&put.error());
                           posterFile_.clear();
                           catalogue_.title(title_->id, this, [this, generation](const Result<wire::Title>& title) {
                               if (generation != generation_)
                                   return;
                               if (title) {
                                   title_ = *title;
                                   Q_EMIT saved(*title_);
                               }
                               end(nullptr);
                           });
                       });
}

void TitleEditorModel::publish() {
    if (!canPublish())
        return;
    begin();
    editor_.publish(title_->id, this, [this](const Result<wire::Title>& title) { takeState(title); });
}

void TitleEditorModel::withdraw() {
    if (!canWithdraw())
        return;
    begin();
    editor_.withdraw(title_->id, this, [this](const Result<wire::Title>& title) { takeState(title); });
}

void TitleEditorModel::takeState(const Result<wire::Title>& title) {
    if (!title)
        return end(&title.error());
    Q_EMIT stateChanged(*title);
    if (title_ && title_->id == title->id)
        title_ = *title;
    end(nullptr);
}

void TitleEditorModel::removeTitle() {
    if (!title_ || busy_)
        return;
    begin();
    editor_.remove(title_->id, this, [this, id = title_->id](const Result<void>& gone) {
        if (!gone)
            return end(&gone.error());
        busy_ = false;
        Q_EMIT removed(id);
    });
}

} // namespace vitascope::studio
