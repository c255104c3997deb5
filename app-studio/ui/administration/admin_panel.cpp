// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/administration/admin_panel.h"

#include "shared/desktop/design/metrics.h"
#include "shared/desktop/text/error_text.h"
#include "shared/desktop/widgets/empty_state.h"
#include "shared/desktop/widgets/notice_bar.h"
#include "shared/desktop/widgets/spinner.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace vitascope::studio {

using desktop::Space;

namespace {

constexpr int kSpinner = 32;

enum Page { Waiting, Told, Content };

} // namespace

AdminPanel::AdminPanel(const QString& heading, const QString& explanation, QWidget* parent)
    : QWidget(parent),
      acts_(new QHBoxLayout),
      foot_(new QVBoxLayout),
      notice_(new desktop::NoticeBar(this)),
      head_(new QWidget(this)),
      states_(new QStackedWidget(this)),
      empty_(new desktop::EmptyState(this)) {
    auto* title = new QLabel(heading, this);
    title->setProperty("role", "title");
    title->setObjectName(QStringLiteral("panelHeading"));
    title->setWordWrap(true);
    auto* words = new QLabel(explanation, this);
    words->setProperty("role", "muted");
    words->setWordWrap(true);
    auto* head = new QHBoxLayout(head_);
    head->setContentsMargins(0, 0, 0, 0);
    head->setSpacing(Space::kLarge);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(Space::kTiny);
    texts->addWidget(title);
    texts->addWidget(words);
    acts_->setSpacing(Space::kSmall);
    head->addLayout(texts, 1);
    head->addLayout(acts_);
    auto* waiting = new QWidget(this);
    auto* middle = new QVBoxLayout(waiting);
    middle->addWidget(new desktop::Spinner(kSpinner, waiting), 0, Qt::AlignCenter);
    states_->addWidget(waiting);
    states_->addWidget(empty_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::kSection, Space::kHuge, Space::kSection, Space::kLarge);
    layout->setSpacing(Space::kLarge);
    auto* top = new QHBoxLayout;
    top->addWidget(head_, 1);
    top->addStretch();
    layout->addLayout(top);
    layout->addWidget(notice_);
    layout->addWidget(states_, 1);
    layout->addLayout(foot_);
    foot_->setContentsMargins(0, 0, 0, 0);
    connect(empty_, &desktop::EmptyState::actionChosen, this, &AdminPanel::onOffer);
}

void AdminPanel::setContent(QWidget* content, bool scrolls) {
    content_ = content;
    head_->setMaximumWidth(content->maximumWidth()); // one right edge
    if (scrolls) {
        auto* scroll = new QScrollArea(this);
        scroll->setWidget(content);
        scroll->setWidgetResizable(true);
        scroll->setFrameShape(QFrame::NoFrame);
        scroll->setFocusPolicy(Qt::NoFocus);
        scroll->viewport()->setAutoFillBackground(false);
        content->setAutoFillBackground(false);
        content_ = scroll;
    }
    states_->addWidget(content_);
}

void AdminPanel::showState(LoadState state, const Error& error) {
    if (state == LoadState::Failed && error.code == ErrorCode::Forbidden)
        return showEmpty(QStringLiteral("eye-off"), tr("Not for this account"),
                         adminErrorSentence(error) + QLatin1Char(' ') + tr("Ask one of them for the role."));
    if (state == LoadState::Failed)
        return showEmpty(QStringLiteral("cloud-off"), tr("The server is away"), adminErrorSentence(error),
                         tr("Try again"));
    states_->setCurrentIndex(state == LoadState::Ready ? Content : Waiting);
}

void AdminPanel::showEmpty(const QString& icon, const QString& heading, const QString& text, const QString& action) {
    empty_->tell(icon, heading, text, action);
    states_->setCurrentIndex(Told);
}

void AdminPanel::tellFailure(const Error& error) {
    notice_->tell(desktop::NoticeTone::Error, adminErrorSentence(error));
}

QString adminErrorSentence(const Error& error) {
    if (error.code == ErrorCode::Conflict)
        return AdminPanel::tr("The server refused: this would leave it without an administrator, or the same is being "
                              "done already.");
    if (error.code == ErrorCode::Forbidden)
        return AdminPanel::tr("Only administrators of the server see this.");
    return desktop::errorSentence(error);
}

} // namespace vitascope::studio
