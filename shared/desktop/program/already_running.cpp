// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/program/already_running.h"

#include <QCoreApplication>
#include <QMessageBox>

#include <cstdio>

namespace vitascope::desktop {
namespace {

using namespace std::chrono_literals;

constexpr auto kPatience = 5s;
constexpr int kHangs = 3;

struct AlreadyRunning {
    Q_DECLARE_TR_FUNCTIONS(AlreadyRunning)
public:
    static void tell() {
        QMessageBox box(QMessageBox::Warning, tr("Vitascope is running already"),
                        tr("The program is running already, but it does not answer."));
        box.setInformativeText(
            tr("Wait a moment and start it again. If it stays so, end it with the tools of your system."));
        box.addButton(tr("Close"), QMessageBox::AcceptRole); // Qt's own words are in one language
        box.exec();
    }
};

} // namespace

std::optional<int> beginOrHandOver(SingleInstance& instance, const OpenRequest& request) {
    switch (instance.begin(toJson(request), kPatience)) {
    case SingleInstance::Outcome::First:
        return std::nullopt;
    case SingleInstance::Outcome::HandedOver:
        return 0;
    case SingleInstance::Outcome::NoAnswer:
        break;
    }
    std::fprintf(stderr, "%s: it is running already and does not answer\n",
                 qPrintable(QCoreApplication::applicationName()));
    AlreadyRunning::tell();
    return kHangs;
}

} // namespace vitascope::desktop
