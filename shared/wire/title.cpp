// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/wire/title.h"

#include "shared/wire/title_codec.h"

#include <charconv>

namespace vitascope::wire {

std::string_view toString(TitleState value) {
    return codec::nameOf(value);
}

std::string_view toString(CreditRole value) {
    return codec::nameOf(value);
}

std::string_view toString(TitleFilter value) {
    return codec::nameOf(value);
}

std::optional<TitleFilter> parseTitleFilter(std::string_view text) {
    return codec::valueOf<TitleFilter>(text);
}

std::string etagOf(int version) {
    return '"' + std::to_string(version) + '"';
}

std::optional<int> versionOfEtag(std::string_view etag) {
    if (etag.size() < 3 || etag.front() != '"' || etag.back() != '"')
        return std::nullopt;
    const auto digits = etag.substr(1, etag.size() - 2);
    int version = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), version);
    if (error != std::errc{} || end != digits.data() + digits.size() || version < 0)
        return std::nullopt;
    return version;
}

Result<TitleInput> merged(const TitleInput& input, std::string_view patch) {
    auto change = codec::parseDocument(patch);
    if (!change)
        return fail(change.error());
    if (!change->is_object())
        return fail(ErrorCode::InvalidInput, "$: must be an object");
    auto document = codec::parseDocument(toJson(input));
    if (!document)
        return fail(document.error());
    document->merge_patch(*change);
    return codec::read<TitleInput>(document->dump());
}

std::string toJson(const TitleInput& value) {
    return codec::write(value);
}

template<>
Result<TitleInput> fromJson<TitleInput>(std::string_view text) {
    return codec::read<TitleInput>(text);
}

std::string toJson(const Title& value) {
    return codec::write(value);
}

template<>
Result<Title> fromJson<Title>(std::string_view text) {
    return codec::read<Title>(text);
}

std::string toJson(const TitlePage& value) {
    return codec::write(value);
}

template<>
Result<TitlePage> fromJson<TitlePage>(std::string_view text) {
    return codec::read<TitlePage>(text);
}

} // namespace vitascope::wire
