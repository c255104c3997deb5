// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/search/segment_builder.h"

#include "server/domain/search/folding.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace vitascope::server::search {

SegmentBuilder::SegmentBuilder(std::vector<PreparedDocument> documents)
    : documents_(std::move(documents)), segment_(new Segment) {}

std::shared_ptr<const Segment> SegmentBuilder::build() {
    sortByPopularity();
    collectLabels();
    segment_->rows_.reserve(documents_.size() + 1);
    for (DocumentNumber number = 0; number < documents_.size(); ++number) {
        addRow(documents_[number]);
        addWords(documents_[number], number);
    }
    Segment::Row end;
    end.namesAt = static_cast<std::uint32_t>(segment_->texts_.size());
    end.labelsAt = static_cast<std::uint32_t>(segment_->labels_.size());
    segment_->rows_.push_back(end);
    segment_->byId_.resize(documents_.size());
    std::iota(segment_->byId_.begin(), segment_->byId_.end(), DocumentNumber{0});
    std::ranges::sort(segment_->byId_, {}, [&](DocumentNumber number) { return segment_->rows_[number].id; });
    writeDictionary();
    segment_->texts_.shrink_to_fit();
    segment_->labels_.shrink_to_fit();
    return std::move(segment_);
}

void SegmentBuilder::sortByPopularity() {
    std::ranges::sort(documents_, [](const PreparedDocument& left, const PreparedDocument& right) {
        return left.popularity != right.popularity ? left.popularity > right.popularity : left.id > right.id;
    });
}

void SegmentBuilder::collectLabels() {
    auto& texts = segment_->labelTexts_;
    for (const auto& document : documents_) {
        for (const auto& genre : document.genres)
            texts.push_back(kGenre + genre);
        for (const auto& language : document.languages)
            texts.push_back(kLanguage + language);
        if (texts.size() > 4096) { // most are there many times
            std::ranges::sort(texts);
            texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
        }
    }
    std::ranges::sort(texts);
    texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
    texts.shrink_to_fit();
}

void SegmentBuilder::addRow(const PreparedDocument& document) {
    auto& texts = segment_->texts_;
    Segment::Row row;
    row.id = document.id;
    row.addedAt = document.addedAt.time_since_epoch().count();
    if (document.availableFrom)
        row.availableFrom = document.availableFrom->time_since_epoch().count();
    if (document.availableUntil)
        row.availableUntil = document.availableUntil->time_since_epoch().count();
    row.version = document.version;
    row.popularity = document.popularity;
    row.rating = document.rating.value_or(std::numeric_limits<float>::quiet_NaN());
    row.year = document.year ? static_cast<std::int16_t>(*document.year) : Segment::Row::kNoYear;
    row.minimumAge = document.minimumAge ? static_cast<std::int8_t>(*document.minimumAge) : Segment::Row::kNoAge;
    row.state = document.state;
    row.length = static_cast<std::uint32_t>(document.length.value_or(std::chrono::milliseconds(0)).count());
    row.namesAt = static_cast<std::uint32_t>(texts.size());
    texts.append(document.names);
    row.peopleAt = static_cast<std::uint32_t>(texts.size());
    texts.append(document.people);
    row.labelsAt = static_cast<std::uint32_t>(segment_->labels_.size());
    for (const auto& genre : document.genres)
        segment_->labels_.push_back(segment_->genreLabel(genre).value());
    for (const auto& language : document.languages)
        segment_->labels_.push_back(segment_->languageLabel(language).value());
    segment_->rows_.push_back(row);
}

void SegmentBuilder::addWords(const PreparedDocument& document, DocumentNumber number) {
    const auto first = occurrences_.size();
    forEachLine(document.names, [&](std::string_view name) { addName(name, number); });
    forEachLine(document.people, [&](std::string_view person) { addText(person, number, kInPeople); });
    for (const auto& genre : document.genres)
        addText(genre, number, kInGenre);
    joinOccurrencesSince(first);
}

void SegmentBuilder::addName(std::string_view name, DocumentNumber number) {
    const auto words = wordsOf(name);
    for (std::size_t at = 0; at < words.size(); ++at)
        addWord(words[at], number,
                kInName | (at == 0 ? kBeginsName : 0U) | (words.size() == 1 ? std::uint32_t{kIsName} : 0U));
}

void SegmentBuilder::addText(std::string_view text, DocumentNumber number, Place place) {
    for (const auto word : wordsOf(text))
        addWord(word, number, place);
}

void SegmentBuilder::addWord(std::string_view word, DocumentNumber number, std::uint32_t places) {
    const auto [entry, isNew] = words_.try_emplace(word, static_cast<std::uint32_t>(words_.size()));
    occurrences_.push_back({entry->second, (number << kPlaceBits) | places});
}

// A word that stands in several places of a document has one posting.
void SegmentBuilder::joinOccurrencesSince(std::size_t first) {
    const auto begin = occurrences_.begin() + static_cast<std::ptrdiff_t>(first);
    std::sort(begin, occurrences_.end(),
              [](const Occurrence& left, const Occurrence& right) { return left.word < right.word; });
    auto kept = begin;
    for (auto next = begin; next != occurrences_.end(); ++next) {
        if (kept != begin && (kept - 1)->word == next->word)
            (kept - 1)->posting |= next->posting;
        else
            *kept++ = *next;
    }
    occurrences_.erase(kept, occurrences_.end());
}

void SegmentBuilder::writeDictionary() {
    std::vector<std::pair<std::string_view, std::uint32_t>> sorted(words_.begin(), words_.end());
    std::ranges::sort(sorted);
    std::vector<std::uint32_t> places(sorted.size()); // by the number of turning up: the place in the order
    for (std::uint32_t place = 0; place < sorted.size(); ++place) {
        segment_->dictionary_.append(sorted[place].first);
        places[sorted[place].second] = place;
    }
    segment_->dictionary_.shrink();
    auto& starts = segment_->postingsAt_;
    starts.assign(sorted.size() + 1, 0);
    for (const auto& occurrence : occurrences_)
        ++starts[places[occurrence.word] + 1];
    std::partial_sum(starts.begin(), starts.end(), starts.begin());
    auto next = starts;
    segment_->postings_.resize(occurrences_.size());
    for (const auto& occurrence : occurrences_) // by document, and so are the postings of each word
        segment_->postings_[next[places[occurrence.word]]++] = occurrence.posting;
}

} // namespace vitascope::server::search
