// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/events/event.h"
#include "tests/support/fake_unit_of_work.h"

#include <algorithm>

namespace vitascope::test {

class FakeEventRepository final : public server::events::EventRepository {
public:
    using Event = server::events::Event;

    explicit FakeEventRepository(FakeUnitOfWork& work) { work.join(events_); }

    Result<void> append(server::WriteScope&, const Event& event) override {
        events_.push_back(event);
        events_.back().number = ++last_;
        return {};
    }
    Result<std::vector<Event>> after(server::ReadScope&, std::uint64_t number, std::size_t limit) override {
        std::vector<Event> found;
        for (const auto& event : events_)
            if (event.number > number && found.size() < limit)
                found.push_back(event);
        return found;
    }
    Result<void> forget(server::WriteScope&, UtcTime before, std::size_t kept) override {
        std::erase_if(events_, [&, last = last_](const Event& event) {
            return event.number < last && (event.at < before || event.number + kept <= last);
        });
        return {};
    }

private:
    std::vector<Event> events_;
    std::uint64_t last_ = 0;
};

} // namespace vitascope::test
