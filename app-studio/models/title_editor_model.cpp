// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/title_editor_model.h"

#include "app-studio/models/title_edits.h"
#include "shared/desktop/text/error_text.h"
#include "shared/desktop/text/format_text.h"

#include <utility>

namespace vitascope::studio {
namespace {

using desktop::fromUtf8;

constexpr auto kDraftDelay = std::chrono::seconds(1); // after the last key

} // namespace

TitleEditorModel::TitleEditorModel(const Parts& parts, QObject* parent)
    : QObject(parent), parts_(parts), saver_(parts.editor, parts.editing), pictures_(parts.catalogue, parts.editor) {
    draftTimer_.setSingleShot(true);
    draftTimer_.setInterval(kDraftDelay);
    connect(&draftTimer_, &QTimer::timeout, this, &TitleEditorModel::keepDraft);
    connect(&pictures_, &PicturesModel::changed, this, &TitleEditorModel::changed);
    connect(&parts_.history, &EditHistory::titleChanged, this, [this](const wire::Title& title) {
        if (title_ && title_->id == title.id)
            reload(); // an answer may be of a list, and a picture may have changed
    });
    connect(&parts_.history, &EditHistory::titleTrashed, this, [this](const TitleId& id) {
        if (title_ && title_->id == id)
            Q_EMIT removed(id);
    });
}

TitleEditorModel::~TitleEditorModel() {
    if (draftTimer_.isActive())
        keepDraft();
}

void TitleEditorModel::setDraftFolder(const QString& folder) {
    if (draftTimer_.isActive())
        keepDraft();
    draftTimer_.stop();
    drafts_.setFolder(folder);
    draft_.reset();
    isDraftSought_ = false;
    Q_EMIT changed();
}

void TitleEditorModel::startNew() {
    show(std::nullopt);
    isWhole_ = true;
    findDraft();
    Q_EMIT changed();
}

void TitleEditorModel::edit(const wire::Title& title) {
    show(title);
    isWhole_ = false;
    findDraft();
    reload();
    Q_EMIT changed();
}

void TitleEditorModel::show(std::optional<wire::Title> title) {
    if (draftTimer_.isActive())
        keepDraft();
    draftTimer_.stop();
    ++generation_;
    if (!title || !title_ || title_->id != title->id)
        section_ = TitleSection::Details;
    title_ = std::move(title);
    form_ = title_ ? toForm(title_->details) : TitleForm{};
    savedForm_ = form_;
    mistakes_ = {};
    merge_.reset();
    mergedFields_.clear();
    error_.reset();
    busy_ = false;
    pictures_.show(title_);
    Q_EMIT opened();
}

void TitleEditorModel::reload() {
    if (!title_)
        return;
    parts_.editing.load(title_->id, this, [this, generation = generation_](const Result<wire::Title>& title) {
        if (generation != generation_ || busy_)
            return;
        if (title)
            return adopt(*title);
        if (!isWhole_)
            error_ = title.error(); // else what is shown stays: saving says it if the title is gone
        Q_EMIT changed();
    });
}

// Where both changed the same, the title stays as it was known: then saving finds the conflict.
void TitleEditorModel::adopt(const wire::Title& now) {
    const bool isFirst = !std::exchange(isWhole_, true);
    const bool isConflict =
        !isFirst && TitleMerge(title_->details, toInput(form_, title_->details), now.details).hasConflicts();
    pictures_.update(now);
    if (isConflict) {
        const auto known = std::exchange(*title_, now);
        title_->details = known.details;
        title_->version = known.version;
    } else {
        const auto before = form_;
        standOn(now, rebased(form_, savedForm_, toForm(now.details)));
        if (form_ != before || isFirst)
            Q_EMIT opened();
    }
    Q_EMIT changed();
}

// What is known and what is typed over it change together, or the next save takes back what another did.
void TitleEditorModel::standOn(const wire::Title& known, const TitleForm& form) {
    title_ = known;
    savedForm_ = toForm(known.details);
    form_ = form;
}

bool TitleEditorModel::canPublish() const {
    return title_ && title_->state == wire::TitleState::Draft && title_->playable && !busy_;
}

bool TitleEditorModel::canWithdraw() const {
    return title_ && title_->state == wire::TitleState::Published && !busy_;
}

QString TitleEditorModel::errorText() const {
    if (error_ && error_->code == ErrorCode::Unavailable && isChanged())
        return tr("The server cannot be reached. Your changes are kept on this computer; save again when it answers.");
    return error_ ? desktop::errorSentence(*error_) : QString();
}

void TitleEditorModel::setForm(const TitleForm& form) {
    if (form == form_)
        return;
    form_ = form;
    mergedFields_.clear();
    if (!mistakes_.areNone())
        mistakes_ = check(form_); // what was wrong is told as soon as it is right
    draftTimer_.start();
    Q_EMIT changed();
}

void TitleEditorModel::revert(const QString& path) {
    auto form = form_;
    copyField(path, savedForm_, form);
    setForm(form);
    Q_EMIT opened();
}

void TitleEditorModel::discard() {
    draftTimer_.stop();
    forgetDraft();
    form_ = savedForm_;
    mistakes_ = {};
    error_.reset();
    pictures_.show(title_);
    Q_EMIT opened();
    Q_EMIT changed();
}

void TitleEditorModel::findDraft() {
    draft_.reset();
    isDraftSought_ = true;
    drafts_.find(title_ ? std::optional(title_->id) : std::nullopt, this,
                 [this, generation = generation_](const std::optional<TitleDraft>& found) {
                     if (generation != generation_ || !isDraftSought_)
                         return;
                     isDraftSought_ = false;
                     draft_ = found;
                     Q_EMIT changed();
                 });
}

void TitleEditorModel::keepDraft() {
    draftTimer_.stop();
    if (draft_)
        return; // the one on the disk is not decided about
    if (form_ == savedForm_)
        return forgetDraft();
    drafts_.keep(title_ ? std::optional(title_->id) : std::nullopt,
                 {form_, title_ ? title_->version : 0, title_ ? title_->details : wire::TitleInput(),
                  QDateTime::currentDateTimeUtc()},
                 isDraftSought_ ? TitleDrafts::Where::IfThereIsNone : TitleDrafts::Where::Anyhow);
}

void TitleEditorModel::takeDraft() {
    if (!draft_)
        return;
    const auto draft = *std::exchange(draft_, std::nullopt);
    const auto now = title_;
    if (title_) { // as it was then: what changed since is found by saving
        title_->version = draft.version;
        title_->details = draft.base;
    }
    form_ = draft.form;
    savedForm_ = toForm(draft.base);
    if (now && isWhole_)
        adopt(*now);
    isWhole_ = true; // as the draft's base is; what is on its way is compared with it
    Q_EMIT opened();
    Q_EMIT changed();
}

void TitleEditorModel::dropDraft() {
    draft_.reset();
    forgetDraft();
    Q_EMIT changed();
}

// One that is still offered stays.
void TitleEditorModel::forgetDraft() {
    if (!draft_ && !isDraftSought_)
        drafts_.forget(title_ ? std::optional(title_->id) : std::nullopt);
}

void TitleEditorModel::publish() {
    if (!canPublish())
        return;
    begin();
    parts_.editing.publish(title_->id, this, stateAnswer());
}

void TitleEditorModel::withdraw() {
    if (!canWithdraw())
        return;
    begin();
    parts_.editing.withdraw(title_->id, this, stateAnswer());
}

desktop::Answer<wire::Title> TitleEditorModel::stateAnswer() {
    return [this, before = *title_, generation = generation_](const Result<wire::Title>& title) {
        if (title)
            tellState(before, *title);
        if (generation != generation_)
            return;
        if (!title)
            return end(&title.error());
        busy_ = false;
        adopt(*title);
    };
}

// To the history and the lists, also when another title is shown by now.
void TitleEditorModel::tellState(const wire::Title& before, const wire::Title& title) {
    if (title.state != before.state)
        addStep({stateEdit(parts_.editing, title)},
                [name = fromUtf8(title.details.name), isPublished = title.state == wire::TitleState::Published] {
                    return isPublished ? tr("Publishing of “%1”").arg(name) : tr("Withdrawal of “%1”").arg(name);
                });
    Q_EMIT stateChanged(title);
}

void TitleEditorModel::removeTitle() {
    if (!title_ || busy_)
        return;
    begin();
    parts_.editing.trash(
        title_->id, this, [this, before = *title_, generation = generation_](const Result<void>& gone) {
            const bool isShown = generation == generation_;
            if (!gone) {
                if (isShown)
                    end(&gone.error());
                return;
            }
            if (isShown)
                busy_ = false;
            drafts_.forget(before.id);
            addStep({trashEdit(parts_.editing, before)},
                    [name = fromUtf8(before.details.name)] { return tr("Removal of “%1”").arg(name); });
            Q_EMIT removed(before.id);
        });
}

} // namespace vitascope::studio
