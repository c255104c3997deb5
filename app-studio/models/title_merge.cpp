// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/title_merge.h"

#include <algorithm>
#include <set>

namespace vitascope::studio {
namespace {

using wire::TitleField;
using wire::TitleInput;

bool haveSame(const MergeField& field, const TitleInput& one, const TitleInput& other) {
    if (field.field != TitleField::Localizations)
        return wire::haveSame(field.field, one, other);
    const auto mine = one.localizations.find(field.language);
    const auto theirs = other.localizations.find(field.language);
    if (mine == one.localizations.end() || theirs == other.localizations.end())
        return mine == one.localizations.end() && theirs == other.localizations.end();
    return mine->second == theirs->second;
}

void copy(const MergeField& field, const TitleInput& from, TitleInput& to) {
    if (field.field != TitleField::Localizations)
        return wire::copyField(field.field, from, to);
    if (const auto texts = from.localizations.find(field.language); texts != from.localizations.end())
        to.localizations[field.language] = texts->second;
    else
        to.localizations.erase(field.language);
}

// Credits that name a person by id and those that name the same by name are the same.
bool isSame(const wire::Credit& one, const wire::Credit& other) {
    const bool isPerson = one.personId && other.personId ? one.personId == other.personId : one.name == other.name;
    return isPerson && one.role == other.role && one.character == other.character;
}

bool isSame(const std::string& one, const std::string& other) {
    return one == other;
}

template<class T>
bool has(const std::vector<T>& list, const T& value) {
    return std::ranges::any_of(list, [&](const T& one) { return isSame(one, value); });
}

// In the order of yours; what they added follows.
template<class T>
std::vector<T> combined(const std::vector<T>& base, const std::vector<T>& yours, const std::vector<T>& theirs) {
    std::vector<T> all;
    for (const auto& value : yours)
        if (has(theirs, value) || !has(base, value))
            all.push_back(value);
    for (const auto& value : theirs)
        if (!has(base, value) && !has(all, value))
            all.push_back(value);
    return all;
}

std::vector<MergeField> fieldsOf(const TitleInput& base, const TitleInput& yours, const TitleInput& theirs) {
    std::set<std::string> languages;
    for (const auto* input : {&base, &yours, &theirs})
        for (const auto& [language, texts] : input->localizations)
            languages.insert(language);
    std::vector<MergeField> fields;
    for (int number = 0; number <= static_cast<int>(TitleField::Availability); ++number) {
        if (const auto field = static_cast<TitleField>(number); field != TitleField::Localizations) {
            fields.push_back({field, {}});
            continue;
        }
        for (const auto& language : languages)
            fields.push_back({TitleField::Localizations, language});
    }
    return fields;
}

} // namespace

TitleMerge::TitleMerge(TitleInput base, TitleInput yours, TitleInput theirs)
    : base_(std::move(base)), yours_(std::move(yours)), theirs_(std::move(theirs)) {
    for (const auto& field : fieldsOf(base_, yours_, theirs_))
        add(field);
}

void TitleMerge::add(const MergeField& field) {
    const bool isMine = !haveSame(field, base_, yours_);
    const bool isTheirs = !haveSame(field, base_, theirs_);
    if (!isMine && !isTheirs)
        return;
    Row row{field, isMine ? Side::Yours : Side::Theirs, false, false};
    row.isConflict = isMine && isTheirs && !haveSame(field, yours_, theirs_);
    row.canCombine = row.isConflict && (field.field == TitleField::Genres || field.field == TitleField::Credits);
    if (row.canCombine)
        row.side = Side::Both;
    rows_.push_back(row);
}

bool TitleMerge::hasConflicts() const {
    return std::ranges::any_of(rows_, &Row::isConflict);
}

void TitleMerge::choose(std::size_t row, Side side) {
    if (rows_[row].isConflict && (side != Side::Both || rows_[row].canCombine))
        rows_[row].side = side;
}

TitleInput TitleMerge::result() const {
    auto result = theirs_;
    for (const auto& [field, side, isConflict, canCombine] : rows_) {
        if (side == Side::Yours)
            copy(field, yours_, result);
        else if (side == Side::Both && field.field == TitleField::Genres)
            result.genres = combined(base_.genres, yours_.genres, theirs_.genres);
        else if (side == Side::Both)
            result.credits = combined(base_.credits, yours_.credits, theirs_.credits);
    }
    return result;
}

} // namespace vitascope::studio
