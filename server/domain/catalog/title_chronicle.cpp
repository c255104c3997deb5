// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/catalog/title_chronicle.h"

namespace vitascope::server::catalog {
namespace {

const char* actionOf(TitleChange change) {
    switch (change) {
    case TitleChange::Created:
        return "title.create";
    case TitleChange::Edited:
        return "title.edit";
    case TitleChange::Pictured:
        return "title.picture";
    case TitleChange::Imported:
        break;
    case TitleChange::Published:
        return "title.publish";
    case TitleChange::Withdrawn:
        return "title.withdraw";
    case TitleChange::Trashed:
        return "title.trash";
    case TitleChange::Restored:
        return "title.restore";
    case TitleChange::Purged:
        return "title.purge";
    }
    return nullptr;
}

// As the API names it. For those who watch, a title in the trash was withdrawn.
const char* eventOf(TitleChange change, TitleState before) {
    switch (change) {
    case TitleChange::Published:
        return "title-published";
    case TitleChange::Withdrawn:
        return "title-withdrawn";
    case TitleChange::Trashed:
        return before == TitleState::Published ? "title-withdrawn" : "title-changed";
    case TitleChange::Purged:
        return "title-removed";
    case TitleChange::Created:
    case TitleChange::Edited:
    case TitleChange::Pictured:
    case TitleChange::Imported:
    case TitleChange::Restored:
        break;
    }
    return "title-changed";
}

const char* nameOf(TitleState state) {
    switch (state) {
    case TitleState::Draft:
        return "draft";
    case TitleState::Published:
        return "published";
    case TitleState::Trash:
        break;
    }
    return "trash";
}

} // namespace

Result<void> TitleChronicle::tell(WriteScope& scope, TitleChange change, TitleState before, const Title& after,
                                  const audit::Origin& origin, std::vector<std::string> details) {
    if (const auto* action = actionOf(change))
        if (auto noted =
                audit_.append(scope, origin, {action, audit::subjectOf("title", after.id), std::move(details)});
            !noted)
            return noted;
    return tellEvents(scope, change, before, after);
}

Result<void> TitleChronicle::noteImport(WriteScope& scope, std::size_t created, std::size_t updated,
                                        const audit::Origin& origin) {
    return audit_.append(
        scope, origin,
        {"title.import",
         "import:" + origin.requestId,
         {audit::detail("created", std::to_string(created)), audit::detail("updated", std::to_string(updated))}});
}

Result<void> TitleChronicle::tellEvents(WriteScope& scope, TitleChange change, TitleState before, const Title& after) {
    if (events_ == nullptr)
        return {};
    const bool isSeen = before == TitleState::Published || after.state == TitleState::Published;
    return events_->append(scope, {.at = {},
                                   .kind = eventOf(change, before),
                                   .subject = after.id.toString(),
                                   .state = nameOf(after.state),
                                   .title = after.id,
                                   .progress = {},
                                   .audience = isSeen ? events::Audience::viewers() : events::Audience::editors()});
}

} // namespace vitascope::server::catalog
