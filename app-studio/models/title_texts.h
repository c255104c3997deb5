// SPDX-License-Identifier: GPL-3.0-or-later
// What lists write about a title, in the language of the moment; empty where there is nothing to say. Thread: the GUI
// thread.
#pragma once

#include "shared/wire/title.h"

#include <QString>

#include <optional>

namespace vitascope::studio {

// How long the server keeps what is in the trash.
inline constexpr int kTrashDays = 30;

// "Published", "Ready to publish", "Draft, no film yet", "In the trash".
[[nodiscard]] QString titleStateText(const wire::Title& title);
[[nodiscard]] QString genresText(const wire::TitleInput& title);
// The label of the rating body, else "12+".
[[nodiscard]] QString ageRatingText(const std::optional<wire::AgeRating>& rating);
// What somebody typed: "12", "12+", "FSK 12". Nothing if there is no age from 0 to 21 in it; an empty text is no
// rating.
[[nodiscard]] std::optional<std::optional<wire::AgeRating>> readAgeRating(const QString& text);
// An empty text is no year; nothing if it is none from 1870 to 2200.
[[nodiscard]] std::optional<std::optional<int>> readYear(const QString& text);
[[nodiscard]] QString dateText(UtcTime time);
// Whole days until the server removes a title that was put into the trash then, rounded up; 0 when it is due.
[[nodiscard]] int daysLeft(UtcTime trashedAt, UtcTime now);

} // namespace vitascope::studio
