// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/administration/keys_panel.h"

#include "app-studio/models/administration/keys_model.h"
#include "app-studio/models/administration/moment_text.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/widgets/badge.h"
#include "shared/desktop/widgets/confirmation.h"
#include "shared/desktop/widgets/elided_label.h"
#include "shared/desktop/widgets/notice_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace vitascope::studio {

using desktop::Space;

namespace {

constexpr int kWidth = 860;

QString purposeName(const std::string& purpose) {
    if (purpose == "access-token")
        return KeysPanel::tr("Sign-ins");
    return purpose == "media" ? KeysPanel::tr("Links to films") : QString::fromStdString(purpose);
}

QString purposeText(const std::string& purpose) {
    if (purpose == "access-token")
        return KeysPanel::tr("Signs the tokens by which programs show who they are. Replaced by itself every 90 days.");
    return purpose == "media" ? KeysPanel::tr("Signs the links by which players fetch films. Replaced by itself every "
                                              "180 days.")
                              : QString();
}

} // namespace

KeysPanel::KeysPanel(KeysModel& model, QWidget* parent)
    : AdminPanel(tr("Signing keys"), tr("What the server signs with. The keys themselves are shown to nobody."),
                 parent),
      model_(model) {
    auto* content = new QWidget(this);
    content->setMaximumWidth(kWidth);
    cards_ = new QVBoxLayout(content);
    cards_->setContentsMargins(0, 0, 0, Space::kLarge);
    setContent(content, true);
    connect(&model, &KeysModel::changed, this, &KeysPanel::refresh);
    connect(&model, &KeysModel::failed, this, &KeysPanel::tellFailure);
    connect(&model, &KeysModel::rotated, this, [this] {
        notice().tell(desktop::NoticeTone::Success,
                      tr("A new key signs from now on. The one before is accepted until what it signed has expired."));
    });
    refresh();
}

void KeysPanel::begin() {
    notice().hide();
    model_.reload();
}

void KeysPanel::refresh() {
    showState(model_.state(), model_.error());
    if (model_.state() != LoadState::Ready)
        return;
    if (body_ != nullptr) {
        body_->hide();
        body_->deleteLater(); // a button of it may have led here
    }
    body_ = new QWidget(this);
    auto* column = new QVBoxLayout(body_);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::kLarge);
    std::vector<std::string> purposes;
    for (const auto& key : model_.keys())
        if (std::ranges::find(purposes, key.purpose) == purposes.end())
            purposes.push_back(key.purpose);
    for (const auto& purpose : purposes)
        column->addWidget(makeCard(purpose));
    column->addStretch();
    cards_->addWidget(body_);
}

QWidget* KeysPanel::makeCard(const std::string& purpose) {
    auto* card = new QFrame(body_);
    card->setProperty("panel", "card");
    auto* name = new QLabel(purposeName(purpose), card);
    name->setProperty("role", "subheading");
    auto* text = new QLabel(purposeText(purpose), card);
    text->setProperty("role", "muted");
    text->setWordWrap(true);
    auto* rotate = new QPushButton(tr("Replace…"), card);
    rotate->setObjectName(QStringLiteral("rotate:") + QString::fromStdString(purpose));
    rotate->setAccessibleName(tr("Replace the key: %1").arg(purposeName(purpose)));
    rotate->setEnabled(!model_.isBusy());
    connect(rotate, &QPushButton::clicked, this, [this, purpose] { askRotation(purpose); });
    auto* head = new QHBoxLayout;
    auto* words = new QVBoxLayout;
    words->setSpacing(Space::kTiny);
    words->addWidget(name);
    words->addWidget(text);
    head->addLayout(words, 1);
    head->addWidget(rotate, 0, Qt::AlignTop);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(Space::kHuge, Space::kLarge, Space::kHuge, Space::kLarge);
    layout->setSpacing(Space::kMedium);
    layout->addLayout(head);
    for (const auto& key : model_.keys()) {
        if (key.purpose != purpose)
            continue;
        auto* row = new QHBoxLayout;
        row->setSpacing(Space::kMedium);
        const bool signs = !key.acceptedUntil;
        auto* id = new desktop::ElidedLabel(card);
        id->setText(QString::fromStdString(key.id));
        auto* when = new QLabel(signs ? tr("since %1").arg(momentText(key.createdAt))
                                      : tr("accepted until %1").arg(momentText(*key.acceptedUntil)),
                                card);
        when->setProperty("role", "caption");
        row->addWidget(new desktop::Badge(signs ? tr("In use") : tr("Replaced"),
                                          signs ? desktop::BadgeTone::Success : desktop::BadgeTone::Neutral, card));
        row->addWidget(id, 1);
        row->addWidget(when);
        layout->addLayout(row);
    }
    return card;
}

void KeysPanel::askRotation(const std::string& purpose) {
    desktop::Confirmation::ask(
        this,
        {tr("Replace the key for “%1”?").arg(purposeName(purpose)),
         tr("A new key signs from now on. What the old one signed is accepted until it expires, so nobody "
            "is signed out and no film stops. If a key was stolen, also end the sessions of all users."),
         tr("Replace the key")},
        [this, purpose] { model_.rotate(purpose); });
}

} // namespace vitascope::studio
