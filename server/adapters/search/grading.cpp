// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/search/grading.h"

#include "server/adapters/search/forgiven_words.h"

#include <algorithm>
#include <array>

namespace vitascope::server::search {
namespace {

enum class Likeness { Same, Begins, Forgiven };

// The grade of a posting, by its places.
using GradeTable = std::array<Grade, 1U << kPlaceBits>;

struct GradeRules {
    SearchFields fields;
    bool isOnlyWord; // then a posting tells whether a name is the query, or begins with it
};

Grade gradeInName(std::uint32_t places, Likeness likeness, const GradeRules& rules) {
    if (likeness == Likeness::Forgiven)
        return Grade::ForgivenInName;
    const bool isSame = likeness == Likeness::Same;
    if (rules.isOnlyWord && isSame && (places & kIsName) != 0)
        return Grade::WholeName;
    if (rules.isOnlyWord && (places & kBeginsName) != 0)
        return isSame ? Grade::NameBegins : Grade::NameBeginsOpen;
    return isSame ? Grade::InName : Grade::InNameOpen;
}

GradeTable makeTable(Likeness likeness, const GradeRules& rules) {
    GradeTable table{};
    for (std::uint32_t places = 0; places < table.size(); ++places) {
        auto grade = Grade::None;
        if ((places & kInName) != 0 && rules.fields != SearchFields::People)
            grade = gradeInName(places, likeness, rules);
        if ((places & kInPeople) != 0 && rules.fields != SearchFields::Names)
            grade = std::min(grade, likeness == Likeness::Same     ? Grade::InPeople
                                    : likeness == Likeness::Begins ? Grade::InPeopleOpen
                                                                   : Grade::ForgivenElsewhere);
        if ((places & kInGenre) != 0 && rules.fields == SearchFields::All)
            grade = std::min(grade, likeness == Likeness::Forgiven ? Grade::ForgivenElsewhere : Grade::InGenre);
        table.at(places) = grade;
    }
    return table;
}

// The grades for one word.
class WordGrading {
public:
    WordGrading(const Segment& segment, const GradeRules& rules)
        : segment_(segment),
          tables_{makeTable(Likeness::Same, rules), makeTable(Likeness::Begins, rules),
                  makeTable(Likeness::Forgiven, rules)} {}

    // Empty if no document has the word.
    std::vector<Grade> grade(std::string_view word, WordEnd end, Typing typing) {
        const auto& dictionary = segment_.dictionary();
        add(dictionary.exactly(word, dictionary.all()), Likeness::Same);
        if (end == WordEnd::Open)
            add(dictionary.beginningWith(word, dictionary.all()), Likeness::Begins);
        if (typing == Typing::Forgiving && isForgiven(word))
            visitForgivenWords(dictionary, word, end, [this](WordRange words) { add(words, Likeness::Forgiven); });
        return std::move(grades_);
    }

private:
    void add(WordRange words, Likeness likeness) {
        const auto postings = segment_.postings(words);
        if (!postings.empty() && grades_.empty())
            grades_.assign(segment_.size(), Grade::None);
        const auto& table = tables_.at(static_cast<std::size_t>(likeness));
        for (const auto posting : postings) {
            auto& grade = grades_[posting >> kPlaceBits];
            grade = std::min(grade, table[posting & ((1U << kPlaceBits) - 1)]);
        }
    }

    const Segment& segment_;
    const std::array<GradeTable, 3> tables_;
    std::vector<Grade> grades_;
};

// A document is as good as its worst word.
void takeWorse(std::vector<Grade>& grades, const std::vector<Grade>& others) {
    auto* mine = reinterpret_cast<std::uint8_t*>(grades.data());
    const auto* theirs = reinterpret_cast<const std::uint8_t*>(others.data());
    for (std::size_t i = 0; i < grades.size(); ++i)
        mine[i] = std::max(mine[i], theirs[i]);
}

Grade gradeOfPhrase(std::string_view names, std::string_view phrase, Grade otherwise) {
    auto best = otherwise;
    forEachLine(names, [&](std::string_view name) {
        if (!name.starts_with(phrase))
            return;
        if (name.size() == phrase.size())
            best = Grade::WholeName;
        else
            best = std::min(best, name[phrase.size()] == ' ' ? Grade::NameBegins : Grade::NameBeginsOpen);
    });
    return best;
}

// With several words the postings do not tell whether they stand at the beginning of a name; but the first of them
// does.
void raisePhrases(const Segment& segment, std::string_view phrase, std::vector<Grade>& grades) {
    const auto first = phrase.substr(0, phrase.find(' '));
    for (const auto posting : segment.postings(segment.dictionary().exactly(first, segment.dictionary().all()))) {
        const auto number = posting >> kPlaceBits;
        if ((posting & kBeginsName) != 0 && grades[number] <= Grade::InNameOpen)
            grades[number] = gradeOfPhrase(segment.names(number), phrase, grades[number]);
    }
}

} // namespace

std::vector<Grade> gradesOf(const Segment& segment, const QueryWords& query, SearchFields fields, Typing typing) {
    const GradeRules rules{fields, query.whole.empty()};
    auto grades = WordGrading(segment, rules).grade(query.last, WordEnd::Open, typing);
    for (const auto& word : query.whole) {
        if (grades.empty())
            return grades;
        const auto others = WordGrading(segment, rules).grade(word, WordEnd::Closed, typing);
        if (others.empty())
            return {};
        takeWorse(grades, others);
    }
    if (!query.whole.empty() && fields != SearchFields::People)
        raisePhrases(segment, query.phrase, grades);
    return grades;
}

} // namespace vitascope::server::search
