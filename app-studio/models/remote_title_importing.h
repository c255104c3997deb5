// SPDX-License-Identifier: GPL-3.0-or-later
// TitleImporting at the server of the present sign-in. Thread: the GUI thread.
#pragma once

#include "app-studio/models/title_importing.h"
#include "shared/desktop/session/server_calls.h"

namespace vitascope::studio {

class RemoteTitleImporting final : public TitleImporting {
public:
    explicit RemoteTitleImporting(desktop::ServerCalls& calls) : calls_(calls) {} // which outlives it

    void import(const ImportRequest& request, std::shared_ptr<ImportProgress> progress, QObject* context,
                desktop::Answer<wire::ImportReport> answer) override;

private:
    desktop::ServerCalls& calls_;
};

} // namespace vitascope::studio
