// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/wire/title_fields.h"

#include "shared/wire/title_codec.h"

namespace vitascope::wire {
namespace {

// Calls visit(member) with the member pointer of the field.
template<class Visit>
decltype(auto) withMember(TitleField field, Visit visit) {
    switch (field) {
    case TitleField::Name:
        return visit(&TitleInput::name);
    case TitleField::OriginalName:
        return visit(&TitleInput::originalName);
    case TitleField::Description:
        return visit(&TitleInput::description);
    case TitleField::Year:
        return visit(&TitleInput::year);
    case TitleField::Genres:
        return visit(&TitleInput::genres);
    case TitleField::OriginalLanguage:
        return visit(&TitleInput::originalLanguage);
    case TitleField::Tagline:
        return visit(&TitleInput::tagline);
    case TitleField::Language:
        return visit(&TitleInput::language);
    case TitleField::Localizations:
        return visit(&TitleInput::localizations);
    case TitleField::Credits:
        return visit(&TitleInput::credits);
    case TitleField::AgeRating:
        return visit(&TitleInput::ageRating);
    case TitleField::ExternalId:
        return visit(&TitleInput::externalId);
    case TitleField::Availability:
        break;
    }
    return visit(&TitleInput::availability);
}

nlohmann::json documentOf(const TitleInput& input) {
    return nlohmann::json::parse(toJson(input));
}

// RFC 7396 turned around: what is gone is null, objects are compared member by member.
nlohmann::json patchOf(const nlohmann::json& from, const nlohmann::json& to) {
    auto patch = nlohmann::json::object();
    for (const auto& [key, value] : from.items())
        if (!to.contains(key))
            patch[key] = nullptr;
    for (const auto& [key, value] : to.items()) {
        const auto before = from.find(key);
        if (before == from.end())
            patch[key] = value;
        else if (*before != value)
            patch[key] = before->is_object() && value.is_object() ? patchOf(*before, value) : value;
    }
    return patch;
}

} // namespace

bool haveSame(TitleField field, const TitleInput& one, const TitleInput& other) {
    return withMember(field, [&](auto member) { return one.*member == other.*member; });
}

void copyField(TitleField field, const TitleInput& from, TitleInput& to) {
    withMember(field, [&](auto member) { to.*member = from.*member; });
}

std::vector<TitleField> differingFields(const TitleInput& one, const TitleInput& other) {
    std::vector<TitleField> fields;
    for (int number = 0; number <= static_cast<int>(TitleField::Availability); ++number)
        if (const auto field = static_cast<TitleField>(number); !haveSame(field, one, other))
            fields.push_back(field);
    return fields;
}

std::string mergePatch(const TitleInput& from, const TitleInput& to) {
    return patchOf(documentOf(from), documentOf(to)).dump();
}

} // namespace vitascope::wire
