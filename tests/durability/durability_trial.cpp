// SPDX-License-Identifier: GPL-3.0-or-later
// durability_trial [--kills N] [--cuts N] [--seed N] [--json]: the long form of durability_test. Status 0 if nothing
// was lost, 1 if something was, if the server was not ready again within a second in 99 of 100 rounds, or if a trial
// failed; 3 if it could not be made here.
#include "tests/durability/trial.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QTemporaryDir>
#include <fmt/format.h>

#include <cstdio>

using namespace vitascope;
using namespace vitascope::test;

namespace {

constexpr double kReadyWithin = 1; // seconds, in 99 of 100 rounds

void printText(const char* name, const TrialReport& report) {
    fmt::print("{}: {} rounds, {} losses; ready again after p50 {:.0f} ms, p99 {:.0f} ms, at most {:.0f} ms\n", name,
               report.rounds, report.losses.size(), report.readyAt(0.5) * 1000, report.readyAt(0.99) * 1000,
               report.readyAt(1) * 1000);
    for (const auto& [kind, count] : report.acknowledged)
        fmt::print("  {:<20} {:>12}\n", kind, count);
    fmt::print("  {:<20} {:>12}   (at most {} may be: heads, and a piece a crash)\n", "bytes sent besides",
               report.sentBesides, report.mostBesides);
    for (const auto& loss : report.losses)
        fmt::print("  LOST: {}\n", loss);
}

void printJson(const char* name, const TrialReport& report) {
    std::string counts;
    for (const auto& [kind, count] : report.acknowledged)
        counts += fmt::format("{}\"{}\":{}", counts.empty() ? "" : ",", kind, count);
    fmt::print("{{\"bench\":\"durability\",\"mishap\":\"{}\",\"rounds\":{},\"losses\":{},\"readyP50Ms\":{:.1f},"
               "\"readyP99Ms\":{:.1f},\"readyMaxMs\":{:.1f},\"acknowledged\":{{{}}}}}\n",
               name, report.rounds, report.losses.size(), report.readyAt(0.5) * 1000, report.readyAt(0.99) * 1000,
               report.readyAt(1) * 1000, counts);
}

int run(const char* name, TrialPlan plan, bool json) {
    const QTemporaryDir folder;
    plan.folder = folder.path().toStdString();
    plan.onRound = [&](int round, std::size_t losses) {
        if (round % 20 == 0)
            fmt::print(stderr, "{}: {} of {} rounds, {} losses\n", name, round, plan.rounds, losses);
    };
    const auto report = runTrial(plan);
    if (!report) {
        fmt::print(stderr, "{}: {}\n", name, report.error().message);
        return report.error().code == ErrorCode::NotFound || report.error().code == ErrorCode::Forbidden ? 3 : 1;
    }
    (json ? printJson : printText)(name, *report);
    if (report->readyAt(0.99) > kReadyWithin)
        fmt::print(stderr, "{}: the server took longer than {} s to be ready again\n", name, kReadyWithin);
    return report->losses.empty() && report->readyAt(0.99) <= kReadyWithin ? 0 : 1;
}

} // namespace

int main(int count, char** arguments) {
    const QCoreApplication application(count, arguments);
    CLI::App app("Kills a server, and cuts the power of its disk, while eight clients work on it");
    TrialPlan plan;
    plan.programs = VITASCOPE_BINARY_DIR "/bin";
    int kills = 200;
    int cuts = 200;
    bool json = false;
    app.add_option("--kills", kills, "how many times the server is killed");
    app.add_option("--cuts", cuts, "how many times the power is cut (root)");
    app.add_option("--seed", plan.seed, "of the random moments");
    app.add_flag("--json", json, "one line of JSON a trial");
    CLI11_PARSE(app, count, arguments);
    int status = 0;
    plan.mishap = Mishap::Kill;
    plan.rounds = kills;
    if (kills > 0)
        status = run("kills", plan, json);
    plan.mishap = Mishap::PowerCut;
    plan.rounds = cuts;
    if (cuts > 0)
        status = std::max(status, run("power cuts", plan, json));
    return status;
}
