// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/widgets/notice_bar.h"

#include "shared/desktop/design/metrics.h"
#include "shared/desktop/design/style_sheet.h"
#include "shared/desktop/widgets/icon_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace vitascope::desktop {

NoticeBar::NoticeBar(QWidget* parent)
    : QFrame(parent),
      icon_(new IconLabel(this)),
      text_(new QLabel(this)),
      action_(new QPushButton(this)),
      refusal_(new QPushButton(this)) {
    text_->setObjectName(QStringLiteral("noticeText"));
    text_->setWordWrap(true);
    text_->setTextFormat(Qt::PlainText);
    action_->setObjectName(QStringLiteral("noticeAction"));
    action_->setProperty("variant", "link");
    refusal_->setObjectName(QStringLiteral("noticeRefusal"));
    refusal_->setProperty("variant", "link");
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(Space::kMedium, Space::kMedium, Space::kMedium, Space::kMedium);
    layout->setSpacing(Space::kMedium);
    layout->addWidget(icon_, 0, Qt::AlignTop);
    layout->addWidget(text_, 1);
    layout->addWidget(action_, 0, Qt::AlignVCenter);
    layout->addWidget(refusal_, 0, Qt::AlignVCenter);
    connect(action_, &QPushButton::clicked, this, &NoticeBar::actionChosen);
    connect(refusal_, &QPushButton::clicked, this, &NoticeBar::refusalChosen);
    hide();
}

void NoticeBar::tell(NoticeTone tone, const QString& text, const QString& action, const QString& refusal) {
    const auto [panel, name, iconTone] = [tone] {
        struct Look {
            const char* panel;
            const char* icon;
            IconTone tone;
        };
        switch (tone) {
        case NoticeTone::Success:
            return Look{"success", "check-circle", IconTone::Success};
        case NoticeTone::Error:
            return Look{"error", "alert", IconTone::Danger};
        case NoticeTone::Info:
            break;
        }
        return Look{"notice", "info", IconTone::Accent};
    }();
    setStyleProperty(*this, "panel", QString::fromLatin1(panel));
    icon_->setIcon(QString::fromLatin1(name), iconTone, Control::kIcon);
    text_->setText(text);
    action_->setText(action);
    action_->setVisible(!action.isEmpty());
    refusal_->setText(refusal);
    refusal_->setVisible(!refusal.isEmpty());
    show();
}

QString NoticeBar::text() const {
    return text_->text();
}

} // namespace vitascope::desktop
