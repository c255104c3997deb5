// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/prometheus/metrics.h"

#include <QTest>

#include <stdexcept>
#include <thread>

using namespace std::chrono_literals;
using namespace vitascope::server;

namespace {

metrics::AnsweredRequest answered(std::string_view route, int status, std::chrono::nanoseconds time) {
    return {.handler = metrics::Handler::Api,
            .method = "GET",
            .route = route,
            .status = status,
            .time = time,
            .bytes = 100,
            .client = "192.0.2.1",
            .requestId = "r"};
}

QStringList linesOf(const prometheus::Metrics& metrics) {
    return QString::fromStdString(metrics.text()).split('\n');
}

} // namespace

class MetricsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void requestsAreCountedByRouteAndStatus() {
        prometheus::Metrics metrics("1.2.3");
        metrics.answered(answered("/titles/{id}", 200, 3ms));
        metrics.answered(answered("/titles/{id}", 200, 300ms));
        metrics.answered(answered("/titles/{id}", 404, 1ms));
        const auto lines = linesOf(metrics);
        const QString route = R"(handler="api",method="GET",route="/titles/{id}")";
        QVERIFY(lines.contains(R"(vitascope_http_requests_total{code="200",)" + route + "} 2"));
        QVERIFY(lines.contains(R"(vitascope_http_requests_total{code="404",)" + route + "} 1"));
        QVERIFY(lines.contains("vitascope_http_response_bytes_total{" + route + "} 300"));
        QVERIFY(lines.contains("vitascope_http_request_duration_seconds_count{" + route + "} 3"));
        QVERIFY(lines.contains("vitascope_http_request_duration_seconds_bucket{" + route + R"(,le="0.005"} 2)"));
        QVERIFY(lines.contains(R"(vitascope_build_info{version="1.2.3"} 1)"));
    }

    void gaugesAreAskedWhenTheyAreRead() {
        prometheus::Metrics metrics("1");
        double room = 5;
        metrics.addGauge("vitascope_room_bytes", "Room.", {{"disk", "a"}}, [&] { return room; });
        metrics.addGauge("vitascope_room_bytes", "Room.", {{"disk", "b"}}, [&] { return room * 2; });
        metrics.addCounter("vitascope_things_total", "Things.", {}, [] { return 7.0; });
        room = 6;
        const auto lines = linesOf(metrics);
        QCOMPARE(lines.filter("# TYPE vitascope_room_bytes gauge").size(), 1);
        QVERIFY(lines.contains(R"(vitascope_room_bytes{disk="a"} 6)"));
        QVERIFY(lines.contains(R"(vitascope_room_bytes{disk="b"} 12)"));
        QVERIFY(lines.contains("# TYPE vitascope_things_total counter"));
        QVERIFY(lines.contains("vitascope_things_total 7"));
    }

    void namesKeepToTheConventions() {
        prometheus::Metrics metrics("1");
        QVERIFY_EXCEPTION_THROWN(metrics.addGauge("a-b", "", {}, [] { return 0.0; }), std::invalid_argument);
        QVERIFY_EXCEPTION_THROWN(metrics.addCounter("vitascope_things", "", {}, [] { return 0.0; }),
                                 std::invalid_argument);
    }

    void countsFromManyThreadsAreNotLost() {
        prometheus::Metrics metrics("1");
        std::vector<std::thread> threads;
        for (int t = 0; t < 4; ++t)
            threads.emplace_back([&] {
                for (int i = 0; i < 1000; ++i)
                    metrics.answered(answered(i % 2 ? "/a" : "/b", 200, 1ms));
            });
        for (auto& thread : threads)
            thread.join();
        QCOMPARE(linesOf(metrics).filter(R"(vitascope_http_requests_total)").filter("} 2000").size(), 2);
    }
};

QTEST_GUILESS_MAIN(MetricsTest)
#include "metrics_test.moc"
