// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/jobs/job_record.h"

#include <array>
#include <utility>

namespace vitascope::studio {
namespace {

constexpr std::array<std::pair<FilmStage, std::string_view>, 8> kStages{{{FilmStage::Waiting, "waiting"},
                                                                         {FilmStage::Packaging, "packaging"},
                                                                         {FilmStage::Review, "review"},
                                                                         {FilmStage::Uploading, "uploading"},
                                                                         {FilmStage::Publishing, "publishing"},
                                                                         {FilmStage::Done, "done"},
                                                                         {FilmStage::Failed, "failed"},
                                                                         {FilmStage::Cancelled, "cancelled"}}};

constexpr std::array<std::pair<LogKind, std::string_view>, 4> kKinds{
    {{LogKind::Step, "step"}, {LogKind::Packager, "packager"}, {LogKind::Upload, "upload"}, {LogKind::Error, "error"}}};

std::string_view nameOf(const auto& table, auto value) {
    for (const auto& [one, name] : table)
        if (one == value)
            return name;
    return {};
}

template<class T>
std::optional<T> valueOf(const auto& table, std::string_view text) {
    for (const auto& [value, name] : table)
        if (name == text)
            return value;
    return std::nullopt;
}

} // namespace

std::string_view toString(FilmStage stage) {
    return nameOf(kStages, stage);
}

std::optional<FilmStage> parseFilmStage(std::string_view text) {
    return valueOf<FilmStage>(kStages, text);
}

bool isOver(FilmStage stage) {
    return stage == FilmStage::Done || stage == FilmStage::Failed || stage == FilmStage::Cancelled;
}

std::string_view toString(LogKind kind) {
    return nameOf(kKinds, kind);
}

std::optional<LogKind> parseLogKind(std::string_view text) {
    return valueOf<LogKind>(kKinds, text);
}

} // namespace vitascope::studio
