// SPDX-License-Identifier: GPL-3.0-or-later
// People and genres that a test names. Answers come from the event loop, as real ones.
#pragma once

#include "shared/desktop/session/vocabulary.h"

#include <QTimer>

namespace vitascope::desktop {

class FakeVocabulary final : public Vocabulary {
public:
    std::vector<wire::Person> known;
    std::vector<wire::Genre> knownGenres;
    int asked = 0; // for people

    void people(const QString& beginning, int limit, QObject* context, Answer<wire::PersonList> answer) override {
        ++asked;
        wire::PersonList found;
        for (const auto& person : known)
            if (QString::fromStdString(person.name).startsWith(beginning, Qt::CaseInsensitive) &&
                static_cast<int>(found.items.size()) < limit)
                found.items.push_back(person);
        QTimer::singleShot(0, context, [answer, found] { answer(found); });
    }
    void genres(QObject* context, Answer<wire::GenreList> answer) override {
        QTimer::singleShot(0, context, [this, answer] { answer(wire::GenreList{knownGenres}); });
    }
};

} // namespace vitascope::desktop
