// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/shell/quiet_moment.h"

#include <QApplication>
#include <QDialog>
#include <QThread>

#include <chrono>
#include <utility>

namespace vitascope::desktop {
namespace {

constexpr std::chrono::milliseconds kAgain{20};
constexpr int kOwnLoop = 1; // QApplication::exec()

void closeWhatIsOpen() {
    if (auto* popup = QApplication::activePopupWidget())
        popup->close();
    auto* modal = QApplication::activeModalWidget();
    if (auto* dialog = qobject_cast<QDialog*>(modal))
        dialog->reject();
    else if (modal)
        modal->close();
}

} // namespace

QuietMoment::QuietMoment() {
    again_.setSingleShot(true);
    connect(&again_, &QTimer::timeout, this, &QuietMoment::look);
}

void QuietMoment::await(std::function<void()> act) {
    act_ = std::move(act);
    again_.start(0);
}

void QuietMoment::look() {
    closeWhatIsOpen();
    const bool isQuiet = !QApplication::activePopupWidget() && !QApplication::activeModalWidget();
    if (isQuiet && QThread::currentThread()->loopLevel() <= kOwnLoop)
        std::exchange(act_, nullptr)();
    else
        again_.start(kAgain);
}

} // namespace vitascope::desktop
