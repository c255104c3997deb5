// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/jobs/film_inspector.h"

#include "shared/base/child_process.h"

#include <QPointer>

#include <chrono>
#include <utility>

namespace vitascope::studio {
namespace {

constexpr int kAtATime = 2;
constexpr std::chrono::seconds kPatience{60}; // a slow network disk, a huge index

Result<InspectionResult> inspectNow(const std::filesystem::path& packager, const std::filesystem::path& film,
                                    const std::stop_token& stop) {
    if (stop.stop_requested())
        return fail(ErrorCode::Cancelled, "inspect a film: cancelled");
    std::optional<InspectionResult> result; // written on the child's thread, read after it has ended
    const auto child = ChildProcess::start({packager, {"inspect", film.string()}, {}, {}, 0},
                                           [&](std::string_view line) { result = parseInspection(line); });
    if (!child)
        return fail(child.error());
    const std::stop_callback onStop(stop, [&] { (*child)->terminate(std::chrono::seconds(0)); });
    const auto status = (*child)->waitFor(kPatience);
    if (!status)
        return fail(ErrorCode::Timeout, "inspect " + film.string() + ": it takes too long");
    if (stop.stop_requested())
        return fail(ErrorCode::Cancelled, "inspect a film: cancelled");
    if (!result)
        return fail(ErrorCode::Internal,
                    "inspect " + film.string() + ": " + status->toString() + " " + (*child)->errorTail());
    return *result;
}

} // namespace

FilmInspector::FilmInspector(std::filesystem::path packager, QObject* parent)
    : QObject(parent), packager_(std::move(packager)) {
    pool_.setObjectName(QStringLiteral("inspector"));
    pool_.setMaxThreadCount(kAtATime);
}

FilmInspector::~FilmInspector() {
    stop_.request_stop();
    pool_.waitForDone();
}

void FilmInspector::inspect(const std::filesystem::path& film, QObject* context, Answer answer) {
    pool_.start([this, film, guard = QPointer<QObject>(context), answer = std::move(answer)] {
        const auto deliver = [guard, answer, result = inspectNow(packager_, film, stop_.get_token())] {
            if (guard)
                answer(result);
        };
        QMetaObject::invokeMethod(this, deliver, Qt::QueuedConnection);
    });
}

} // namespace vitascope::studio
