// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody dropped, before it is put into the queue: each file is looked at in the background by a child process,
// and a person says what becomes of it. Files of no title make new drafts, whose names are guessed; one of a title
// becomes its film, a trailer or an extra. Thread: the GUI thread.
#pragma once

#include "app-studio/jobs/film_inspection.h"
#include "app-studio/models/film_name.h"
#include "app-studio/models/queue_model.h"
#include "shared/desktop/session/background_calls.h"
#include "shared/desktop/session/catalogue.h"

#include <QObject>
#include <QString>

#include <deque>
#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

namespace vitascope::studio {

struct DroppedFilm {
    enum class State { Waiting, Looking, Ready, Refused, Adding, Added, Failed };
    QString path;
    QString fileName;
    State state = State::Waiting;
    QString reason;  // when Refused or Failed; for people
    QString details; // when Ready: "1 h 32 min · 1920 × 1080 · English, Russian · about 4.2 GB"
    FilmName name;
    bool isWanted = true;
};

class DropReviewModel final : public QObject {
    Q_OBJECT
public:
    // FilmInspector::inspect, or a test's own.
    using Inspected = std::function<void(const Result<InspectionResult>&)>;
    using Inspect = std::function<void(const std::filesystem::path&, QObject* context, Inspected)>;

    // The editor and the queue outlive it. It takes what is offered to the queue.
    DropReviewModel(Inspect inspect, desktop::CatalogueEditor& editor, QueueModel& queue, QObject* parent = nullptr);
    ~DropReviewModel() override;

    // Files and folders, for a title or for new ones. They join what is there if that is for the same; else they are
    // looked at when a person is done with it.
    void take(const std::optional<wire::Title>& title, const QStringList& paths, bool onServer = false);
    void setName(int row, const QString& name);
    void setYear(int row, std::optional<int> year);
    void setAsset(int row, wire::AssetKind asset);
    void setWanted(int row, bool isWanted);
    void setPublish(bool isOn) { publish_ = isOn; }
    void setReview(bool isOn) { review_ = isOn; }
    // The server packages them: the files themselves travel, and there is nothing to look at before.
    void setOnServer(bool isOn) { onServer_ = isOn; }
    [[nodiscard]] bool publishes() const { return publish_; }
    [[nodiscard]] bool reviews() const { return review_; }
    [[nodiscard]] bool isOnServer() const { return onServer_; }
    // All that are ready and wanted, in their order. finished() follows when none is left to be shown.
    void addToQueue();
    // The person wants none of these; what was dropped for another title meanwhile follows.
    void clear();
    // Nor what was dropped meanwhile.
    void clearAll();

    [[nodiscard]] const std::optional<wire::Title>& title() const { return title_; }
    [[nodiscard]] const std::vector<DroppedFilm>& films() const { return films_; }
    [[nodiscard]] int countReady() const; // and wanted
    [[nodiscard]] bool isLooking() const; // at files, or through folders
    // What would replace the film that the title has.
    [[nodiscard]] bool replacesFilm() const;

Q_SIGNALS:
    void listChanged();
    void changed(int row);
    // A person is to look at it.
    void reviewWanted();
    void finished();

private:
    struct Drop {
        std::optional<wire::Title> title;
        QStringList paths;
        bool onServer = false;
    };
    void begin(const Drop& drop);
    void forget();
    void takeNext();
    void addFiles(const QStringList& files);
    void lookAtNext();
    void takeInspection(const QString& path, const Result<InspectionResult>& result);
    void addNext();
    void placeInQueue(int row, const wire::Title& title);
    void finishAdding();
    [[nodiscard]] int rowOf(const QString& path) const;
    void set(int row, DroppedFilm::State state, const QString& reason = {});

    const Inspect inspect_;
    desktop::CatalogueEditor& editor_;
    QueueModel& queue_;
    std::optional<wire::Title> title_;
    std::vector<DroppedFilm> films_;
    std::deque<Drop> later_;
    bool publish_ = false;
    bool review_ = false;
    bool onServer_ = false;
    bool isQuiet_ = false; // one film for a title that has none: it needs no questions
    bool isAdding_ = false;
    int searches_ = 0; // under way
    int generation_ = 0;
    desktop::BackgroundCalls disk_;
};

} // namespace vitascope::studio
