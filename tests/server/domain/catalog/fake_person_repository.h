// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/catalog/person_repository.h"
#include "shared/base/ascii.h"

#include <algorithm>
#include <map>

namespace vitascope::server::catalog {

class FakePersonRepository final : public PersonRepository {
public:
    Result<std::vector<Person>> findOrAdd(WriteScope&, const std::vector<Person>& wanted) override {
        std::vector<Person> found;
        for (const auto& person : wanted) {
            const auto known = std::ranges::find_if(
                people_, [&](const auto& entry) { return equalIgnoringCase(entry.second.name, person.name); });
            found.push_back(known != people_.end() ? known->second : people_.emplace(person.id, person).first->second);
        }
        return found;
    }
    Result<std::optional<Person>> find(ReadScope&, PersonId id) override {
        return people_.contains(id) ? std::optional(people_[id]) : std::nullopt;
    }
    Result<std::vector<Person>> list(ReadScope&, const std::string& prefix, int limit) override {
        std::multimap<std::string, Person> byName;
        for (const auto& [id, person] : people_)
            if (equalIgnoringCase(person.name.substr(0, prefix.size()), prefix))
                byName.emplace(lower(person.name), person);
        std::vector<Person> people;
        for (const auto& [name, person] : byName)
            if (people.size() < static_cast<std::size_t>(limit))
                people.push_back(person);
        return people;
    }

private:
    static std::string lower(std::string text) {
        for (auto& c : text)
            c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        return text;
    }

    std::map<PersonId, Person> people_;
};

} // namespace vitascope::server::catalog
