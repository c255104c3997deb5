// SPDX-License-Identifier: GPL-3.0-or-later
// Many titles at once, as rows that arrive one after the other: made as drafts, or edits of those whose external id is
// known already. A row that is refused does not stop the others. Rows are kept in batches, each in a commit of its own,
// so that nobody waits long for the database and memory holds one batch; what has been kept stays when a later row, or
// the rest of them, never comes. Thread: one at a time; several imports at once are several objects.
#pragma once

#include "server/domain/catalog/catalog_observer.h"
#include "server/domain/catalog/person_repository.h"
#include "server/domain/catalog/title_chronicle.h"
#include "server/domain/catalog/title_repository.h"
#include "server/domain/catalog/title_rows.h"

#include <unordered_set>

namespace vitascope::server::catalog {

struct ImportOptions {
    bool isDryRun = false; // nothing is kept; of an external id that the rows have twice, the second is unchanged
    bool updatesExisting = false; // a row whose external id a title has edits that title; else it leaves it as it is
};

struct RefusedRow {
    int line = 0;
    RowError error;

    friend bool operator==(const RefusedRow&, const RefusedRow&) = default;
};

// read = created + updated + unchanged + refusedCount
struct ImportReport {
    int read = 0;
    int created = 0;
    int updated = 0;
    int unchanged = 0; // there already, and not to be updated or the same as the row
    int refusedCount = 0;
    std::vector<RefusedRow> refused; // the first of them, by line within each batch
};

// All of it outlives the imports.
struct ImportParts {
    UnitOfWork& work;
    TitleRepository& titles;
    PersonRepository& people;
    TitleChronicle& chronicle;
    CatalogObserver& observer; // told once a batch
    const Clock& clock;
    IdSource& ids;
};

class TitleImport {
public:
    static constexpr int kMostRows = 1'000'000;
    static constexpr std::size_t kMostRefused = 1'000; // that the report tells of

    // Each batch that keeps something is in the audit log, as an act of the origin.
    TitleImport(const ImportParts& parts, ImportOptions options, audit::Origin by = {})
        : parts_(parts), options_(options), by_(std::move(by)) {}

    // InvalidInput beyond kMostRows; Unavailable or Corrupt if a batch cannot be kept. The import is then over, and the
    // report counts what was kept.
    [[nodiscard]] Result<void> take(const TitleRow& row);
    // Keeps the rows that wait for their batch to fill.
    [[nodiscard]] Result<void> finish();
    // Rows that still wait are counted as read alone.
    [[nodiscard]] const ImportReport& report() const { return report_; }

private:
    struct Pending {
        TitleRow row;
        TitleDetails details; // checked
    };
    // What a batch comes to.
    struct Plan {
        std::vector<Title> added;
        std::vector<Title> updated;
        int unchanged = 0;
        std::vector<RefusedRow> refused;
    };

    Result<Plan> plan(ReadScope& scope);
    Result<std::vector<Title>> findExisting(ReadScope& scope);
    void planUpdate(const Pending& pending, const Title& existing, Plan& plan);
    void planAddition(const Pending& pending, Plan& plan);
    Result<bool> knowsPeople(ReadScope& scope, const TitleDetails& details, int line, Plan& plan);
    Result<void> keep(WriteScope& scope, Plan& plan);
    Result<void> findPeople(WriteScope& scope, Plan& plan);
    [[nodiscard]] bool waits(const std::string& externalId) const;
    void refuse(RefusedRow row);
    void count(const Plan& plan);

    const ImportParts parts_;
    const ImportOptions options_;
    const audit::Origin by_;
    ImportReport report_;
    std::vector<Pending> batch_; // no external id is there twice
    std::size_t batchBytes_ = 0;
    std::unordered_set<std::size_t> seen_; // hashes of the external ids that a dry run would have made
};

} // namespace vitascope::server::catalog
