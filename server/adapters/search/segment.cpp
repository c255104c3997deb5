// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/search/segment.h"

#include "server/adapters/search/segment_builder.h"

#include <algorithm>
#include <cmath>

namespace vitascope::server::search {

std::shared_ptr<const Segment> Segment::build(std::vector<PreparedDocument> documents) {
    return SegmentBuilder(std::move(documents)).build();
}

std::string_view Segment::names(DocumentNumber document) const {
    const auto& row = rows_[document];
    return std::string_view(texts_).substr(row.namesAt, row.peopleAt - row.namesAt);
}

std::string_view Segment::people(DocumentNumber document) const {
    const auto at = rows_[document].peopleAt;
    return std::string_view(texts_).substr(at, rows_[document + 1].namesAt - at);
}

std::optional<DocumentNumber> Segment::find(TitleId id) const {
    const auto place = std::ranges::lower_bound(byId_, id, {}, [&](DocumentNumber number) { return rows_[number].id; });
    return place != byId_.end() && rows_[*place].id == id ? std::optional(*place) : std::nullopt;
}

namespace {

constexpr auto kAlways = Segment::Row();

std::optional<UtcTime> unless(std::int64_t none, std::int64_t time) {
    return time == none ? std::nullopt : std::optional(UtcTime(std::chrono::microseconds(time)));
}

} // namespace

std::optional<std::chrono::milliseconds> lengthOf(const Segment::Row& row) {
    return row.length == 0 ? std::nullopt : std::optional(std::chrono::milliseconds(row.length));
}

PreparedDocument Segment::document(DocumentNumber number) const {
    const auto& row = rows_[number];
    PreparedDocument document{.id = row.id,
                              .version = row.version,
                              .state = row.state,
                              .names = std::string(names(number)),
                              .people = std::string(people(number)),
                              .genres = {},
                              .languages = {},
                              .year = row.year == Row::kNoYear ? std::nullopt : std::optional<int>(row.year),
                              .minimumAge =
                                  row.minimumAge == Row::kNoAge ? std::nullopt : std::optional<int>(row.minimumAge),
                              .availableFrom = unless(kAlways.availableFrom, row.availableFrom),
                              .availableUntil = unless(kAlways.availableUntil, row.availableUntil),
                              .addedAt = UtcTime(std::chrono::microseconds(row.addedAt)),
                              .popularity = row.popularity,
                              .rating = std::isnan(row.rating) ? std::nullopt : std::optional(row.rating),
                              .length = lengthOf(row)};
    for (const auto label : labels(number)) {
        const auto& text = labelTexts_[label];
        (text.front() == SegmentBuilder::kGenre ? document.genres : document.languages).push_back(text.substr(1));
    }
    return document;
}

std::optional<std::uint32_t> Segment::label(const std::string& text) const {
    const auto place = std::ranges::lower_bound(labelTexts_, text);
    if (place == labelTexts_.end() || *place != text)
        return std::nullopt;
    return static_cast<std::uint32_t>(place - labelTexts_.begin());
}

std::optional<std::uint32_t> Segment::genreLabel(std::string_view foldedGenre) const {
    return label(SegmentBuilder::kGenre + std::string(foldedGenre));
}

std::optional<std::uint32_t> Segment::languageLabel(std::string_view language) const {
    return label(SegmentBuilder::kLanguage + std::string(language));
}

std::span<const std::uint32_t> Segment::labels(DocumentNumber document) const {
    const auto first = rows_[document].labelsAt;
    return std::span(labels_).subspan(first, rows_[document + 1].labelsAt - first);
}

std::span<const Posting> Segment::postings(WordRange words) const {
    if (words.isEmpty())
        return {};
    const auto first = postingsAt_[words.first];
    return std::span(postings_).subspan(first, postingsAt_[words.last] - first);
}

std::size_t Segment::bytes() const {
    std::size_t labelBytes = labelTexts_.capacity() * sizeof(std::string);
    for (const auto& text : labelTexts_)
        labelBytes += text.capacity();
    return sizeof(*this) + rows_.capacity() * sizeof(Row) + byId_.capacity() * sizeof(DocumentNumber) +
           texts_.capacity() + labelBytes + labels_.capacity() * sizeof(std::uint32_t) + dictionary_.bytes() +
           postingsAt_.capacity() * sizeof(std::uint32_t) + postings_.capacity() * sizeof(Posting);
}

} // namespace vitascope::server::search
