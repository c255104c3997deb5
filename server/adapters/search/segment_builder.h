// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a segment of documents. One thread.
#pragma once

#include "server/adapters/search/segment.h"

#include <unordered_map>

namespace vitascope::server::search {

class SegmentBuilder {
public:
    // The kind of a label, its first character.
    static constexpr char kGenre = 'g';
    static constexpr char kLanguage = 'l';

    explicit SegmentBuilder(std::vector<PreparedDocument> documents);

    // Once.
    [[nodiscard]] std::shared_ptr<const Segment> build();

private:
    // A word by the order in which words turned up, in a document.
    struct Occurrence {
        std::uint32_t word;
        Posting posting;
    };

    void sortByPopularity();
    void collectLabels();
    void addRow(const PreparedDocument& document);
    void addWords(const PreparedDocument& document, DocumentNumber number);
    void addName(std::string_view name, DocumentNumber number);
    void addText(std::string_view text, DocumentNumber number, Place place);
    void addWord(std::string_view word, DocumentNumber number, std::uint32_t places);
    void joinOccurrencesSince(std::size_t first);
    void writeDictionary();

    std::vector<PreparedDocument> documents_;
    std::shared_ptr<Segment> segment_;
    std::unordered_map<std::string_view, std::uint32_t> words_; // views into documents_
    std::vector<Occurrence> occurrences_;                       // by document
};

} // namespace vitascope::server::search
