// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/durability/editor.h"

#include <algorithm>
#include <fmt/format.h>
#include <thread>

namespace vitascope::test {
namespace {

constexpr std::size_t kRecent = 20;            // drafts that are edited
constexpr std::chrono::milliseconds kPause{5}; // between two edits, so that the others get their turn

// What the client wrote; the server may know of more fields.
bool isSame(const wire::TitleInput& a, const wire::TitleInput& b) {
    return a.name == b.name && a.description == b.description && a.year == b.year && a.genres == b.genres;
}

} // namespace

wire::TitleInput Editor::write() {
    ++written_;
    wire::TitleInput input;
    input.name = fmt::format("Draft {} of editor {}", written_, seed_);
    input.description = std::string(200 + random_() % 2000, static_cast<char>('a' + written_ % 26));
    input.year = static_cast<int>(1950 + written_ % 70);
    for (std::uint64_t i = 0; i <= written_ % 3; ++i)
        input.genres.push_back(fmt::format("genre {}", (written_ + i) % 17));
    return input;
}

void Editor::act(const std::stop_token& stop) {
    std::this_thread::sleep_for(kPause);
    if (drafts_.empty() || random_() % 8 == 0)
        return make(stop);
    const auto recent = std::min(drafts_.size(), kRecent);
    edit(drafts_[drafts_.size() - 1 - random_() % recent], stop);
}

void Editor::make(const std::stop_token& stop) {
    const auto input = write();
    const auto title = desk_.api.createTitle(input, stop);
    if (title) {
        log_.acknowledged("titles made");
        drafts_.push_back({.id = title->id, .version = title->version, .details = input, .unknown = {}});
    } else if (!isUnanswered(title.error())) {
        log_.loss("making a title was refused: " + title.error().message);
    }
}

void Editor::edit(Draft& draft, const std::stop_token& stop) {
    if (draft.unknown)
        return settle(desk_.api, draft);
    auto input = write();
    const auto title = desk_.api.updateTitle(draft.id, draft.version, input, stop);
    draft.isNew = true;
    if (title) {
        log_.acknowledged("titles edited");
        draft.version = title->version;
        draft.details = std::move(input);
    } else if (isUnanswered(title.error())) {
        draft.unknown = std::move(input);
    } else {
        log_.loss("editing a title was refused: " + title.error().message);
    }
}

void Editor::settle(client::ApiClient& api, Draft& draft) {
    const auto now = api.title(draft.id);
    if (!now) {
        if (!isUnanswered(now.error()))
            log_.loss("a title is gone: " + now.error().message);
        return;
    }
    const bool isOld = now->version == draft.version && isSame(now->details, draft.details);
    const bool isDone = draft.unknown && now->version == draft.version + 1 && isSame(now->details, *draft.unknown);
    if (!isOld && !isDone)
        log_.loss(fmt::format("title {} is not as it was acknowledged: version {}, was {}", draft.id.toString(),
                              now->version, draft.version));
    draft.version = now->version;
    draft.details = now->details;
    draft.unknown.reset();
}

void Editor::audit(client::ApiClient& witness, bool everything) {
    for (auto& draft : drafts_) {
        if (draft.isNew || everything)
            settle(witness, draft);
        draft.isNew = false;
    }
}

} // namespace vitascope::test
