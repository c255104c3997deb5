// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/prometheus/metrics.h"

#include "shared/base/locked.h"

#include <prometheus/check_names.h>
#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

#include <stdexcept>
#include <tuple>
#include <utility>
#include <vector>

namespace vitascope::server::prometheus {
namespace {

namespace client = ::prometheus;

// From a cached answer of a tenth of a millisecond to a request that waits for the disk.
const client::Histogram::BucketBoundaries kSeconds{0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025,
                                                   0.05,   0.1,     0.25,   0.5,   1,      2.5,   5,    10};

struct Read {
    std::string name;
    std::string help;
    client::MetricType type;
    Labels labels;
    std::function<double()> read;
};

client::ClientMetric readNow(const Read& metric) {
    client::ClientMetric now;
    for (const auto& [name, value] : metric.labels)
        now.label.push_back({name, value});
    if (metric.type == client::MetricType::Counter)
        now.counter.value = metric.read();
    else
        now.gauge.value = metric.read();
    return now;
}

} // namespace

struct Metrics::State {
    // What one kind of answer is counted in.
    struct Answers {
        client::Counter* requests = nullptr;
        client::Counter* bytes = nullptr;
        client::Histogram* time = nullptr;
    };
    using Key = std::tuple<metrics::Handler, std::string, std::string, int>; // handler, method, route, status

    State()
        : requests(client::BuildCounter()
                       .Name("vitascope_http_requests_total")
                       .Help("Requests that were answered.")
                       .Register(registry)),
          bytes(client::BuildCounter()
                    .Name("vitascope_http_response_bytes_total")
                    .Help("Bytes of the bodies of answers.")
                    .Register(registry)),
          times(client::BuildHistogram()
                    .Name("vitascope_http_request_duration_seconds")
                    .Help("From the last byte of a request to the first of its answer.")
                    .Register(registry)) {}

    Answers& find(std::map<Key, Answers, std::less<>>& answers, const metrics::AnsweredRequest& request) {
        // Looked up without a copy of the texts.
        const std::tuple key(request.handler, request.method, request.route, request.status);
        if (const auto found = answers.find(key); found != answers.end())
            return found->second;
        const Labels route{{"handler", std::string(toString(request.handler))},
                           {"method", std::string(request.method)},
                           {"route", std::string(request.route)}};
        auto answer = route;
        answer.emplace("code", std::to_string(request.status));
        const Answers made{&requests.Add(answer), &bytes.Add(route), &times.Add(route, kSeconds)};
        return answers
            .emplace(Key(request.handler, std::string(request.method), std::string(request.route), request.status),
                     made)
            .first->second;
    }

    client::Registry registry;
    client::Family<client::Counter>& requests;
    client::Family<client::Counter>& bytes;
    client::Family<client::Histogram>& times;
    Locked<std::map<Key, Answers, std::less<>>> known;
    std::vector<Read> reads;
};

Metrics::Metrics(const std::string& version) : state_(std::make_unique<State>()) {
    client::BuildGauge()
        .Name("vitascope_build_info")
        .Help("The version that runs; always 1.")
        .Register(state_->registry)
        .Add({{"version", version}})
        .Set(1);
}

Metrics::~Metrics() = default;

void Metrics::addGauge(const std::string& name, const std::string& help, const Labels& labels,
                       std::function<double()> read) {
    if (!client::CheckMetricName(name))
        throw std::invalid_argument("not a name of a metric: " + name);
    state_->reads.push_back({name, help, client::MetricType::Gauge, labels, std::move(read)});
}

void Metrics::addCounter(const std::string& name, const std::string& help, const Labels& labels,
                         std::function<double()> read) {
    if (!client::CheckMetricName(name) || !name.ends_with("_total"))
        throw std::invalid_argument("not a name of a counter: " + name);
    state_->reads.push_back({name, help, client::MetricType::Counter, labels, std::move(read)});
}

void Metrics::answered(const metrics::AnsweredRequest& request) {
    const auto counted = state_->known.with([&](auto& answers) { return state_->find(answers, request); });
    counted.requests->Increment();
    counted.bytes->Increment(static_cast<double>(request.bytes));
    counted.time->Observe(std::chrono::duration<double>(request.time).count());
}

std::string Metrics::text() const {
    auto families = state_->registry.Collect();
    for (const auto& metric : state_->reads) {
        if (families.empty() || families.back().name != metric.name)
            families.push_back({metric.name, metric.help, metric.type, {}});
        families.back().metric.push_back(readNow(metric));
    }
    return client::TextSerializer().Serialize(families);
}

} // namespace vitascope::server::prometheus
