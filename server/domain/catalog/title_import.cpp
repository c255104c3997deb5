// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/catalog/title_import.h"

#include "server/domain/catalog/genre.h"
#include "shared/base/ascii.h"

#include <algorithm>

namespace vitascope::server::catalog {
namespace {

constexpr std::size_t kBatchRows = 200;
constexpr std::size_t kBatchBytes = 1024UL * 1024;

// The message of checkDetails begins with the field.
RowError rowError(const Error& error) {
    return {error.message.substr(0, error.message.find(' ')), error.message};
}

bool isSameCredit(const Credit& kept, const Credit& wanted) {
    const bool isSamePerson = wanted.person ? wanted.person == kept.person : equalIgnoringCase(wanted.name, kept.name);
    return isSamePerson && wanted.role == kept.role && wanted.character == kept.character;
}

// Whether nothing would change: people are known by their names, and genres by their keys.
bool isSame(const TitleDetails& kept, const TitleDetails& wanted) {
    if (!std::ranges::equal(kept.credits, wanted.credits, isSameCredit) ||
        !std::ranges::equal(kept.genres, wanted.genres, {}, genreKey, genreKey))
        return false;
    auto others = wanted;
    others.credits = kept.credits;
    others.genres = kept.genres;
    return others == kept;
}

std::size_t hashOf(const std::string& externalId) {
    return std::hash<std::string>()(externalId);
}

} // namespace

Result<void> TitleImport::take(const TitleRow& row) {
    if (report_.read == kMostRows)
        return fail(ErrorCode::InvalidInput, "an import has at most 1,000,000 rows");
    ++report_.read;
    TitleDetails details;
    if (auto written = row.write(details); !written) {
        refuse({row.line, written.error()});
        return {};
    }
    auto checked = checkDetails(details);
    if (!checked) {
        refuse({row.line, rowError(checked.error())});
        return {};
    }
    if (checked->externalId && waits(*checked->externalId))
        if (auto kept = finish(); !kept)
            return kept;
    batch_.push_back({row, std::move(*checked)});
    batchBytes_ += row.bytes;
    return batch_.size() >= kBatchRows || batchBytes_ >= kBatchBytes ? finish() : Result<void>();
}

Result<void> TitleImport::finish() {
    if (batch_.empty())
        return {};
    const auto planned = options_.isDryRun ? parts_.work.read([this](ReadScope& scope) { return plan(scope); })
                                           : parts_.work.write([this](WriteScope& scope) -> Result<Plan> {
                                                 auto made = plan(scope);
                                                 if (made)
                                                     if (auto kept = keep(scope, *made); !kept)
                                                         return fail(kept.error());
                                                 return made;
                                             });
    batch_.clear();
    batchBytes_ = 0;
    if (!planned)
        return fail(planned.error());
    count(*planned);
    return {};
}

void TitleImport::count(const Plan& plan) {
    report_.created += static_cast<int>(plan.added.size());
    report_.updated += static_cast<int>(plan.updated.size());
    report_.unchanged += plan.unchanged;
    for (const auto& row : plan.refused)
        refuse(row);
    std::vector<TitleId> changed;
    for (const auto* titles : {&plan.added, &plan.updated})
        for (const auto& title : *titles) {
            changed.push_back(title.id);
            if (options_.isDryRun && title.details.externalId)
                seen_.insert(hashOf(*title.details.externalId));
        }
    if (!options_.isDryRun && !changed.empty())
        parts_.observer.changed(changed);
}

Result<TitleImport::Plan> TitleImport::plan(ReadScope& scope) {
    const auto existing = findExisting(scope);
    if (!existing)
        return fail(existing.error());
    Plan plan;
    for (const auto& pending : batch_) {
        const auto& key = pending.details.externalId;
        const auto known =
            std::ranges::find_if(*existing, [&](const Title& title) { return key && title.details.externalId == key; });
        const auto isKnown = knowsPeople(scope, pending.details, pending.row.line, plan);
        if (!isKnown)
            return fail(isKnown.error());
        if (!*isKnown)
            continue;
        const bool isSeen = key && seen_.contains(hashOf(*key));
        if (known != existing->end() && options_.updatesExisting)
            planUpdate(pending, *known, plan);
        else if (known != existing->end() || isSeen)
            ++plan.unchanged;
        else
            planAddition(pending, plan);
    }
    return plan;
}

Result<std::vector<Title>> TitleImport::findExisting(ReadScope& scope) {
    std::vector<std::string> keys;
    for (const auto& pending : batch_)
        if (pending.details.externalId)
            keys.push_back(*pending.details.externalId);
    return keys.empty() ? std::vector<Title>() : parts_.titles.findByExternalIds(scope, keys);
}

void TitleImport::planUpdate(const Pending& pending, const Title& existing, Plan& plan) {
    if (existing.state == TitleState::Trash) {
        plan.refused.push_back({pending.row.line, {"externalId", "the title with this externalId is in the trash"}});
        return;
    }
    auto title = existing;
    if (auto written = pending.row.write(title.details); !written) {
        plan.refused.push_back({pending.row.line, written.error()});
        return;
    }
    auto checked = checkDetails(title.details);
    if (!checked) {
        plan.refused.push_back({pending.row.line, rowError(checked.error())});
        return;
    }
    if (isSame(existing.details, *checked)) {
        ++plan.unchanged;
        return;
    }
    title.details = std::move(*checked);
    ++title.version;
    title.updatedAt = parts_.clock.utcNow();
    plan.updated.push_back(std::move(title));
}

void TitleImport::planAddition(const Pending& pending, Plan& plan) {
    Title title;
    title.id = parts_.ids.next<TitleId>();
    title.details = pending.details;
    title.createdAt = parts_.clock.utcNow();
    title.updatedAt = title.createdAt;
    plan.added.push_back(std::move(title));
}

// Those whom the row names by their ids.
Result<bool> TitleImport::knowsPeople(ReadScope& scope, const TitleDetails& details, int line, Plan& plan) {
    for (const auto& credit : details.credits) {
        if (!credit.person)
            continue;
        const auto person = parts_.people.find(scope, *credit.person);
        if (!person)
            return fail(person.error());
        if (*person)
            continue;
        plan.refused.push_back(
            {line, {"credits", "credits has a person that is not there: " + credit.person->toString()}});
        return false;
    }
    return true;
}

Result<void> TitleImport::keep(WriteScope& scope, Plan& plan) {
    if (auto found = findPeople(scope, plan); !found)
        return found;
    if (auto added = parts_.titles.addAll(scope, plan.added); !added)
        return added;
    for (const auto& title : plan.updated)
        if (auto updated = parts_.titles.update(scope, title); !updated)
            return updated;
    for (const auto* titles : {&plan.added, &plan.updated})
        for (const auto& title : *titles)
            if (auto told = parts_.chronicle.tell(scope, TitleChange::Imported, title.state, title, by_); !told)
                return told;
    if (plan.added.empty() && plan.updated.empty())
        return {};
    return parts_.chronicle.noteImport(scope, plan.added.size(), plan.updated.size(), by_);
}

Result<void> TitleImport::findPeople(WriteScope& scope, Plan& plan) {
    std::vector<Credit*> nameless;
    std::vector<Person> wanted;
    for (auto* titles : {&plan.added, &plan.updated})
        for (auto& title : *titles)
            for (auto& credit : title.details.credits)
                if (!credit.person) {
                    nameless.push_back(&credit);
                    wanted.push_back({parts_.ids.next<PersonId>(), credit.name});
                }
    const auto found = parts_.people.findOrAdd(scope, wanted);
    if (!found)
        return fail(found.error());
    for (std::size_t i = 0; i < nameless.size(); ++i) {
        nameless[i]->person = (*found)[i].id;
        nameless[i]->name = (*found)[i].name;
    }
    return {};
}

bool TitleImport::waits(const std::string& externalId) const {
    return std::ranges::any_of(batch_,
                               [&](const Pending& pending) { return pending.details.externalId == externalId; });
}

void TitleImport::refuse(RefusedRow row) {
    ++report_.refusedCount;
    if (report_.refused.size() < kMostRefused)
        report_.refused.push_back(std::move(row));
}

} // namespace vitascope::server::catalog
