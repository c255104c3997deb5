// SPDX-License-Identifier: GPL-3.0-or-later
// The film that the film page shows. Thread: the GUI thread.
#pragma once

#include "shared/desktop/session/catalogue.h"

#include <QObject>

#include <optional>

namespace vitascope::player {

class FilmModel final : public QObject {
    Q_OBJECT
public:
    explicit FilmModel(desktop::Catalogue& catalogue, QObject* parent = nullptr);

    // Shows what is known at once and asks the server for what has changed since.
    void show(const wire::Title& title);
    // By its id alone: the title is there with changed(), or failed() says why not.
    void load(TitleId id);

    [[nodiscard]] const std::optional<wire::Title>& title() const { return title_; }
    // "2016 · 1 h 32 min · Drama, Comedy".
    [[nodiscard]] QString factsText() const;
    // The original title where it differs; else empty.
    [[nodiscard]] QString originalNameText() const;

Q_SIGNALS:
    void changed();
    void failed(const vitascope::Error& error);

private:
    desktop::Catalogue& catalogue_;
    std::optional<wire::Title> title_;
    TitleId wanted_;
};

} // namespace vitascope::player
