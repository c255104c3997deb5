// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/title_page.h"

#include "app-studio/models/merge_text.h"
#include "app-studio/models/queue_model.h"
#include "app-studio/models/title_desk.h"
#include "app-studio/ui/availability_panel.h"
#include "app-studio/ui/credits_panel.h"
#include "app-studio/ui/film_panel.h"
#include "app-studio/ui/merge_dialog.h"
#include "app-studio/ui/pictures_panel.h"
#include "app-studio/ui/section_bar.h"
#include "app-studio/ui/texts_panel.h"
#include "app-studio/ui/title_delegates.h"
#include "app-studio/ui/title_form_panel.h"
#include "shared/desktop/design/icon.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/design/style_sheet.h"
#include "shared/desktop/session/picture_store.h"
#include "shared/desktop/text/format_text.h"
#include "shared/desktop/widgets/back_button.h"
#include "shared/desktop/widgets/badge.h"
#include "shared/desktop/widgets/confirmation.h"
#include "shared/desktop/widgets/elided_label.h"
#include "shared/desktop/widgets/folding_row.h"
#include "shared/desktop/widgets/notice_bar.h"
#include "shared/desktop/widgets/poster.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>

namespace vitascope::studio {

using desktop::BadgeTone;
using desktop::IconTone;
using desktop::Space;
using desktop::themeIcon;

namespace {

constexpr int kContentWidth = 960;
constexpr int kPosterWidth = 56;
constexpr int kLeastNames = 280;                 // beside what can be done
constexpr int kBodyRight = Space::kSection - 12; // beside the scroll bar

QPushButton* makeButton(const QString& text, const char* name, const char* variant, QWidget* parent) {
    auto* button = new QPushButton(text, parent);
    button->setObjectName(QString::fromLatin1(name));
    button->setProperty("variant", variant);
    return button;
}

// "1994 · Drama, War · 1 h 32 min"
QString factsOf(const TitleForm& form, const std::optional<wire::Title>& title) {
    QStringList facts;
    if (!form.year.trimmed().isEmpty())
        facts << form.year.trimmed();
    if (!form.genres.isEmpty())
        facts << form.genres.join(QStringLiteral(", "));
    if (title && title->durationSeconds)
        facts << desktop::durationText(*title->durationSeconds);
    return facts.join(QStringLiteral(" · "));
}

} // namespace

TitlePage::TitlePage(TitleDesk& desk, QueueModel& queue, desktop::PictureStore& pictures, QWidget* parent)
    : QWidget(parent),
      desk_(desk),
      model_(desk.editor()),
      queue_(queue),
      pictures_(pictures),
      poster_(new desktop::PosterView(kPosterWidth, this)),
      name_(new desktop::ElidedLabel(this)),
      facts_(new desktop::ElidedLabel(this)),
      state_(new desktop::Badge({}, BadgeTone::Neutral, this)),
      save_(makeButton(tr("Save"), "save", "", this)),
      discard_(makeButton(tr("Discard changes"), "discard", "quiet", this)),
      publish_(makeButton(tr("Publish"), "publish", "primary", this)),
      withdraw_(makeButton(tr("Withdraw"), "withdraw", "", this)),
      remove_(makeButton(tr("Move to trash"), "delete", "danger", this)),
      notice_(new desktop::NoticeBar(this)),
      bar_(new SectionBar(this)),
      stack_(new QStackedWidget(this)) {
    setAcceptDrops(true);
    setFocusPolicy(Qt::ClickFocus);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* head = makeHead();
    head->setMaximumWidth(kContentWidth); // as wide as what is below
    auto* top = new QHBoxLayout;
    top->addWidget(head, 1);
    top->addStretch();
    layout->addLayout(top);
    makeSections();
    layout->addWidget(stack_, 1);
    for (auto* button : {discard_, save_, publish_, withdraw_, remove_})
        setTabOrder(previousInFocusChain(), button); // after what they are about
    connectAll();
    refresh();
}

QWidget* TitlePage::makeHead() {
    auto* head = new QWidget(this);
    auto* back = desktop::makeBackButton(tr("Films"), QStringLiteral("back"), head);
    back->setFocusPolicy(Qt::TabFocus);
    connect(back, &QPushButton::clicked, this, &TitlePage::leave);
    auto* layout = new QVBoxLayout(head);
    layout->setContentsMargins(Space::kSection, Space::kLarge, kBodyRight, Space::kSmall);
    layout->setSpacing(Space::kSmall);
    layout->addWidget(back, 0, Qt::AlignLeft);
    layout->addWidget(makeNames());
    layout->addWidget(notice_);
    layout->addWidget(bar_);
    return head;
}

QWidget* TitlePage::makeNames() {
    name_->setObjectName(QStringLiteral("titleName"));
    name_->setProperty("role", "title");
    facts_->setProperty("role", "muted");
    desktop::setButtonIcon(*publish_, themeIcon(QStringLiteral("publish"), IconTone::OnAccent), 18);
    desktop::setButtonIcon(*remove_, themeIcon(QStringLiteral("trash"), IconTone::Danger), 18);
    save_->setToolTip(QKeySequence(QKeySequence::Save).toString(QKeySequence::NativeText));
    auto* words = new QVBoxLayout;
    words->setSpacing(Space::kTiny);
    words->addStretch();
    words->addWidget(name_);
    auto* second = new QHBoxLayout;
    second->setSpacing(Space::kSmall);
    second->addWidget(state_, 0, Qt::AlignVCenter);
    second->addWidget(facts_, 1);
    words->addLayout(second);
    words->addStretch();
    auto* who = new QWidget(this);
    auto* names = new QHBoxLayout(who);
    names->setContentsMargins(0, 0, 0, 0);
    names->setSpacing(Space::kLarge);
    names->addWidget(poster_);
    names->addLayout(words, 1);
    auto* acts = new QWidget(this);
    auto* line = new QHBoxLayout(acts);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(Space::kSmall);
    line->addStretch();
    for (auto* button : {remove_, withdraw_, discard_, save_, publish_})
        line->addWidget(button);
    auto* row = new desktop::FoldingRow(who, kLeastNames, acts, this);
    row->line().setSpacing(Space::kSmall);
    return row;
}

void TitlePage::makeSections() {
    bar_->add(QStringLiteral("Details"), tr("Details"));
    bar_->add(QStringLiteral("Texts"), tr("Languages"));
    bar_->add(QStringLiteral("People"), tr("People"));
    bar_->add(QStringLiteral("Pictures"), tr("Pictures"));
    bar_->add(QStringLiteral("Film"), tr("Film and trailer"));
    bar_->add(QStringLiteral("Availability"), tr("Availability"));
    form_ = new TitleFormPanel(model_, desk_.vocabulary(), this);
    picturesPanel_ = new PicturesPanel(desk_.pictures(), pictures_, this);
    film_ = new FilmPanel(model_, queue_, wire::AssetKind::Main, this);
    auto* films = new QWidget(this);
    auto* filmsLayout = new QVBoxLayout(films);
    filmsLayout->setContentsMargins(0, 0, 0, 0);
    filmsLayout->setSpacing(Space::kLarge);
    filmsLayout->addWidget(film_);
    filmsLayout->addWidget(new FilmPanel(model_, queue_, wire::AssetKind::Trailer, this));
    addSection(TitleSection::Details, form_);
    addSection(TitleSection::Texts, new TextsPanel(desk_.texts(), this));
    addSection(TitleSection::People, new CreditsPanel(desk_.credits(), this));
    addSection(TitleSection::Pictures, picturesPanel_);
    addSection(TitleSection::Film, films);
    addSection(TitleSection::Availability, new AvailabilityPanel(desk_.availability(), this));
}

// The sections stand in the order of the enumeration.
void TitlePage::addSection(TitleSection section, QWidget* panel) {
    Q_ASSERT(static_cast<int>(section) == stack_->count());
    auto* body = new QWidget(this);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(Space::kSection, Space::kSmall, kBodyRight, Space::kSection);
    column->addWidget(panel);
    column->addStretch();
    body->setMaximumWidth(kContentWidth);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(body);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    body->setAutoFillBackground(false);
    stack_->addWidget(scroll);
}

void TitlePage::connectAll() {
    auto* saving = new QShortcut(QKeySequence::Save, this);
    connect(saving, &QShortcut::activated, &model_, &TitleEditorModel::save);
    connect(save_, &QPushButton::clicked, &model_, &TitleEditorModel::save);
    connect(discard_, &QPushButton::clicked, &model_, &TitleEditorModel::discard);
    connect(publish_, &QPushButton::clicked, &model_, &TitleEditorModel::publish);
    connect(withdraw_, &QPushButton::clicked, &model_, &TitleEditorModel::withdraw);
    connect(remove_, &QPushButton::clicked, this, &TitlePage::askAndRemove);
    connect(notice_, &desktop::NoticeBar::actionChosen, this, &TitlePage::onNoticeAction);
    connect(notice_, &desktop::NoticeBar::refusalChosen, &model_, &TitleEditorModel::dropDraft);
    connect(bar_, &SectionBar::chosen, this, [this](int index) { showSection(static_cast<TitleSection>(index)); });
    connect(&model_, &TitleEditorModel::changed, this, &TitlePage::refresh);
    connect(&model_, &TitleEditorModel::opened, this, [this] { showSection(model_.section()); });
    // From the event loop: the dialog has one of its own.
    connect(&model_, &TitleEditorModel::mergeAsked, this, &TitlePage::askMerge, Qt::QueuedConnection);
    connect(&pictures_, &desktop::PictureStore::pictureReady, this, &TitlePage::refresh);
    connect(&queue_, &QueueModel::filmArrived, this, [this](const TitleId& id) {
        if (model_.title() && model_.title()->id == id)
            model_.reload();
    });
    showSection(model_.section());
}

void TitlePage::showSection(TitleSection section) {
    if (section == TitleSection::Pictures && model_.title())
        picturesPanel_->setCandidates(queue_.postersOf(model_.title()->id));
    model_.setSection(section);
    bar_->setCurrent(static_cast<int>(section));
    stack_->setCurrentIndex(static_cast<int>(section));
}

void TitlePage::begin() {
    showSection(model_.section());
    if (model_.title())
        setFocus();
    else
        form_->focusName();
    if (model_.merge())
        askMerge();
}

void TitlePage::refresh() {
    const auto& title = model_.title();
    const auto name = model_.form().name.trimmed();
    name_->setText(!name.isEmpty() ? name : tr("New film"));
    facts_->setText(factsOf(model_.form(), title));
    state_->setVisible(title.has_value());
    if (title) {
        state_->setText(titleStateText(*title));
        const bool isPublished = title->state == wire::TitleState::Published;
        state_->setTone(isPublished ? BadgeTone::Success : title->playable ? BadgeTone::Accent : BadgeTone::Neutral);
    }
    const auto width = static_cast<int>(kPosterWidth * devicePixelRatioF());
    poster_->setPoster(title ? pictures_.poster(*title, width) : QPixmap(), name);
    refreshButtons();
    refreshSections();
    refreshNotice();
}

void TitlePage::refreshButtons() {
    const auto& title = model_.title();
    const bool isDraft = !title || title->state == wire::TitleState::Draft;
    const bool isChanged = model_.isChanged();
    save_->setText(model_.isBusy() ? tr("Saving…") : title ? tr("Save") : tr("Save the title"));
    desktop::setStyleProperty(*save_, "variant", !title || isChanged ? QStringLiteral("primary") : QString());
    save_->setEnabled(!model_.isBusy() && model_.isWhole() && (isChanged || !title));
    discard_->setVisible(title && isChanged);
    discard_->setEnabled(!model_.isBusy());
    publish_->setVisible(title && isDraft && !isChanged);
    publish_->setEnabled(model_.canPublish());
    publish_->setToolTip(!title || title->playable ? QString()
                                                   : tr("Once the film is on the server it can be published."));
    withdraw_->setVisible(model_.canWithdraw() && !isChanged);
    remove_->setVisible(title && isDraft && !isChanged);
    remove_->setEnabled(!model_.isBusy());
}

void TitlePage::refreshSections() {
    bool isChanged[] = {false, false, false, false, false, false};
    if (model_.title())
        for (const auto& path : model_.changedFields())
            isChanged[static_cast<int>(sectionOf(path))] = true;
    isChanged[static_cast<int>(TitleSection::Pictures)] = desk_.pictures().isChanged();
    for (int i = 0; i < stack_->count(); ++i) {
        const bool isWrong = model_.mistakes().areIn(static_cast<TitleSection>(i));
        bar_->setMark(i, isWrong        ? SectionBar::Mark::Wrong
                         : isChanged[i] ? SectionBar::Mark::Changed
                                        : SectionBar::Mark::None);
    }
    for (const auto section : {TitleSection::Texts, TitleSection::People})
        stack_->widget(static_cast<int>(section))->setEnabled(model_.isWhole());
}

void TitlePage::refreshNotice() {
    using desktop::NoticeTone;
    if (!model_.errorText().isEmpty())
        return notice_->tell(NoticeTone::Error, model_.errorText(),
                             !model_.isWhole()    ? tr("Try again")
                             : model_.isChanged() ? tr("Save again")
                                                  : QString());
    if (const auto& draft = model_.offeredDraft())
        return notice_->tell(NoticeTone::Info,
                             tr("You typed changes on %1 that were not saved.")
                                 .arg(QLocale().toString(draft->savedAt.toLocalTime(), QLocale::ShortFormat)),
                             tr("Restore them"), tr("Discard them"));
    if (!model_.mergedFields().empty()) {
        QStringList names;
        for (const auto& field : model_.mergedFields())
            names << fieldName(field);
        return notice_->tell(
            NoticeTone::Info,
            tr("Saved, together with what somebody else changed meanwhile: %1.").arg(names.join(QStringLiteral(", "))));
    }
    notice_->hide();
}

void TitlePage::onNoticeAction() {
    if (model_.errorText().isEmpty())
        model_.takeDraft();
    else if (model_.isWhole())
        model_.save();
    else
        model_.reload();
}

void TitlePage::askMerge() {
    if (!model_.merge() || isAsking_)
        return;
    MergeDialog dialog(model_, window());
    const auto answer = ask([&dialog] { return dialog.exec(); });
    if (answer == QDialog::Accepted)
        model_.saveMerged();
    else if (answer)
        model_.leaveMerge();
}

// A dialog runs an event loop of its own, in which another title may come: the answer counts for the one it was about.
std::optional<int> TitlePage::ask(const std::function<int()>& exec) {
    const auto shown = [this] { return model_.title() ? std::optional(model_.title()->id) : std::nullopt; };
    const auto about = shown();
    const QPointer<TitlePage> self(this);
    isAsking_ = true;
    const int answer = exec();
    if (!self)
        return std::nullopt;
    isAsking_ = false;
    return shown() == about ? std::optional(answer) : std::nullopt;
}

bool TitlePage::mayLeave() {
    if (isAsking_)
        return false;
    if (!model_.isChanged())
        return true;
    desktop::Confirmation dialog({tr("Changes are not saved"), tr("What you changed in this title since then is lost."),
                                  tr("Leave without saving")},
                                 window());
    if (ask([&dialog] { return dialog.exec(); }) != QDialog::Accepted)
        return false;
    model_.discard();
    return true;
}

void TitlePage::leave() {
    if (mayLeave())
        Q_EMIT backChosen();
}

void TitlePage::askAndRemove() {
    desktop::Confirmation dialog({tr("Move “%1” to the trash?").arg(model_.form().name),
                                  tr("Its pictures and its film go along. It can be restored there for 30 days."),
                                  tr("Move to trash")},
                                 window());
    if (ask([&dialog] { return dialog.exec(); }) == QDialog::Accepted)
        model_.removeTitle();
}

// A video may be dropped anywhere on the page.
void TitlePage::dragEnterEvent(QDragEnterEvent* event) {
    if (model_.title() && event->mimeData()->urls().size() == 1 && event->mimeData()->urls().front().isLocalFile())
        event->acceptProposedAction();
}

void TitlePage::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    showSection(TitleSection::Film);
    film_->takeFile(event->mimeData()->urls().front().toLocalFile());
}

} // namespace vitascope::studio
