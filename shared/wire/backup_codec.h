// SPDX-License-Identifier: GPL-3.0-or-later
// The JSON of a backup, for the subjects that show one. Only for the sources of this folder. Thread: any.
#pragma once

#include "shared/wire/backups.h"
#include "shared/wire/codec.h"

namespace vitascope::wire::codec {

template<>
struct Names<BackupState> {
    static constexpr std::array values{std::pair{BackupState::Running, std::string_view("running")},
                                       std::pair{BackupState::Done, std::string_view("done")},
                                       std::pair{BackupState::Failed, std::string_view("failed")}};
};

template<>
struct Shape<Backup> {
    static void fields(auto& f, auto& value) {
        f("name", value.name);
        f("state", value.state);
        f("begunAt", value.begunAt);
        f("endedAt", value.endedAt);
        f("reason", value.reason);
        f("files", value.files);
        f("bytes", value.bytes);
        f("isKept", value.isKept);
        f("done", value.done);
    }
};

} // namespace vitascope::wire::codec
