// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/side_bar.h"

#include "shared/desktop/design/icon.h"
#include "shared/desktop/design/metrics.h"
#include "shared/desktop/design/theme.h"
#include "shared/desktop/session/session.h"
#include "shared/desktop/text/format_text.h"
#include "shared/desktop/widgets/account_menu.h"
#include "shared/desktop/widgets/badge.h"
#include "shared/desktop/widgets/brand.h"
#include "shared/desktop/widgets/elided_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>

namespace vitascope::studio {

using desktop::Space;

namespace {

constexpr int kWidth = 232;
constexpr int kNarrowWidth = 64;
constexpr int kBrandHeight = 18;
constexpr int kSignHeight = 20;

// The program's sign alone.
class Sign final : public QWidget {
public:
    explicit Sign(QWidget* parent) : QWidget(parent) { setFixedSize(kNarrowWidth - 2 * Space::kMedium, kSignHeight); }

protected:
    void paintEvent(QPaintEvent* /*event*/) override {
        QPainter painter(this);
        const auto mark = desktop::markPixmap(kSignHeight, desktop::Theme::colors().accent, devicePixelRatioF());
        painter.drawPixmap((width() - static_cast<int>(mark.width() / mark.devicePixelRatio())) / 2, 0, mark);
    }
};

} // namespace

SideBar::SideBar(desktop::Session& session, desktop::AccountMenu* account, QWidget* parent)
    : QFrame(parent),
      session_(session),
      pages_(new QVBoxLayout),
      person_(new desktop::ElidedLabel(this)),
      server_(new desktop::ElidedLabel(this)) {
    setProperty("panel", "side");
    setFixedWidth(kWidth);
    pages_->setSpacing(Space::kTiny);
    person_->setProperty("role", "name");
    server_->setProperty("role", "caption");
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(person_);
    words->addWidget(server_);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(Space::kSmall);
    foot->addWidget(account);
    foot->addLayout(words, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::kMedium, Space::kHuge, Space::kMedium, Space::kLarge);
    layout->setSpacing(Space::kTiny);
    auto* brand = new QHBoxLayout;
    brand_ = new desktop::Brand(tr("Studio"), kBrandHeight, this);
    sign_ = new Sign(this);
    brand->setContentsMargins(0, 0, 0, Space::kHuge);
    brand->addWidget(brand_);
    brand->addWidget(sign_);
    brand->addStretch();
    layout->addLayout(brand);
    layout->addLayout(pages_);
    layout->addStretch();
    layout->addLayout(foot);
    connect(&session_, &desktop::Session::signedIn, this, &SideBar::refreshPerson);
    refreshPerson();
    refreshWidth();
}

void SideBar::setNarrow(bool isNarrow) {
    if (isNarrow == isNarrow_)
        return;
    isNarrow_ = isNarrow;
    refreshWidth();
}

void SideBar::refreshWidth() {
    setFixedWidth(isNarrow_ ? kNarrowWidth : kWidth);
    brand_->setVisible(!isNarrow_);
    sign_->setVisible(isNarrow_);
    person_->setVisible(!isNarrow_);
    server_->setVisible(!isNarrow_);
    brand_->setContentsMargins(0, 0, 0, 0);
    for (const auto& entry : std::as_const(entries_))
        showWords(entry);
}

void SideBar::showWords(const Entry& entry) {
    entry.button->setText(isNarrow_ ? QString() : entry.name);
    entry.button->setToolTip(isNarrow_ ? entry.button->accessibleName() : QString());
    entry.count->setVisible(!isNarrow_ && entry.count->text() != QLatin1String("0") && !entry.count->text().isEmpty());
}

void SideBar::addPage(const QString& icon, const QString& name, QWidget* page) {
    auto* entry = new QPushButton(name, this);
    entry->setObjectName(QStringLiteral("nav") + page->objectName());
    entry->setProperty("variant", "nav");
    entry->setCheckable(true);
    entry->setAutoExclusive(true);
    desktop::setButtonIcon(*entry, desktop::themeIcon(icon, desktop::IconTone::Choice), 20);
    auto* count = new desktop::Badge({}, desktop::BadgeTone::Accent, entry);
    count->setObjectName(entry->objectName() + QStringLiteral("Count"));
    count->setAttribute(Qt::WA_TransparentForMouseEvents);
    count->hide();
    auto* inside = new QHBoxLayout(entry);
    inside->setContentsMargins(0, 0, Space::kSmall, 0);
    inside->addStretch();
    inside->addWidget(count);
    entry->setFocusPolicy(Qt::TabFocus);
    entry->setProperty("reachedOtherwise", true); // by the arrows from that of the page
    connect(entry, &QPushButton::clicked, this, [this, page] { Q_EMIT pageChosen(page); });
    pages_->addWidget(entry);
    entry->setAccessibleName(name);
    entries_.insert(page, {name, entry, count});
    showWords(entries_.value(page));
}

void SideBar::setPage(QWidget* page) {
    entries_.value(page).button->setChecked(true);
}

void SideBar::setPageVisible(QWidget* page, bool isVisible) {
    entries_.value(page).button->setVisible(isVisible);
}

void SideBar::setBadge(QWidget* page, int count) {
    const auto entry = entries_.value(page);
    entry.count->setText(QLocale().toString(count));
    entry.button->setAccessibleName(count > 0 ? tr("%1 (%2)").arg(entry.name).arg(count) : entry.name);
    showWords(entry);
}

void SideBar::refreshPerson() {
    if (const auto user = session_.user())
        person_->setText(desktop::fromUtf8(user->displayName));
    server_->setText(session_.server().authority());
}

} // namespace vitascope::studio
