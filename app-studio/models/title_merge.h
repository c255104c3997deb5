// SPDX-License-Identifier: GPL-3.0-or-later
// Two edits of one title that were made at the same time, put together field by field. A field that only one of them
// changed is taken from that one; of one that both changed differently a person chooses. Lists can be combined: what
// either added is there, what either removed is not. Pure. Thread: any.
#pragma once

#include "shared/wire/title_fields.h"

#include <string>
#include <vector>

namespace vitascope::studio {

struct MergeField {
    wire::TitleField field = wire::TitleField::Name;
    std::string language; // of Localizations: each language is a field of its own

    friend bool operator==(const MergeField&, const MergeField&) = default;
};

class TitleMerge {
public:
    enum class Side { Yours, Theirs, Both };

    struct Row { // a field that somebody changed
        MergeField field;
        Side side = Side::Yours;
        bool isConflict = false;
        bool canCombine = false; // Side::Both is a choice
    };

    // Conflicts are yours at first, lists both: nothing that was typed is lost unless a person says so.
    TitleMerge(wire::TitleInput base, wire::TitleInput yours, wire::TitleInput theirs);

    [[nodiscard]] const std::vector<Row>& rows() const { return rows_; } // in the order of the fields
    [[nodiscard]] bool hasConflicts() const;
    // A side that the row does not offer changes nothing.
    void choose(std::size_t row, Side side);
    [[nodiscard]] wire::TitleInput result() const;

    [[nodiscard]] const wire::TitleInput& base() const { return base_; }
    [[nodiscard]] const wire::TitleInput& yours() const { return yours_; }
    [[nodiscard]] const wire::TitleInput& theirs() const { return theirs_; }

private:
    void add(const MergeField& field);

    wire::TitleInput base_;
    wire::TitleInput yours_;
    wire::TitleInput theirs_;
    std::vector<Row> rows_;
};

} // namespace vitascope::studio
