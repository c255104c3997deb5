// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/wire/watching.h"

#include "shared/wire/title_codec.h"

namespace vitascope::wire {
namespace codec {

using namespace std::literals;

template<>
struct Names<WatchEventKind> {
    static constexpr std::array values{
        std::pair{WatchEventKind::Start, "start"sv}, std::pair{WatchEventKind::Pause, "pause"sv},
        std::pair{WatchEventKind::Seek, "seek"sv}, std::pair{WatchEventKind::Stop, "stop"sv},
        std::pair{WatchEventKind::Position, "position"sv}};
};

template<>
struct Shape<WatchState> {
    static void fields(auto& f, auto& value) {
        f("positionSeconds", value.positionSeconds);
        f("durationSeconds", value.durationSeconds);
        f("finished", value.finished);
        f("changedAt", value.changedAt);
    }
};

template<>
struct Shape<TitleMarks> {
    static void fields(auto& f, auto& value) {
        f("favourite", value.favourite);
        f("stars", value.stars);
        f("watched", value.watched);
        f("plays", value.plays);
        f("ratings", value.ratings);
        f("averageStars", value.averageStars);
    }
};

template<>
struct Shape<RatingInput> {
    static void fields(auto& f, auto& value) { f("stars", value.stars); }
};

template<>
struct Shape<WatchEvent> {
    static void fields(auto& f, auto& value) {
        f("id", value.id);
        f("titleId", value.titleId);
        f("kind", value.kind);
        f("positionSeconds", value.positionSeconds);
        f("at", value.at);
    }
};

template<>
struct Shape<WatchEventBatch> {
    static void fields(auto& f, auto& value) { f("events", value.events); }
};

template<>
struct Shape<RefusedEvent> {
    static void fields(auto& f, auto& value) {
        f("id", value.id);
        f("reason", value.reason);
    }
};

template<>
struct Shape<WatchEventReport> {
    static void fields(auto& f, auto& value) {
        f("kept", value.kept);
        f("repeated", value.repeated);
        f("refused", value.refused);
    }
};

template<>
struct Shape<Unfinished> {
    static void fields(auto& f, auto& value) {
        f("title", value.title);
        f("watched", value.watched);
    }
};

template<>
struct Shape<UnfinishedList> {
    static void fields(auto& f, auto& value) { f("items", value.items); }
};

} // namespace codec

std::string_view toString(WatchEventKind value) {
    return codec::nameOf(value);
}

std::string toJson(const TitleMarks& value) {
    return codec::write(value);
}

std::string toJson(const RatingInput& value) {
    return codec::write(value);
}

std::string toJson(const WatchEventBatch& value) {
    return codec::write(value);
}

std::string toJson(const WatchEventReport& value) {
    return codec::write(value);
}

std::string toJson(const UnfinishedList& value) {
    return codec::write(value);
}

template<>
Result<TitleMarks> fromJson<TitleMarks>(std::string_view text) {
    return codec::read<TitleMarks>(text);
}

template<>
Result<RatingInput> fromJson<RatingInput>(std::string_view text) {
    return codec::read<RatingInput>(text);
}

template<>
Result<WatchEventBatch> fromJson<WatchEventBatch>(std::string_view text) {
    return codec::read<WatchEventBatch>(text);
}

template<>
Result<WatchEventReport> fromJson<WatchEventReport>(std::string_view text) {
    return codec::read<WatchEventReport>(text);
}

template<>
Result<UnfinishedList> fromJson<UnfinishedList>(std::string_view text) {
    return codec::read<UnfinishedList>(text);
}

} // namespace vitascope::wire
