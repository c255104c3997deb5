// SPDX-License-Identifier: GPL-3.0-or-later
// Answers each import with the report that the test sets; keeps what it was asked and the bytes it was given.
#pragma once

#include "app-studio/models/title_importing.h"

#include <QFile>
#include <QTimer>

#include <vector>

namespace vitascope::studio {

class FakeTitleImporting final : public TitleImporting {
public:
    wire::ImportReport report; // its dryRun is set as asked
    std::optional<Error> failure;
    std::vector<ImportRequest> asked;
    QByteArray bytes;
    int delay = 0; // milliseconds

    void import(const ImportRequest& request, std::shared_ptr<ImportProgress> progress, QObject* context,
                desktop::Answer<wire::ImportReport> answer) override {
        asked.push_back(request);
        QFile file(request.file);
        bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        progress->size = static_cast<std::uint64_t>(bytes.size());
        progress->sent = progress->size / 2;
        QTimer::singleShot(delay, context, [this, request, progress, answer] {
            auto made = report;
            made.dryRun = request.dryRun;
            if (progress->stop.stop_requested())
                answer(fail(ErrorCode::Cancelled, "import"));
            else
                answer(failure ? Result<wire::ImportReport>(fail(*failure)) : made);
        });
    }
};

} // namespace vitascope::studio
