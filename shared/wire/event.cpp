// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/wire/event.h"

#include "shared/wire/job_codec.h"

namespace vitascope::wire {
namespace codec {

template<>
struct Shape<Event> {
    static void fields(auto& f, auto& value) {
        f("kind", value.kind);
        f("at", value.at);
        f("id", value.id);
        f("state", value.state);
        f("titleId", value.titleId);
        f("progress", value.progress);
    }
};

template<>
struct Shape<EventBatch> {
    static void fields(auto& f, auto& value) {
        f("cursor", value.cursor);
        f("reset", value.reset);
        f("events", value.events);
    }
};

} // namespace codec

std::string toJson(const EventBatch& value) {
    return codec::write(value);
}

template<>
Result<EventBatch> fromJson<EventBatch>(std::string_view text) {
    return codec::read<EventBatch>(text);
}

} // namespace vitascope::wire
