// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/widgets/own_account_dialog.h"

#include "shared/desktop/design/icon.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/session/own_account_model.h"
#include "shared/desktop/text/format_text.h"
#include "shared/desktop/widgets/badge.h"
#include "shared/desktop/widgets/elided_label.h"
#include "shared/desktop/widgets/notice_bar.h"

#include <QDateTime>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace vitascope::desktop {
namespace {

QString timeText(UtcTime time) {
    const auto since = std::chrono::duration_cast<std::chrono::milliseconds>(time.time_since_epoch()).count();
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(since), QLocale::ShortFormat);
}

QLabel* makeHeading(const QString& text, QWidget* parent) {
    auto* heading = new QLabel(text, parent);
    heading->setProperty("role", "subheading");
    return heading;
}

} // namespace

OwnAccountDialog::OwnAccountDialog(OwnAccountModel& model, QWidget* parent)
    : QDialog(parent), model_(model), notice_(new NoticeBar(this)) {
    setObjectName(QStringLiteral("ownAccountDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Your account"));
    resize(520, 680);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::kHuge, Space::kHuge, Space::kHuge, Space::kHuge);
    layout->setSpacing(Space::kLarge);
    auto* heading = new QLabel(tr("Your account"), this);
    heading->setProperty("role", "heading");
    layout->addWidget(heading);
    layout->addWidget(notice_);
    layout->addWidget(makePassword());
    layout->addWidget(makeDevices(), 1);
    auto* close = new QPushButton(tr("Close"), this);
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    layout->addWidget(close, 0, Qt::AlignRight);
    connect(&model_, &OwnAccountModel::changed, this, &OwnAccountDialog::refresh);
    connect(&model_, &OwnAccountModel::passwordChanged, this, [this] {
        for (auto* field : {current_, wanted_, again_})
            field->clear();
        notice_->tell(NoticeTone::Success, tr("Your password is changed. All other devices are signed out."));
    });
    model_.load();
    current_->setFocus();
}

QLineEdit* OwnAccountDialog::addField(QVBoxLayout& form, const char* name, const QString& label) {
    auto* field = new QLineEdit(this);
    field->setObjectName(QString::fromLatin1(name));
    field->setEchoMode(QLineEdit::Password);
    auto* words = new QLabel(label, this);
    words->setProperty("role", "field");
    words->setBuddy(field);
    form.addSpacing(Space::kSmall);
    form.addWidget(words);
    form.addWidget(field);
    connect(field, &QLineEdit::textChanged, this, &OwnAccountDialog::refreshPassword);
    return field;
}

QWidget* OwnAccountDialog::makePassword() {
    auto* part = new QWidget(this);
    auto* form = new QVBoxLayout(part);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(Space::kTiny);
    form->addWidget(makeHeading(tr("Password"), part));
    current_ = addField(*form, "currentPassword", tr("Current password"));
    wanted_ = addField(*form, "wantedPassword", tr("New password"));
    again_ = addField(*form, "passwordAgain", tr("Repeat the new password"));
    change_ = new QPushButton(tr("Change the password"), part);
    change_->setObjectName(QStringLiteral("changePassword"));
    change_->setProperty("variant", "primary");
    change_->setDefault(true);
    connect(change_, &QPushButton::clicked, this, [this] {
        model_.changePassword({current_->text(), wanted_->text(), again_->text()});
    });
    form->addSpacing(Space::kMedium);
    form->addWidget(change_, 0, Qt::AlignLeft);
    return part;
}

QWidget* OwnAccountDialog::makeDevices() {
    auto* part = new QWidget(this);
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::kSmall);
    layout->addWidget(makeHeading(tr("Signed-in devices"), part));
    auto* scroll = new QScrollArea(part);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* list = new QWidget(scroll);
    list->setProperty("transparent", true);
    devices_ = new QVBoxLayout(list);
    devices_->setContentsMargins(0, 0, 0, 0);
    devices_->setSpacing(Space::kSmall);
    scroll->setWidget(list);
    endOthers_ = new QPushButton(tr("Sign out all other devices"), part);
    endOthers_->setObjectName(QStringLiteral("endOthers"));
    endOthers_->setAutoDefault(false);
    connect(endOthers_, &QPushButton::clicked, &model_, &OwnAccountModel::endOthers);
    layout->addWidget(scroll, 1);
    layout->addWidget(endOthers_, 0, Qt::AlignLeft);
    return part;
}

QWidget* OwnAccountDialog::makeDevice(const wire::Session& device) {
    auto* row = new QFrame(this);
    row->setProperty("panel", "card");
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(Space::kMedium, Space::kSmall, Space::kSmall, Space::kSmall);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    auto* name = new ElidedLabel(row);
    name->setProperty("role", "name");
    name->setText(device.device.empty() ? tr("Unnamed device") : fromUtf8(device.device));
    auto* used = new ElidedLabel(row);
    used->setProperty("role", "caption");
    used->setText(tr("Last used %1 from %2").arg(timeText(device.usedAt), fromUtf8(device.address)));
    words->addWidget(name);
    words->addWidget(used);
    layout->addLayout(words, 1);
    if (device.current) {
        auto* here = new QLabel(tr("This device"), row);
        here->setProperty("role", "caption");
        layout->addWidget(here);
        return row;
    }
    auto* end = new QPushButton(tr("Sign out", "another device"), row);
    end->setObjectName(QStringLiteral("endDevice"));
    end->setAccessibleName(tr("Sign %1 out").arg(name->text()));
    end->setAutoDefault(false);
    end->setEnabled(!model_.isBusy());
    connect(end, &QPushButton::clicked, this, [this, id = device.id] { model_.end(id); });
    layout->addWidget(end);
    return row;
}

void OwnAccountDialog::refreshPassword() {
    const auto isFilled = [](const QLineEdit* field) { return field != nullptr && !field->text().isEmpty(); };
    if (change_ != nullptr)
        change_->setEnabled(!model_.isBusy() && isFilled(current_) && isFilled(wanted_) && isFilled(again_));
}

void OwnAccountDialog::refresh() {
    refreshPassword();
    endOthers_->setEnabled(!model_.isBusy());
    endOthers_->setVisible(model_.hasOthers());
    if (!model_.errorText().isEmpty())
        notice_->tell(NoticeTone::Error, model_.errorText());
    else if (model_.isBusy())
        notice_->hide();
    while (auto* item = devices_->takeAt(0)) {
        if (item->widget() != nullptr)
            item->widget()->deleteLater(); // the signal may come from it
        delete item;
    }
    for (const auto& device : model_.devices())
        devices_->addWidget(makeDevice(device));
    if (model_.devices().empty() && model_.state() == OwnAccountModel::State::Loading)
        devices_->addWidget(new QLabel(tr("Asking the server…"), this));
    devices_->addStretch(1);
}

} // namespace vitascope::desktop
