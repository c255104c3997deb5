// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of a running server in the text format of Prometheus, version 0.0.4, with the names and units of its
// conventions (prometheus.io/docs/practices/naming): counts of what was answered, which are kept here, and gauges,
// which are asked for when they are read. Thread: any.
#pragma once

#include "server/metrics/request_observer.h"

#include <functional>
#include <map>
#include <memory>
#include <string>

namespace vitascope::server::prometheus {

using Labels = std::map<std::string, std::string>;

class Metrics final : public metrics::RequestObserver {
public:
    static constexpr const char* kContentType = "text/plain; version=0.0.4; charset=utf-8";

    explicit Metrics(const std::string& version);
    ~Metrics() override;
    Metrics(const Metrics&) = delete;
    Metrics& operator=(const Metrics&) = delete;

    // `read` is called for each reading, on the thread that reads; it must be quick. Before the first reading. A name
    // that breaks the conventions is a bug and throws std::invalid_argument.
    void addGauge(const std::string& name, const std::string& help, const Labels& labels, std::function<double()> read);
    // The same for what only grows; the name ends in _total.
    void addCounter(const std::string& name, const std::string& help, const Labels& labels,
                    std::function<double()> read);

    void answered(const metrics::AnsweredRequest& request) override;

    [[nodiscard]] std::string text() const;

private:
    struct State;

    const std::unique_ptr<State> state_;
};

} // namespace vitascope::server::prometheus
