// SPDX-License-Identifier: GPL-3.0-or-later
// The gauges of this server and of its process. Thread: added before the server starts; read from any.
#pragma once

#include "server/adapters/prometheus/metrics.h"
#include "server/api/http/api_pool.h"
#include "server/app/services.h"

namespace vitascope::server::app {

// What a process tells of itself: processor time, memory, descriptors, start (the names that all clients of Prometheus
// use).
void addProcessFigures(prometheus::Metrics& metrics);

// Sizes of the data folder and the database, room on the disk, the work that waits. All outlive the metrics.
void addServerFigures(prometheus::Metrics& metrics, const Services& services, api::http::ApiPool& pool);

} // namespace vitascope::server::app
