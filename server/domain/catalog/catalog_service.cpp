// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/catalog/catalog_service.h"

#include <utility>

namespace vitascope::server::catalog {
namespace {

Error notFound(TitleId id) {
    return Error{ErrorCode::NotFound, "no such title: " + id.toString()};
}

Error inTrash(TitleId id) {
    return Error{ErrorCode::Conflict, "title " + id.toString() + " is in the trash; restore it first"};
}

// A title has its own id, so what is taken is the external one.
Error explained(const Error& error) {
    if (error.code != ErrorCode::AlreadyExists)
        return error;
    return Error{ErrorCode::AlreadyExists, "another title has this externalId"};
}

// For the audit log: which fields, not what they hold.
std::string detailOf(const std::vector<std::string_view>& fields) {
    std::string names;
    for (const auto name : fields)
        (names += names.empty() ? "" : ",") += name;
    return audit::detail("fields", names);
}

} // namespace

template<class Outcome>
Outcome CatalogService::announced(TitleId id, Outcome outcome) {
    if (outcome)
        parts_.observer.changed({id});
    return outcome;
}

Result<Title> CatalogService::existing(ReadScope& scope, TitleId id) {
    auto title = parts_.titles.find(scope, id);
    if (!title)
        return fail(title.error());
    if (!*title)
        return fail(notFound(id));
    return std::move(**title);
}

Result<TitleView> CatalogService::view(ReadScope& scope, const Title& title) {
    const auto playable = parts_.playability.find(scope, std::span(&title.id, 1));
    if (!playable)
        return fail(playable.error());
    const auto found = playable->find(title.id);
    const auto plays = found == playable->end() ? Playable() : found->second;
    return TitleView{title, plays.film, plays.trailer};
}

// As it is kept: genres have the names by which they are known.
Result<TitleView> CatalogService::view(ReadScope& scope, TitleId id) {
    const auto title = existing(scope, id);
    if (!title)
        return fail(title.error());
    return view(scope, *title);
}

Result<TitleView> CatalogService::save(WriteScope& scope, Title title) {
    ++title.version;
    title.updatedAt = parts_.clock.utcNow();
    if (auto updated = parts_.titles.update(scope, title); !updated)
        return fail(explained(updated.error()));
    return view(scope, title.id);
}

// Gives each credit its person, and the name that the person has.
Result<void> CatalogService::findPeople(WriteScope& scope, TitleDetails& details) {
    std::vector<Person> wanted;
    for (const auto& credit : details.credits)
        if (!credit.person)
            wanted.push_back({parts_.ids.next<PersonId>(), credit.name});
    const auto found = parts_.people.findOrAdd(scope, wanted);
    if (!found)
        return fail(found.error());
    auto next = found->begin();
    for (auto& credit : details.credits) {
        if (!credit.person) {
            credit.person = next->id;
            credit.name = next++->name;
            continue;
        }
        const auto person = parts_.people.find(scope, *credit.person);
        if (!person)
            return fail(person.error());
        if (!*person)
            return fail(ErrorCode::Conflict, "credits has a person that is not there: " + credit.person->toString());
        credit.name = (*person)->name;
    }
    return {};
}

Result<TitleView> CatalogService::add(WriteScope& scope, Title title, const std::optional<CreationRequest>& request,
                                      const audit::Origin& by) {
    if (auto known = findPeople(scope, title.details); !known)
        return fail(known.error());
    if (auto added = parts_.titles.add(scope, title); !added)
        return fail(explained(added.error()));
    if (request)
        if (auto noted = parts_.creations.add(scope, {*request, title.id.uuid(), title.createdAt}); !noted)
            return fail(noted.error());
    if (auto told = parts_.chronicle.tell(scope, TitleChange::Created, title.state, title, by); !told)
        return fail(told.error());
    return view(scope, title.id);
}

Result<TitleView> CatalogService::create(const TitleDetails& details, const std::optional<CreationRequest>& request,
                                         const audit::Origin& by) {
    auto checked = checkDetails(details);
    if (!checked)
        return fail(checked.error());
    Title title;
    title.id = parts_.ids.next<TitleId>();
    title.details = std::move(*checked);
    title.createdAt = parts_.clock.utcNow();
    title.updatedAt = title.createdAt;
    return announced(title.id, parts_.work.write([&](WriteScope& scope) -> Result<TitleView> {
        const auto made = request ? findMade(scope, parts_.creations, *request) : Result<std::optional<Uuid>>();
        if (!made)
            return fail(made.error());
        return *made ? view(scope, TitleId(**made)) : add(scope, title, request, by);
    }));
}

Result<std::size_t> CatalogService::forgetCreations() {
    const auto time = parts_.clock.utcNow() - CreationRepository::kMemory;
    return parts_.work.write([&](WriteScope& scope) { return parts_.creations.removeBefore(scope, time); });
}

Result<Edited> CatalogService::edit(TitleId id, int version, const TitleDetails& details, const audit::Origin& by) {
    auto checked = checkDetails(details);
    if (!checked)
        return fail(checked.error());
    return announced(id, parts_.work.write([&](WriteScope& scope) -> Result<Edited> {
        auto title = existing(scope, id);
        if (!title)
            return fail(title.error());
        if (title->version != version)
            return StaleEdit{title->version};
        if (title->state == TitleState::Trash)
            return fail(inTrash(id));
        const auto before = std::exchange(title->details, std::move(*checked));
        if (auto known = findPeople(scope, title->details); !known)
            return fail(known.error());
        const auto changed = differingFields(before, title->details);
        if (changed.empty())
            return view(scope, *title).map([](TitleView view) { return Edited(std::move(view)); });
        if (auto told =
                parts_.chronicle.tell(scope, TitleChange::Edited, title->state, *title, by, {detailOf(changed)});
            !told)
            return fail(told.error());
        return save(scope, std::move(*title)).map([](TitleView view) { return Edited(std::move(view)); });
    }));
}

Result<TitleView> CatalogService::find(TitleId id, Drafts drafts) {
    return parts_.work.read([&](ReadScope& scope) -> Result<TitleView> {
        const auto title = existing(scope, id);
        if (!title)
            return fail(title.error());
        if (title->state != TitleState::Published && drafts == Drafts::Hidden)
            return fail(notFound(id));
        return view(scope, *title);
    });
}

Result<TitleViewPage> CatalogService::list(std::optional<TitleState> state, std::optional<TitleId> after, int limit,
                                           Drafts drafts) {
    const auto availableAt = drafts == Drafts::Hidden ? std::optional(parts_.clock.utcNow()) : std::nullopt;
    return parts_.work.read([&](ReadScope& scope) -> Result<TitleViewPage> {
        auto titles = parts_.titles.list(scope, state, after, limit, availableAt);
        if (!titles)
            return fail(titles.error());
        auto items = views(scope, std::move(titles->items));
        if (!items)
            return fail(items.error());
        return TitleViewPage{std::move(*items), titles->next};
    });
}

Result<std::vector<TitleView>> CatalogService::findAll(std::span<const TitleId> ids) {
    return parts_.work.read([&](ReadScope& scope) -> Result<std::vector<TitleView>> {
        auto titles = parts_.titles.findAll(scope, ids);
        if (!titles)
            return fail(titles.error());
        return views(scope, std::move(*titles));
    });
}

Result<std::vector<TitleView>> CatalogService::views(ReadScope& scope, std::vector<Title> titles) {
    std::vector<TitleId> ids;
    for (const auto& title : titles)
        ids.push_back(title.id);
    const auto playable = parts_.playability.find(scope, ids);
    if (!playable)
        return fail(playable.error());
    std::vector<TitleView> views;
    for (auto& title : titles) {
        const auto found = playable->find(title.id);
        const auto plays = found == playable->end() ? Playable() : found->second;
        views.push_back({std::move(title), plays.film, plays.trailer});
    }
    return views;
}

Result<TitleView> CatalogService::publish(TitleId id, const audit::Origin& by) {
    return announced(id, parts_.work.write([&](WriteScope& scope) -> Result<TitleView> {
        auto title = existing(scope, id);
        if (!title)
            return fail(title.error());
        auto seen = view(scope, *title);
        if (!seen || title->state == TitleState::Published)
            return seen;
        if (title->state == TitleState::Trash)
            return fail(inTrash(id));
        if (!seen->playable)
            return fail(ErrorCode::Conflict, "the title has nothing to play yet: a package needs one video track and "
                                             "its default audio");
        const auto before = std::exchange(title->state, TitleState::Published);
        title->publishedAt = parts_.clock.utcNow();
        if (auto told = parts_.chronicle.tell(scope, TitleChange::Published, before, *title, by); !told)
            return fail(told.error());
        return save(scope, std::move(*title));
    }));
}

Result<TitleView> CatalogService::withdraw(TitleId id, const audit::Origin& by) {
    return announced(id, parts_.work.write([&](WriteScope& scope) -> Result<TitleView> {
        auto title = existing(scope, id);
        if (!title)
            return fail(title.error());
        if (title->state != TitleState::Published)
            return view(scope, *title);
        const auto before = std::exchange(title->state, TitleState::Draft);
        title->publishedAt.reset();
        if (auto told = parts_.chronicle.tell(scope, TitleChange::Withdrawn, before, *title, by); !told)
            return fail(told.error());
        return save(scope, std::move(*title));
    }));
}

Result<std::vector<GenreCount>> CatalogService::genres(Drafts drafts) {
    const auto availableAt = drafts == Drafts::Hidden ? std::optional(parts_.clock.utcNow()) : std::nullopt;
    return parts_.work.read([&](ReadScope& scope) { return parts_.titles.countGenres(scope, availableAt); });
}

Result<std::vector<Person>> CatalogService::people(const std::string& prefix, int limit) {
    return parts_.work.read([&](ReadScope& scope) { return parts_.people.list(scope, prefix, limit); });
}

} // namespace vitascope::server::catalog
