// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/administration/told_once_dialog.h"

#include "shared/desktop/design/icon.h"
#include "shared/desktop/design/metrics.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace vitascope::studio {

using desktop::Space;

namespace {

constexpr int kWidth = 480;

} // namespace

ToldOnceDialog::ToldOnceDialog(const QString& heading, const QString& text, const Secret& secret, QWidget* parent)
    : QDialog(parent) {
    setObjectName(QStringLiteral("toldOnce"));
    setWindowTitle(heading);
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setMinimumWidth(kWidth);
    auto* title = new QLabel(heading, this);
    title->setProperty("role", "heading");
    title->setWordWrap(true);
    auto* words = new QLabel(text, this);
    words->setWordWrap(true);
    auto* code = new QLineEdit(QString::fromStdString(secret.reveal()), this);
    code->setObjectName(QStringLiteral("secret"));
    code->setReadOnly(true);
    code->setAccessibleName(tr("The code"));
    auto* copy = new QPushButton(tr("Copy"), this);
    copy->setObjectName(QStringLiteral("copySecret"));
    desktop::setButtonIcon(*copy, desktop::themeIcon(QStringLiteral("list")), desktop::Control::kIcon);
    auto* hint = new QLabel(tr("It is shown now and never again."), this);
    hint->setProperty("role", "caption");
    hint->setWordWrap(true);
    auto* done = new QPushButton(tr("Done"), this);
    done->setObjectName(QStringLiteral("closeSecret"));
    done->setProperty("variant", "primary");
    done->setDefault(true);
    auto* row = new QHBoxLayout;
    row->addWidget(code, 1);
    row->addWidget(copy);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(hint, 1);
    buttons->addWidget(done);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::kHuge, Space::kHuge, Space::kHuge, Space::kHuge);
    layout->setSpacing(Space::kLarge);
    layout->addWidget(title);
    layout->addWidget(words);
    layout->addLayout(row);
    layout->addLayout(buttons);
    connect(copy, &QPushButton::clicked, this, [code, copy] {
        QGuiApplication::clipboard()->setText(code->text());
        copy->setText(tr("Copied"));
    });
    connect(done, &QPushButton::clicked, this, &QDialog::accept);
    code->selectAll();
}

} // namespace vitascope::studio
