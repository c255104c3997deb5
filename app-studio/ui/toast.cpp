// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/ui/toast.h"

#include "shared/desktop/design/metrics.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>
#include <chrono>

namespace vitascope::studio {

using namespace std::chrono_literals;
using desktop::Space;

namespace {

constexpr auto kShown = 8s;
constexpr int kMostWidth = 640;

} // namespace

Toast::Toast(QWidget& over) : QFrame(&over), over_(over), text_(new QLabel(this)), action_(new QPushButton(this)) {
    setObjectName(QStringLiteral("toast"));
    setProperty("panel", "toast");
    text_->setObjectName(QStringLiteral("toastText"));
    text_->setWordWrap(true);
    action_->setObjectName(QStringLiteral("toastAction"));
    action_->setProperty("variant", "link");
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(Space::kLarge, Space::kMedium, Space::kLarge, Space::kMedium);
    layout->setSpacing(Space::kLarge);
    layout->addWidget(text_, 1);
    layout->addWidget(action_);
    away_.setSingleShot(true);
    away_.setInterval(kShown);
    connect(&away_, &QTimer::timeout, this, &Toast::leaveUnlessUsed);
    connect(action_, &QPushButton::clicked, this, [this] {
        hide();
        if (act_)
            act_();
    });
    over_.installEventFilter(this);
    hide();
}

void Toast::tell(const QString& text, const QString& action, std::function<void()> act) {
    text_->setText(text);
    setAccessibleName(text);
    action_->setText(action);
    action_->setVisible(!action.isEmpty());
    act_ = std::move(act);
    place();
    show();
    raise();
    away_.start();
}

QString Toast::text() const {
    return isVisible() ? text_->text() : QString();
}

void Toast::leaveUnlessUsed() {
    if (underMouse() || action_->hasFocus())
        away_.start();
    else
        hide();
}

void Toast::place() {
    layout()->activate();
    const auto most = std::min(kMostWidth, over_.width() - 2 * Space::kHuge);
    const auto wanted = text_->fontMetrics().horizontalAdvance(text_->text()) +
                        (action_->isHidden() ? 0 : action_->sizeHint().width() + Space::kLarge) + 2 * Space::kLarge +
                        Space::kHuge;
    text_->setWordWrap(wanted > most);
    const auto width = std::max(0, std::min(most, wanted));
    const auto height =
        hasHeightForWidth() ? std::max(heightForWidth(width), sizeHint().height()) : sizeHint().height();
    setGeometry((over_.width() - width) / 2, over_.height() - height - Space::kHuge, width, height);
}

bool Toast::eventFilter(QObject* watched, QEvent* event) {
    if (watched == &over_ && event->type() == QEvent::Resize)
        place();
    return QFrame::eventFilter(watched, event);
}

bool Toast::event(QEvent* event) {
    if (event->type() == QEvent::LayoutRequest && isVisible())
        place();
    return QFrame::event(event);
}

} // namespace vitascope::studio
