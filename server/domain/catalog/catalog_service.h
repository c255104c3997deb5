// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogue: making, editing, listing and publishing titles. Who may do what is checked before it is called, except
// that drafts hide from those who may not see them. Thread: any.
#pragma once

#include "server/domain/catalog/catalog_observer.h"
#include "server/domain/catalog/person_repository.h"
#include "server/domain/catalog/playability.h"
#include "server/domain/catalog/title_chronicle.h"
#include "server/domain/catalog/title_repository.h"
#include "server/domain/creation_repository.h"

#include <optional>
#include <variant>
#include <vector>

namespace vitascope::server::catalog {

// A title and what of it plays.
struct TitleView {
    Title title;
    std::optional<PlayablePackage> playable; // the film
    std::optional<PlayablePackage> trailer;
};

using TitleViewPage = Page<TitleView, TitleId>;

// Somebody else edited first: nothing was changed.
struct StaleEdit {
    int version = 0; // of the title by now
};

using Edited = std::variant<TitleView, StaleEdit>;

// Hidden: as viewers see the catalogue.
enum class Drafts { Hidden, Visible };

// All of it outlives the service.
struct CatalogParts {
    UnitOfWork& work;
    TitleRepository& titles;
    PersonRepository& people;
    Playability& playability;
    CreationRepository& creations;
    TitleChronicle& chronicle;
    CatalogObserver& observer;
    const Clock& clock;
    IdSource& ids;
};

class CatalogService {
public:
    explicit CatalogService(const CatalogParts& parts) : parts_(parts) {}

    // People whom the credits name without an id are found by name or made; Conflict if one with an id is not there.
    // AlreadyExists if another title has the external id. The same for edits.
    // The same request again, by its Idempotency-Key, gives the title that it made the first time, as it is now;
    // Conflict if the key was used for another request.
    [[nodiscard]] Result<TitleView> create(const TitleDetails& details,
                                           const std::optional<CreationRequest>& request = std::nullopt,
                                           const audit::Origin& by = {});
    // Changes the title if it still has this version; with the details that it has, nothing changes, nor its version.
    // Conflict if it is in the trash.
    [[nodiscard]] Result<Edited> edit(TitleId id, int version, const TitleDetails& details,
                                      const audit::Origin& by = {});
    // NotFound also for what is hidden: drafts and the trash. What is not available now is found: it can be told when.
    [[nodiscard]] Result<TitleView> find(TitleId id, Drafts drafts);
    // Newest first; stays right while titles are added. One state, or all but the trash. Where drafts are hidden, so is
    // what is not available now.
    [[nodiscard]] Result<TitleViewPage> list(std::optional<TitleState> state, std::optional<TitleId> after, int limit,
                                             Drafts drafts = Drafts::Visible);
    // In the order of the ids, none of which is there twice; titles that are not there are left out.
    [[nodiscard]] Result<std::vector<TitleView>> findAll(std::span<const TitleId> ids);
    // Conflict if no package of it plays, or it is in the trash. Publishing what is published changes nothing, and so
    // does withdrawing.
    [[nodiscard]] Result<TitleView> publish(TitleId id, const audit::Origin& by = {});
    [[nodiscard]] Result<TitleView> withdraw(TitleId id, const audit::Origin& by = {});
    // For the sweeper: forgets the Idempotency-Keys of yesterday.
    [[nodiscard]] Result<std::size_t> forgetCreations();
    // Every genre that a title has, by key, with the published titles that there are for whoever asks.
    [[nodiscard]] Result<std::vector<GenreCount>> genres(Drafts drafts);
    // Those whose name begins so, by name.
    [[nodiscard]] Result<std::vector<Person>> people(const std::string& prefix, int limit);

private:
    Result<TitleView> add(WriteScope& scope, Title title, const std::optional<CreationRequest>& request,
                          const audit::Origin& by);
    Result<Title> existing(ReadScope& scope, TitleId id);
    Result<TitleView> view(ReadScope& scope, const Title& title);
    Result<TitleView> view(ReadScope& scope, TitleId id);
    Result<std::vector<TitleView>> views(ReadScope& scope, std::vector<Title> titles);
    Result<TitleView> save(WriteScope& scope, Title title);
    Result<void> findPeople(WriteScope& scope, TitleDetails& details);
    // Tells the observer if the work did its part.
    template<class Outcome>
    Outcome announced(TitleId id, Outcome outcome);

    const CatalogParts parts_;
};

} // namespace vitascope::server::catalog
