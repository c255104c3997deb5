// SPDX-License-Identifier: GPL-3.0-or-later
// The poster and the backdrop of a title while they are chosen: as they are on the server, replaced by a file or by
// what was pasted, or taken away; and what the film offers for them. Nothing travels before save(). Thread: the GUI
// thread; previews are read by the worker "picture-preview".
#pragma once

#include "app-studio/models/edit_history.h"
#include "app-studio/models/poster_previews.h"
#include "shared/desktop/session/background_calls.h"
#include "shared/desktop/session/catalogue.h"

#include <QImage>
#include <QObject>
#include <QTemporaryDir>

#include <map>

namespace vitascope::studio {

class PicturesModel final : public QObject {
    Q_OBJECT
public:
    using Kind = desktop::PictureKind;
    enum class State { Kept, Chosen, Removed };

    PicturesModel(desktop::Catalogue& catalogue, desktop::CatalogueEditor& editor, QObject* parent = nullptr);

    // Another title, or what the server has by now: a choice that was not saved is dropped.
    void show(const std::optional<wire::Title>& title);
    // The same title as it is by now; choices stay.
    void update(const wire::Title& title);

    void choose(Kind kind, const QString& file); // what is wrong with it is told by mistake()
    void paste(Kind kind, const QImage& image);
    void remove(Kind kind);
    void revert(Kind kind);

    [[nodiscard]] const std::optional<wire::Title>& title() const { return title_; }
    [[nodiscard]] State state(Kind kind) const { return of(kind).state; }
    [[nodiscard]] bool isOnServer(Kind kind) const;
    [[nodiscard]] QString file(Kind kind) const { return of(kind).file; } // chosen
    [[nodiscard]] QImage preview(Kind kind) const { return of(kind).preview; }
    [[nodiscard]] QString mistake(Kind kind) const { return of(kind).mistake; } // why a file was not taken
    [[nodiscard]] QString warning(Kind kind) const { return of(kind).warning; } // it is taken, but will not look well
    [[nodiscard]] bool isChanged() const;

    // Those of a package, to choose from; none is no failure.
    void findCandidates(const std::filesystem::path& packageFolder, QSize bounds, QObject* context,
                        desktop::Answer<std::vector<PosterPreview>> answer);

    // Uploads and removes what was chosen for the title; answers with the title as it is then, and how that is undone.
    // What was done before a failure stays done and is no change any more.
    struct Saved {
        wire::Title title;
        std::vector<Edit> edits;
    };
    void save(const wire::Title& title, QObject* context, desktop::Answer<Saved> answer);

Q_SIGNALS:
    void changed();

private:
    struct Choice {
        State state = State::Kept;
        QString file;
        QImage preview;
        QString mistake;
        QString warning;
    };
    struct Run;
    using RunPtr = std::shared_ptr<Run>;

    [[nodiscard]] const Choice& of(Kind kind) const { return choices_.at(kind); }
    void take(Kind kind, const QString& file, const QString& warning);
    void readPreview(Kind kind);
    void saveNext(const RunPtr& run);
    void keepOld(const RunPtr& run);
    void send(const RunPtr& run, const QString& before);
    [[nodiscard]] Edit editOf(const wire::Title& after, Kind kind, const QString& before, const QString& now);
    [[nodiscard]] QString newFile(const QString& suffix);

    desktop::Catalogue& catalogue_;
    desktop::CatalogueEditor& editor_;
    std::optional<wire::Title> title_;
    std::map<Kind, Choice> choices_{{Kind::Poster, {}}, {Kind::Backdrop, {}}};
    QTemporaryDir folder_; // pasted pictures, and those that undo needs
    int files_ = 0;
    desktop::BackgroundCalls reader_;
};

} // namespace vitascope::studio
