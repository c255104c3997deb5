// SPDX-License-Identifier: GPL-3.0-or-later
// What surrounds the pages of a window in both programs: the servers that the person knows, the own account, what helps
// when something is wrong. All outlive the window.
#pragma once

namespace vitascope::desktop {

class DiagnosticsModel;
class KnownServers;
class OwnAccountModel;

struct Surroundings {
    KnownServers& servers;
    OwnAccountModel& account;
    DiagnosticsModel& diagnostics;
};

} // namespace vitascope::desktop
