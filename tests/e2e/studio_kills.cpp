// SPDX-License-Identifier: GPL-3.0-or-later
// studio_kills --kills N --seed S: the trial of studio_kills_test for as long as one likes. Prints one JSON object; the
// exit status is 0 if nothing was lost and nothing acknowledged was sent again.
#include "tests/e2e/studio_kill_trial.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

using namespace vitascope::test;

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption kills("kills", "how often", "N", "100"), seed("seed", "of the moments", "S", "1");
    parser.addOptions({kills, seed});
    parser.process(application);
    const auto trial = StudioKillTrial::open(parser.value(seed).toUInt());
    if (!trial)
        return 2;
    const auto report = trial->run(parser.value(kills).toInt());
    std::printf("{\"kills\":%d,\"films\":%d,\"fileBytes\":%llu,\"sentBytes\":%llu,\"repeatedBytes\":%llu,"
                "\"largestPiece\":%llu,\"mistake\":\"%s\"}\n",
                report.kills, report.films, static_cast<unsigned long long>(report.fileBytes),
                static_cast<unsigned long long>(report.sentBytes),
                static_cast<unsigned long long>(report.repeatedBytes),
                static_cast<unsigned long long>(report.largestPiece), qPrintable(report.mistake));
    return report.mistake.isEmpty() ? 0 : 1;
}
