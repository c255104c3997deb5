// SPDX-License-Identifier: GPL-3.0-or-later
// Sending a file of titles to the server. Thread: the GUI thread; the progress any.
#pragma once

#include "shared/client/title_editing_api.h"
#include "shared/desktop/session/answer.h"

#include <QString>

#include <atomic>
#include <cstdint>
#include <memory>
#include <stop_token>

namespace vitascope::studio {

// Of one sending, shared by who watches it and the threads that send.
struct ImportProgress {
    std::atomic<std::uint64_t> sent = 0; // bytes of the file
    std::atomic<std::uint64_t> size = 0; // of the file; 0 until it is open
    std::stop_source stop;               // ends the sending with Cancelled
};

struct ImportRequest {
    QString file; // UTF-8
    client::TitleImport::Format format = client::TitleImport::Format::Csv;
    wire::ExistingTitles existing = wire::ExistingTitles::Skip;
    bool dryRun = true;
};

class TitleImporting {
public:
    virtual ~TitleImporting() = default;

    // InvalidInput when the server cannot read the file as a whole; NotFound and Unavailable for a file that cannot be
    // opened. What was kept before a failure stays.
    virtual void import(const ImportRequest& request, std::shared_ptr<ImportProgress> progress, QObject* context,
                        desktop::Answer<wire::ImportReport> answer) = 0;
};

} // namespace vitascope::studio
