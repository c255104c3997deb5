// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/administration/audit_panel.h"

#include "app-studio/models/administration/audit_model.h"
#include "app-studio/models/administration/moment_text.h"
#include "app-studio/models/administration/users_model.h"
#include "app-studio/ui/administration/table_look.h"
#include "shared/desktop/design/icon.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/widgets/clear_button.h"
#include "shared/desktop/widgets/notice_bar.h"

#include <QComboBox>
#include <QDate>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

namespace vitascope::studio {

using desktop::Space;

namespace {

constexpr int kTypingPause = 300; // ms
constexpr int kLeastFilter = 150;

} // namespace

AuditPanel::AuditPanel(AuditModel& model, UsersModel& users, QWidget* parent)
    : AdminPanel(tr("Audit log"), tr("Who did what, from where. Entries are never changed, and kept for 400 days."),
                 parent),
      model_(model),
      users_(users),
      who_(new QComboBox(this)),
      what_(new QComboBox(this)),
      when_(new QComboBox(this)),
      subject_(new QLineEdit(this)),
      export_(new QPushButton(tr("Export as CSV…"), this)),
      typing_(new QTimer(this)),
      table_(new QTableView(this)) {
    export_->setObjectName(QStringLiteral("exportAudit"));
    acts()->addWidget(export_);
    typing_->setSingleShot(true);
    typing_->setInterval(kTypingPause);
    table_->setObjectName(QStringLiteral("audit"));
    table_->setModel(&model);
    dressTable(*table_, tr("Audit log"));
    auto* content = new QWidget(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(table_);
    setContent(content, false);
    static_cast<QVBoxLayout*>(this->layout())->insertWidget(1, makeFilters());
    connect(export_, &QPushButton::clicked, this, &AuditPanel::exportCsv);
    for (auto* box : {who_, what_, when_})
        connect(box, &QComboBox::activated, this, &AuditPanel::apply);
    connect(subject_, &QLineEdit::textEdited, typing_, qOverload<>(&QTimer::start));
    connect(typing_, &QTimer::timeout, this, &AuditPanel::apply);
    connect(&model, &AuditModel::stateChanged, this, &AuditPanel::refresh);
    connect(&users, &UsersModel::stateChanged, this, &AuditPanel::refreshPeople);
    refreshPeople();
    showQuery();
    refresh();
}

QWidget* AuditPanel::makeFilters() {
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::kSmall);
    who_->setObjectName(QStringLiteral("auditWho"));
    who_->setAccessibleName(tr("By whom"));
    what_->setObjectName(QStringLiteral("auditWhat"));
    what_->setAccessibleName(tr("What was done"));
    const std::initializer_list<std::pair<QString, const char*>> kinds{
        {tr("Everything"), ""},
        {tr("Users"), "user"},
        {tr("Sign-ins"), "session"},
        {tr("Sign-ins that were refused"), "session.refuse"},
        {tr("Invitations"), "invitation"},
        {tr("Settings"), "setting"},
        {tr("Signing keys"), "key"},
        {tr("Backups"), "backup"},
        {tr("Backups that failed"), "backup.fail"},
        {tr("Films"), "title"},
        {tr("Jobs"), "job"},
    };
    for (const auto& [text, kind] : kinds)
        what_->addItem(text, QString::fromLatin1(kind));
    when_->setObjectName(QStringLiteral("auditWhen"));
    when_->setAccessibleName(tr("When"));
    when_->addItem(tr("At any time"), 0);
    when_->addItem(tr("Today"), 1);
    when_->addItem(tr("In the last 7 days"), 7);
    when_->addItem(tr("In the last 30 days"), 30);
    subject_->setObjectName(QStringLiteral("auditSubject"));
    subject_->setPlaceholderText(tr("Subject"));
    subject_->setAccessibleName(tr("To what it was done, as kind:id"));
    desktop::addClearButton(*subject_);
    subject_->setToolTip(tr("As kind:id, for example setting:server.name"));
    for (auto* box : {who_, what_, when_}) {
        box->setMinimumWidth(kLeastFilter);
        layout->addWidget(box);
    }
    layout->addWidget(subject_, 1);
    return row;
}

void AuditPanel::begin() {
    notice().hide();
    if (users_.state() == LoadState::Idle)
        users_.reload();
    model_.reload();
}

void AuditPanel::onOffer() {
    who_->setCurrentIndex(0);
    what_->setCurrentIndex(0);
    when_->setCurrentIndex(0);
    subject_->clear();
    model_.setQuery({});
    model_.reload();
}

void AuditPanel::refresh() {
    export_->setEnabled(model_.rowCount() > 0);
    if (model_.state() == LoadState::Ready && model_.rowCount() == 0)
        return showEmpty(QStringLiteral("list"), tr("No matching entries"),
                         tr("The log has no entries that fit these filters."), tr("Show everything"));
    showState(model_.state(), model_.error());
}

void AuditPanel::refreshPeople() {
    const auto chosen = who_->currentData();
    who_->clear();
    who_->addItem(tr("By anyone"), QString());
    for (int row = 0; row < users_.rowCount(); ++row)
        who_->addItem(QString::fromStdString(users_.userAt(row).login),
                      QString::fromStdString(users_.userAt(row).id.toString()));
    who_->setCurrentIndex(std::max(0, who_->findData(chosen)));
    table_->viewport()->update(); // names instead of ids
}

void AuditPanel::showQuery() {
    const auto& query = model_.query();
    what_->setCurrentIndex(std::max(0, what_->findData(QString::fromStdString(query.action))));
    subject_->setText(QString::fromStdString(query.subject));
    if (query.actor)
        who_->setCurrentIndex(std::max(0, who_->findData(QString::fromStdString(query.actor->toString()))));
    if (query.from) {
        const auto days = toDateTime(*query.from).date().daysTo(QDate::currentDate()) + 1;
        when_->setCurrentIndex(std::max(0, when_->findData(static_cast<int>(days))));
    }
}

void AuditPanel::apply() {
    client::AuditQuery query;
    query.actor = UserId::parse(who_->currentData().toString().toStdString());
    query.action = what_->currentData().toString().toStdString();
    query.subject = subject_->text().trimmed().toStdString();
    if (const int days = when_->currentData().toInt(); days > 0) {
        const auto start = QDate::currentDate().addDays(1 - days).startOfDay();
        query.from = UtcTime(std::chrono::milliseconds(start.toMSecsSinceEpoch()));
    }
    model_.setQuery(query);
}

void AuditPanel::exportCsv() {
    auto* dialog = new QFileDialog(this, tr("Export the audit log"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(QStringLiteral("audit.csv"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        QSaveFile file(path);
        const auto csv = model_.toCsv();
        if (file.open(QIODevice::WriteOnly) && file.write(csv) == csv.size() && file.commit())
            notice().tell(desktop::NoticeTone::Success, tr("%n entry(s) exported.", nullptr, model_.rowCount()));
        else
            notice().tell(desktop::NoticeTone::Error, tr("The file could not be written: %1").arg(file.errorString()));
    });
    dialog->open();
}

} // namespace vitascope::studio
