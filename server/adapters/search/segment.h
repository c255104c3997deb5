// SPDX-License-Identifier: GPL-3.0-or-later
// A part of the index that never changes: documents numbered from the most popular down, and for each word the
// documents that have it. As the words stand sorted and their postings one behind the other, the postings of all words
// that begin alike are one stretch of memory: a prefix of one letter is read as fast as the memory gives it.
//
// About 300 bytes for a film with four people. Thread: any.
#pragma once

#include "server/adapters/search/dictionary.h"
#include "server/adapters/search/prepared_document.h"

#include <limits>
#include <memory>
#include <span>

namespace vitascope::server::search {

using DocumentNumber = std::uint32_t; // within a segment

// Where in a document a word stands, as bits.
enum Place : std::uint32_t {
    kInName = 1,
    kBeginsName = 2,
    kIsName = 4, // it is all of a name
    kInPeople = 8,
    kInGenre = 16,
};
inline constexpr unsigned kPlaceBits = 5;

// One word in one document: the document's number above kPlaceBits, the places below.
using Posting = std::uint32_t;

class Segment {
public:
    struct Row {
        static constexpr std::int16_t kNoYear = std::numeric_limits<std::int16_t>::min();
        static constexpr std::int8_t kNoAge = -1;

        TitleId id;
        std::int64_t addedAt = 0; // microseconds, as the next two
        std::int64_t availableFrom = std::numeric_limits<std::int64_t>::min();
        std::int64_t availableUntil = std::numeric_limits<std::int64_t>::max(); // from then on no more
        std::int32_t version = 0;
        std::uint32_t popularity = 0;
        float rating = 0; // NaN: none
        std::int16_t year = kNoYear;
        std::int8_t minimumAge = kNoAge;
        DocumentState state = DocumentState::Draft;
        std::uint32_t namesAt = 0; // in the texts; people follow, then the next row's names
        std::uint32_t peopleAt = 0;
        std::uint32_t labelsAt = 0;
        std::uint32_t length = 0; // milliseconds; 0: none
    };

    // No id may be there twice; fewer than 2^27 documents.
    [[nodiscard]] static std::shared_ptr<const Segment> build(std::vector<PreparedDocument> documents);

    [[nodiscard]] DocumentNumber size() const { return static_cast<DocumentNumber>(rows_.size() - 1); }
    [[nodiscard]] const Row& row(DocumentNumber document) const { return rows_[document]; }
    // Folded, a line each.
    [[nodiscard]] std::string_view names(DocumentNumber document) const;
    [[nodiscard]] std::string_view people(DocumentNumber document) const;
    [[nodiscard]] std::optional<DocumentNumber> find(TitleId id) const;
    [[nodiscard]] PreparedDocument document(DocumentNumber document) const;

    // Genres and languages are labels: what a filter asks for. Nothing if no document has it.
    [[nodiscard]] std::optional<std::uint32_t> genreLabel(std::string_view foldedGenre) const;
    [[nodiscard]] std::optional<std::uint32_t> languageLabel(std::string_view language) const;
    [[nodiscard]] std::span<const std::uint32_t> labels(DocumentNumber document) const;

    [[nodiscard]] const Dictionary& dictionary() const { return dictionary_; }
    [[nodiscard]] std::span<const Posting> postings(WordRange words) const;

    // What it holds in memory.
    [[nodiscard]] std::size_t bytes() const;

private:
    friend class SegmentBuilder;
    Segment() = default;
    [[nodiscard]] std::optional<std::uint32_t> label(const std::string& text) const;

    std::vector<Row> rows_; // and one behind the last, for where its texts and labels end
    std::vector<DocumentNumber> byId_;
    std::string texts_;
    std::vector<std::string> labelTexts_; // sorted; a kind, then the text
    std::vector<std::uint32_t> labels_;
    Dictionary dictionary_;
    std::vector<std::uint32_t> postingsAt_; // of each word, and the end
    std::vector<Posting> postings_;
};

// Of the film; nothing if none plays.
[[nodiscard]] std::optional<std::chrono::milliseconds> lengthOf(const Segment::Row& row);

} // namespace vitascope::server::search
