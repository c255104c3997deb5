// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/widgets/crash_dialog.h"

#include "shared/desktop/design/icon.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/diagnostics/diagnostics_model.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace vitascope::desktop {

CrashDialog::CrashDialog(DiagnosticsModel& model, QWidget* parent) : QDialog(parent), model_(model) {
    setObjectName(QStringLiteral("crashDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("The program crashed"));
    resize(640, 480);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::kHuge, Space::kHuge, Space::kHuge, Space::kHuge);
    layout->setSpacing(Space::kLarge);
    auto* heading = new QLabel(tr("Vitascope closed unexpectedly"), this);
    heading->setProperty("role", "heading");
    const auto at = model_.crashes().isEmpty() ? QDateTime() : model_.crashes().first().at.toLocalTime();
    auto* words =
        new QLabel(tr("The program that was started on %1 crashed and left this report. It helps to mend the fault; "
                      "it holds no passwords and is sent nowhere unless you send it.")
                       .arg(QLocale().toString(at, QLocale::ShortFormat)),
                   this);
    words->setWordWrap(true);
    words->setProperty("role", "muted");
    auto* text = new QPlainTextEdit(model_.crashText(), this);
    text->setObjectName(QStringLiteral("crashText"));
    text->setReadOnly(true);
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    text->setProperty("fixed", true);
    text->setLineWrapMode(QPlainTextEdit::NoWrap);
    text->setAccessibleName(tr("The report of the crash"));
    layout->addWidget(heading);
    layout->addWidget(words);
    layout->addWidget(text, 1);
    layout->addWidget(makeButtons());
}

QWidget* CrashDialog::makeButtons() {
    auto* bar = new QWidget(this);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::kSmall);
    auto* remove = new QPushButton(tr("Delete the report"), bar);
    remove->setObjectName(QStringLiteral("deleteCrash"));
    remove->setProperty("variant", "danger");
    connect(remove, &QPushButton::clicked, this, [this] {
        model_.removeCrashes();
        accept();
    });
    auto* copy = new QPushButton(tr("Copy the report"), bar);
    copy->setObjectName(QStringLiteral("copyCrash"));
    copy->setProperty("variant", "primary");
    copy->setDefault(true);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(model_.report()); });
    auto* close = new QPushButton(tr("Close"), bar);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    layout->addWidget(remove);
    layout->addStretch(1);
    layout->addWidget(close);
    layout->addWidget(copy);
    return bar;
}

} // namespace vitascope::desktop
