// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/search/segment_search.h"

#include "server/domain/search/folding.h"
#include "server/domain/search/sort_key.h"

#include <algorithm>
#include <cmath>

namespace vitascope::server::search {
namespace {

// The filters of a query, looked up in a segment.
class Filter {
public:
    Filter(const LiveSegment& segment, const SearchQuery& query)
        : segment_(*segment.segment), live_(*segment.live), query_(query) {
        for (const auto state : query.states)
            states_ |= 1U << static_cast<unsigned>(state);
        if (query.availableAt)
            availableAt_ = query.availableAt->time_since_epoch().count();
        if (query.genre)
            wanted(segment_.genreLabel(foldedText(*query.genre)));
        if (query.language)
            wanted(segment_.languageLabel(primaryLanguage(*query.language)));
    }

    // No document passes.
    [[nodiscard]] bool isHopeless() const { return isHopeless_; }

    [[nodiscard]] bool passes(DocumentNumber number) const {
        const auto& row = segment_.row(number);
        if (((states_ >> static_cast<unsigned>(row.state)) & 1U) == 0 || !live_.contains(number))
            return false;
        if (availableAt_ && (*availableAt_ < row.availableFrom || *availableAt_ >= row.availableUntil))
            return false;
        const bool hasYear = row.year != Segment::Row::kNoYear;
        if (query_.yearFrom && (!hasYear || row.year < *query_.yearFrom))
            return false;
        if (query_.yearTo && (!hasYear || row.year > *query_.yearTo))
            return false;
        if (query_.maximumAge && (row.minimumAge == Segment::Row::kNoAge || row.minimumAge > *query_.maximumAge))
            return false;
        const auto labels = segment_.labels(number);
        return std::ranges::all_of(labels_,
                                   [&](auto label) { return std::ranges::find(labels, label) != labels.end(); });
    }

private:
    void wanted(std::optional<std::uint32_t> label) {
        if (label)
            labels_.push_back(*label);
        else
            isHopeless_ = true;
    }

    const Segment& segment_;
    const DocumentSet& live_;
    const SearchQuery& query_;
    unsigned states_ = 0;
    std::optional<std::int64_t> availableAt_; // microseconds
    std::vector<std::uint32_t> labels_;
    bool isHopeless_ = false;
};

Hit hitOf(const Segment& segment, DocumentNumber number, Grade grade, const SearchQuery& query) {
    const auto& row = segment.row(number);
    Hit hit{.number = 0, .text = {}, .id = row.id};
    if (query.sort == SearchSort::Title) {
        const auto names = segment.names(number);
        hit.text = names.substr(0, std::min(names.find('\n'), kSortedNameBytes));
        hit.number = sortNumber(query.sort, query.order, {.hasName = !hit.text.empty()});
    } else {
        hit.number =
            sortNumber(query.sort, query.order,
                       {.grade = grade,
                        .year = row.year == Segment::Row::kNoYear ? std::nullopt : std::optional<int>(row.year),
                        .addedAt = UtcTime(std::chrono::microseconds(row.addedAt)),
                        .popularity = row.popularity,
                        .rating = std::isnan(row.rating) ? std::nullopt : std::optional(row.rating),
                        .state = row.state,
                        .length = lengthOf(row)});
    }
    return hit;
}

} // namespace

void searchSegment(const LiveSegment& segment, const SearchQuery& query, const std::optional<QueryWords>& words,
                   Typing typing, BestHits& hits) {
    const Filter filter(segment, query);
    if (filter.isHopeless())
        return;
    std::vector<Grade> grades;
    if (words) {
        grades = gradesOf(*segment.segment, *words, query.fields, typing);
        if (grades.empty())
            return;
    }
    // A segment has its popular documents in front: by relevance, once one of a grade comes too late, so do all behind
    // it of that grade or a worse one.
    auto tooLate = Grade::None;
    for (DocumentNumber number = 0; number < segment.segment->size(); ++number) {
        const auto grade = words ? grades[number] : Grade::WholeName;
        if (grade >= tooLate)
            continue;
        const auto hit = hitOf(*segment.segment, number, grade, query);
        if (hit.number > hits.bound())
            tooLate = query.sort == SearchSort::Relevance ? grade : tooLate;
        else if (filter.passes(number))
            hits.offer(hit);
    }
}

std::size_t countInSegment(const LiveSegment& segment, const SearchQuery& query, const std::optional<QueryWords>& words,
                           Typing typing) {
    const Filter filter(segment, query);
    if (filter.isHopeless())
        return 0;
    std::vector<Grade> grades;
    if (words) {
        grades = gradesOf(*segment.segment, *words, query.fields, typing);
        if (grades.empty())
            return 0;
    }
    std::size_t count = 0;
    for (DocumentNumber number = 0; number < segment.segment->size(); ++number)
        if ((!words || grades[number] != Grade::None) && filter.passes(number))
            ++count;
    return count;
}

} // namespace vitascope::server::search
