// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/durability/swarm.h"

#include "tests/durability/editor.h"
#include "tests/durability/member.h"
#include "tests/durability/viewer.h"

#include <utility>

namespace vitascope::test {

template<class Client, class... Arguments>
Result<void> Swarm::add(const std::string& url, Arguments&&... arguments) {
    auto client = std::make_unique<Client>(url, std::forward<Arguments>(arguments)...);
    if constexpr (requires { client->desk(); })
        if (auto in = client->desk().api.signIn({kLogin, Secret(kPassword), "trial"}); !in)
            return fail(in.error());
    clients_.push_back(std::move(client));
    return {};
}

Result<void> Swarm::start(const std::string& url, const std::string& firstUrl, unsigned seed) {
    auto added = add<Uploader>(firstUrl, ++seed, source_, folder_, shelf_, log_)
                     .and_then([&] { return add<Uploader>(url, ++seed, source_, folder_, shelf_, log_); })
                     .and_then([&] { return add<Publisher>(url, ++seed, source_, shelf_, published_, log_); })
                     .and_then([&] { return add<Publisher>(url, ++seed, source_, shelf_, published_, log_); })
                     .and_then([&] { return add<Editor>(url, ++seed, log_); })
                     .and_then([&] { return add<Editor>(url, ++seed, log_); })
                     .and_then([&] { return add<Member>(url, ++seed, log_); })
                     .and_then([&] { return add<Viewer>(url, ++seed, shelf_, published_, log_); });
    if (added)
        startThreads();
    return added;
}

void Swarm::startThreads() {
    for (auto& each : clients_) {
        auto& client = *each;
        if (dynamic_cast<Uploader*>(&client) != nullptr)
            threads_.emplace_back([&client](const std::stop_token& stop) {
                while (!stop.stop_requested())
                    client.act(stop);
            });
        else
            threads_.emplace_back([this, &client](const std::stop_token& stop) {
                while (gate_.enter(stop)) {
                    client.act(stop);
                    gate_.leave();
                }
            });
    }
}

void Swarm::stop() {
    gate_.close();
    for (auto& thread : threads_)
        thread.request_stop();
    threads_.clear();
}

void Swarm::audit(client::ApiClient& witness, bool everything) {
    for (auto& client : clients_)
        client->audit(witness, everything);
}

} // namespace vitascope::test
