// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/wire/backups.h"

#include "shared/wire/backup_codec.h"

namespace vitascope::wire {
namespace codec {

template<>
struct Shape<BackupList> {
    static void fields(auto& f, auto& value) {
        f("folder", value.folder);
        f("keep", value.keep);
        f("items", value.items);
    }
};

} // namespace codec

std::string_view toString(BackupState value) {
    return codec::nameOf(value);
}

std::string toJson(const Backup& value) {
    return codec::write(value);
}

std::string toJson(const BackupList& value) {
    return codec::write(value);
}

template<>
Result<Backup> fromJson<Backup>(std::string_view text) {
    return codec::read<Backup>(text);
}

template<>
Result<BackupList> fromJson<BackupList>(std::string_view text) {
    return codec::read<BackupList>(text);
}

} // namespace vitascope::wire
