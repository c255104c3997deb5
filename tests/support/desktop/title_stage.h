// SPDX-License-Identifier: GPL-3.0-or-later
// The models of one title's page over fakes.
#pragma once

#include "app-studio/models/title_desk.h"
#include "tests/support/desktop/fake_catalogue.h"
#include "tests/support/desktop/fake_title_editing.h"
#include "tests/support/desktop/fake_vocabulary.h"

#include <QTemporaryDir>
#include <QTest>

namespace vitascope::studio {

struct TitleStage {
    QTemporaryDir folder;
    desktop::FakeCatalogue catalogue;
    desktop::FakeTitleEditing editing{catalogue};
    desktop::FakeVocabulary vocabulary;
    EditHistory history;
    std::unique_ptr<TitleDesk> desk = makeDesk();

    [[nodiscard]] std::unique_ptr<TitleDesk> makeDesk() {
        auto made = std::make_unique<TitleDesk>(TitleDesk::Parts{{catalogue, catalogue, editing, history}, vocabulary});
        made->editor().setDraftFolder(folder.filePath("drafts"));
        return made;
    }
    [[nodiscard]] TitleEditorModel& editor() { return desk->editor(); }
    [[nodiscard]] wire::Title& title() { return catalogue.all.front(); }

    // A draft with texts in German, a year and a director.
    wire::Title& addTitle(const char* name = "Sintel") {
        auto title = desktop::makeTitle(1, name, false);
        title.details.year = 2010;
        title.details.genres = {"Animation"};
        title.details.localizations = {{"de", {"Sintel", {}, "Ein Drache"}}};
        title.details.credits = {{PersonId(), "Colin Levy", wire::CreditRole::Director, {}}};
        catalogue.all = {title};
        return catalogue.all.front();
    }
    bool open() {
        auto listed = title(); // as lists have it
        listed.details.localizations.clear();
        listed.details.credits.clear();
        editor().edit(listed);
        return QTest::qWaitFor([this] { return editor().isWhole(); });
    }
    void type(const std::function<void(TitleForm&)>& change) {
        auto form = editor().form();
        change(form);
        editor().setForm(form);
    }
    bool save() {
        editor().save();
        return QTest::qWaitFor([this] { return !editor().isBusy(); });
    }
    // Another editor, who is faster.
    void changeElsewhere(const std::function<void(wire::TitleInput&)>& change) {
        change(title().details);
        ++title().version;
    }
    [[nodiscard]] QString picture(const QString& name, QSize size) {
        QImage image(size, QImage::Format_RGB32);
        image.fill(Qt::red);
        const auto path = folder.filePath(name);
        return image.save(path) ? path : QString();
    }
};

} // namespace vitascope::studio
