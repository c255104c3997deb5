// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/wire/title_import.h"

#include "shared/wire/codec.h"

namespace vitascope::wire {
namespace codec {

using namespace std::string_view_literals;

template<>
struct Names<ExistingTitles> {
    static constexpr std::array values{std::pair{ExistingTitles::Skip, "skip"sv},
                                       std::pair{ExistingTitles::Update, "update"sv}};
};

template<>
struct Shape<RefusedRow> {
    static void fields(auto& f, auto& value) {
        f("line", value.line);
        f("field", value.field);
        f("reason", value.reason);
    }
};

template<>
struct Shape<ImportReport> {
    static void fields(auto& f, auto& value) {
        f("read", value.read);
        f("created", value.created);
        f("updated", value.updated);
        f("unchanged", value.unchanged);
        f("refused", value.refused);
        f("refusedCount", value.refusedCount);
        f("dryRun", value.dryRun);
    }
};

} // namespace codec

std::string_view toString(ExistingTitles value) {
    return codec::nameOf(value);
}

std::optional<ExistingTitles> parseExistingTitles(std::string_view text) {
    return codec::valueOf<ExistingTitles>(text);
}

std::string toJson(const ImportReport& value) {
    return codec::write(value);
}

template<>
Result<ImportReport> fromJson<ImportReport>(std::string_view text) {
    return codec::read<ImportReport>(text);
}

} // namespace vitascope::wire
