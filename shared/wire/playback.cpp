// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/wire/playback.h"

#include "shared/wire/codec.h"

namespace vitascope::wire {
namespace codec {

template<>
struct Shape<Playback> {
    static void fields(auto& f, auto& value) {
        f("masterUrl", value.masterUrl);
        f("expiresAt", value.expiresAt);
        f("durationSeconds", value.durationSeconds);
        f("renewAfter", value.renewAfter);
        f("thumbnailsUrl", value.thumbnailsUrl);
    }
};

} // namespace codec

std::string toJson(const Playback& value) {
    return codec::write(value);
}

template<>
Result<Playback> fromJson<Playback>(std::string_view text) {
    return codec::read<Playback>(text);
}

} // namespace vitascope::wire
