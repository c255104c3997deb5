// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/ui/osd_label.h"

namespace vitascope::player {
namespace {

constexpr int kShownFor = 1500; // milliseconds

} // namespace

OsdLabel::OsdLabel(QWidget* parent) : QLabel(parent) {
    setObjectName(QStringLiteral("osd"));
    setProperty("role", "osd");
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hiding_.setSingleShot(true);
    hiding_.setInterval(kShownFor);
    connect(&hiding_, &QTimer::timeout, this, &QWidget::hide);
    hide();
}

void OsdLabel::tell(const QString& text) {
    setText(text);
    adjustSize();
    show();
    raise();
    hiding_.start();
}

} // namespace vitascope::player
