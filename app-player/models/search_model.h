// SPDX-License-Identifier: GPL-3.0-or-later
// A search as somebody types it: proposals after a short pause, and the searches that this person made before, which
// are kept on this computer. Thread: the GUI thread.
#pragma once

#include "app-player/models/discovery.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <vector>

namespace vitascope::desktop {
class Settings;
}

namespace vitascope::player {

struct Proposal {
    enum class Kind { Recent, Title, Person };
    Kind kind;
    QString text;
    TitleId title; // of a title
    std::optional<int> year;
};

class SearchModel final : public QObject {
    Q_OBJECT
public:
    // Both outlive it.
    SearchModel(Discovery& discovery, desktop::Settings& settings, QObject* parent = nullptr);

    // Who searches (person_key.h); empty: nobody, and nothing is kept.
    void setPerson(const QString& person);
    // What stands in the field now. Without words the recent searches are proposed.
    void setText(const QString& text);
    // The search was made: it is kept as the newest.
    void remember(const QString& text);
    void forgetRecent();

    [[nodiscard]] const QString& text() const { return text_; }
    [[nodiscard]] const std::vector<Proposal>& proposals() const { return proposals_; }

Q_SIGNALS:
    void proposalsChanged();

private:
    void ask();
    void proposeRecent();

    Discovery& discovery_;
    desktop::Settings& settings_;
    QTimer pause_;
    QString person_;
    QString text_;
    std::vector<Proposal> proposals_;
};

} // namespace vitascope::player
