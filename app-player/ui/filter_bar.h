// SPDX-License-Identifier: GPL-3.0-or-later
// What the wall of films leaves out and how it orders the rest: a choice each for genre, years, age and language, the
// order, and a chip for everything that is left out. Thread: the GUI thread.
#pragma once

#include "app-player/models/film_filter.h"
#include "shared/wire/catalog.h"

#include <QWidget>

#include <vector>

class QComboBox;

namespace vitascope::player {

class FilterBar final : public QWidget {
    Q_OBJECT
public:
    explicit FilterBar(QWidget* parent = nullptr);

    // Shows them; a filter that names a genre outside of these shows it as well.
    void show(const FilmFilter& filter, const std::vector<wire::Genre>& genres);

Q_SIGNALS:
    void filterChosen(const vitascope::player::FilmFilter& filter);

private:
    [[nodiscard]] QWidget* makeSign();
    [[nodiscard]] QComboBox* makeChoice(const char* name, const QString& accessibleName);
    void fillFixed();
    void fillGenres(const std::vector<wire::Genre>& genres);
    void showChips();
    void addChip(const QString& text, const FilmFilter& without);
    void choose();

    FilmFilter filter_;
    std::vector<wire::Genre> genres_;
    QComboBox* genre_;
    QComboBox* years_;
    QComboBox* age_;
    QComboBox* language_;
    QComboBox* order_;
    QWidget* chips_;
};

} // namespace vitascope::player
