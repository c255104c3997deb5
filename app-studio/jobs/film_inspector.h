// SPDX-License-Identifier: GPL-3.0-or-later
// Asks vitascope-package, as a child process, what files are. Several at a time, on threads of its own ("inspector").
// Thread: that of the object (the GUI thread), which never waits; answers come on it, from the event loop.
#pragma once

#include "app-studio/jobs/film_inspection.h"
#include "shared/base/result.h"

#include <QObject>
#include <QThreadPool>

#include <filesystem>
#include <functional>
#include <stop_token>

namespace vitascope::studio {

class FilmInspector : public QObject {
    Q_OBJECT

public:
    // Internal if the program cannot be started, crashes or says nothing that can be read; Timeout after a minute;
    // Cancelled when the inspector goes away.
    using Answer = std::function<void(const Result<InspectionResult>&)>;

    explicit FilmInspector(std::filesystem::path packager, QObject* parent = nullptr);
    ~FilmInspector() override; // ends the children

    // The answer is not called when the context is gone by then.
    void inspect(const std::filesystem::path& film, QObject* context, Answer answer);

private:
    const std::filesystem::path packager_;
    std::stop_source stop_;
    QThreadPool pool_;
};

} // namespace vitascope::studio
