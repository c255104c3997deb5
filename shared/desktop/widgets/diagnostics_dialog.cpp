// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/widgets/diagnostics_dialog.h"

#include "shared/desktop/design/icon.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/diagnostics/diagnostics_model.h"
#include "shared/desktop/widgets/crash_dialog.h"
#include "shared/desktop/widgets/notice_bar.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QFontDatabase>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QUrl>

namespace vitascope::desktop {
namespace {

using namespace std::chrono_literals;

constexpr auto kThanks = 2s; // for which the button says that it copied

} // namespace

DiagnosticsDialog::DiagnosticsDialog(DiagnosticsModel& model, QWidget* parent)
    : QDialog(parent), model_(model), crash_(new NoticeBar(this)), log_(new QPlainTextEdit(this)) {
    setObjectName(QStringLiteral("diagnosticsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Diagnostics"));
    resize(760, 640);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::kHuge, Space::kHuge, Space::kHuge, Space::kHuge);
    layout->setSpacing(Space::kLarge);
    auto* heading = new QLabel(tr("Diagnostics"), this);
    heading->setProperty("role", "heading");
    auto* introduction = new QLabel(
        tr("What helps to find out why something does not work. Passwords, tokens and links to films are left out."),
        this);
    introduction->setProperty("role", "muted");
    introduction->setWordWrap(true);
    log_->setReadOnly(true);
    log_->setObjectName(QStringLiteral("logLines"));
    log_->setAccessibleName(tr("The last lines of the log"));
    log_->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    log_->setProperty("fixed", true);
    log_->setLineWrapMode(QPlainTextEdit::NoWrap);
    log_->setMinimumHeight(160);
    layout->addWidget(heading);
    layout->addWidget(introduction);
    layout->addWidget(crash_);
    layout->addWidget(makeFacts(), 3);
    layout->addWidget(log_, 2);
    layout->addWidget(makeButtons());
    connect(crash_, &NoticeBar::actionChosen, this, [this] { (new CrashDialog(model_, this))->open(); });
    connect(&model_, &DiagnosticsModel::changed, this, &DiagnosticsDialog::refresh);
    refresh();
    model_.load();
}

QWidget* DiagnosticsDialog::makeFacts() {
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* grid = new QWidget(scroll);
    grid->setProperty("transparent", true);
    facts_ = new QGridLayout(grid);
    facts_->setContentsMargins(0, 0, Space::kSmall, 0);
    facts_->setHorizontalSpacing(Space::kHuge);
    facts_->setVerticalSpacing(Space::kSmall);
    facts_->setColumnStretch(1, 1);
    scroll->setWidget(grid);
    return scroll;
}

QWidget* DiagnosticsDialog::makeButtons() {
    auto* bar = new QWidget(this);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::kSmall);
    auto* folder = new QPushButton(tr("Open the log's folder"), bar);
    folder->setObjectName(QStringLiteral("openLogFolder"));
    setButtonIcon(*folder, themeIcon(QStringLiteral("folder")), Control::kIcon);
    connect(folder, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(model_.logFolder())); });
    copy_ = new QPushButton(tr("Copy the report"), bar);
    copy_->setObjectName(QStringLiteral("copyReport"));
    copy_->setProperty("variant", "primary");
    copy_->setDefault(true);
    connect(copy_, &QPushButton::clicked, this, &DiagnosticsDialog::copyReport);
    auto* close = new QPushButton(tr("Close"), bar);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    layout->addWidget(folder);
    layout->addStretch(1);
    layout->addWidget(close);
    layout->addWidget(copy_);
    return bar;
}

void DiagnosticsDialog::refresh() {
    const auto count = model_.crashes().size();
    crash_->setVisible(count > 0);
    if (count > 0)
        crash_->tell(NoticeTone::Error, tr("The program crashed and left %n report(s).", nullptr, int(count)),
                     tr("Look at it"));
    while (auto* item = facts_->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int row = 0;
    for (const auto& fact : model_.facts()) {
        auto* name = new QLabel(DiagnosticsModel::translated(fact), this);
        name->setProperty("role", "muted");
        auto* value = new QLabel(fact.value, this);
        value->setTextFormat(Qt::PlainText);
        value->setWordWrap(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        facts_->addWidget(name, row, 0, Qt::AlignTop);
        facts_->addWidget(value, row++, 1);
    }
    facts_->setRowStretch(row, 1);
    log_->setPlainText(model_.logLines().join(QLatin1Char('\n')));
    log_->setPlaceholderText(tr("Nothing was logged."));
    log_->verticalScrollBar()->setValue(log_->verticalScrollBar()->maximum());
}

void DiagnosticsDialog::copyReport() {
    QGuiApplication::clipboard()->setText(model_.report());
    copy_->setText(tr("Copied"));
    QTimer::singleShot(kThanks, copy_, [this] { copy_->setText(tr("Copy the report")); });
}

} // namespace vitascope::desktop
