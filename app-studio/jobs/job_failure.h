// SPDX-License-Identifier: GPL-3.0-or-later
// What a person is told when a job fails: what happened, what was kept, what to do; in the program's language.
// Values; thread: any.
#pragma once

#include "shared/base/error.h"

#include <QMetaType>
#include <QString>

namespace vitascope::studio {

struct JobFailure {
    ErrorCode code = ErrorCode::Internal;
    QString happened; // one sentence
    QString kept;     // what is not lost
    QString advice;   // what to do now
    QString detail;   // the untranslated message, for a report

    friend bool operator==(const JobFailure&, const JobFailure&) = default;
};

[[nodiscard]] JobFailure packagingFailure(const Error& error);
[[nodiscard]] JobFailure uploadFailure(const Error& error);
// The server has proved a track to be wrong.
[[nodiscard]] JobFailure refusedTrackFailure(const QString& track, const QString& reason);
[[nodiscard]] JobFailure publishingFailure(const Error& error);

} // namespace vitascope::studio

Q_DECLARE_METATYPE(vitascope::studio::JobFailure)
