// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/wire/settings.h"

#include "shared/wire/codec.h"

namespace vitascope::wire {
namespace codec {

using namespace std::literals;

template<>
struct Names<SettingKind> {
    static constexpr std::array values{
        std::pair{SettingKind::Flag, "flag"sv}, std::pair{SettingKind::Number, "number"sv},
        std::pair{SettingKind::Text, "text"sv}, std::pair{SettingKind::Choice, "choice"sv}};
};

template<>
struct Shape<Setting> {
    static void fields(auto& f, auto& value) {
        f("key", value.key);
        f("kind", value.kind);
        f("description", value.description);
        f("value", value.value);
        f("usual", value.usual);
        f("unit", value.unit);
        f("least", value.least);
        f("most", value.most);
        f.orEmpty("choices", value.choices);
        f("changed", value.changed);
        f("needsRestart", value.needsRestart);
        f("waitsForRestart", value.waitsForRestart);
    }
};

template<>
struct Shape<SettingList> {
    static void fields(auto& f, auto& value) { f("items", value.items); }
};

template<>
struct Shape<SettingChanges> {
    static void fields(auto& f, auto& value) { f("values", value.values); }
};

} // namespace codec

std::string_view toString(SettingKind value) {
    return codec::nameOf(value);
}

std::string toJson(const SettingList& value) {
    return codec::write(value);
}

std::string toJson(const SettingChanges& value) {
    return codec::write(value);
}

template<>
Result<SettingList> fromJson<SettingList>(std::string_view text) {
    return codec::read<SettingList>(text);
}

template<>
Result<SettingChanges> fromJson<SettingChanges>(std::string_view text) {
    return codec::read<SettingChanges>(text);
}

} // namespace vitascope::wire
