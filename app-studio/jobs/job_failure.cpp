// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/jobs/job_failure.h"

#include <QCoreApplication>

namespace vitascope::studio {
namespace {

// The context of these texts in the translations.
class Texts {
    Q_DECLARE_TR_FUNCTIONS(JobFailureTexts)
};

JobFailure failureOf(const Error& error) {
    JobFailure failure;
    failure.code = error.code;
    failure.detail = QString::fromStdString(error.message);
    return failure;
}

QString keptUpload() {
    return Texts::tr("The package on this computer is complete as far as it was made, and the server keeps what has "
                     "arrived.");
}

} // namespace

JobFailure packagingFailure(const Error& error) {
    auto failure = failureOf(error);
    failure.kept = Texts::tr("The film itself is untouched. Tracks that were complete are kept.");
    switch (error.code) {
    case ErrorCode::NotFound:
        failure.happened = Texts::tr("A file that packaging needs was not found.");
        failure.advice = Texts::tr("Check that the film is still where it was, then try again.");
        break;
    case ErrorCode::Forbidden:
        failure.happened = Texts::tr("A file or folder could not be opened.");
        failure.advice = Texts::tr("Check that you may read the film and write to the work folder, then try again.");
        break;
    case ErrorCode::InvalidInput:
        failure.happened = Texts::tr("This file cannot be packaged as a film.");
        failure.advice = Texts::tr("Choose a video file that plays to its end on this computer.");
        break;
    case ErrorCode::Corrupt:
        failure.happened = Texts::tr("The film is damaged or cut off.");
        failure.advice = Texts::tr("Copy the film again from where it came from, then try again.");
        break;
    case ErrorCode::Unavailable:
        failure.happened = Texts::tr("The disk is full or failed.");
        failure.advice = Texts::tr("Make room in the work folder, then try again.");
        break;
    default:
        failure.happened = Texts::tr("Packaging ended unexpectedly.");
        failure.advice = Texts::tr("Try again. If it happens again, report it with the details.");
    }
    return failure;
}

JobFailure uploadFailure(const Error& error) {
    auto failure = failureOf(error);
    failure.kept = keptUpload();
    switch (error.code) {
    case ErrorCode::Unauthenticated:
        failure.happened = Texts::tr("Your sign-in has ended.");
        failure.advice = Texts::tr("Sign in, then try again: the upload goes on where it stopped.");
        break;
    case ErrorCode::Forbidden:
        failure.happened = Texts::tr("Your account may not upload films.");
        failure.advice = Texts::tr("Ask an administrator for the role of an editor, then try again.");
        break;
    case ErrorCode::NotFound:
        failure.happened = Texts::tr("The title, or a file of the package, is no longer there.");
        failure.advice = Texts::tr("Check that the title still exists and that the work folder was not changed.");
        break;
    case ErrorCode::Corrupt:
        failure.happened = Texts::tr("The bytes of the package changed on their way or on disk.");
        failure.advice = Texts::tr("Package the film again. If it happens again, check this computer's disk.");
        break;
    case ErrorCode::Unavailable:
    case ErrorCode::Timeout:
        failure.happened = Texts::tr("The server or a disk could not be reached.");
        failure.advice = Texts::tr("Try again later: the upload goes on where it stopped.");
        break;
    default:
        failure.happened = Texts::tr("The server refused the upload.");
        failure.advice = Texts::tr("Read the details, then try again.");
    }
    return failure;
}

JobFailure refusedTrackFailure(const QString& track, const QString& reason) {
    JobFailure failure;
    failure.code = ErrorCode::Corrupt;
    failure.happened = Texts::tr("The server refused the track %1.").arg(track);
    failure.kept = Texts::tr("The other tracks that it has proved are kept.");
    failure.advice = Texts::tr("Package the film again. If it happens again, report it with the details.");
    failure.detail = reason;
    return failure;
}

JobFailure publishingFailure(const Error& error) {
    auto failure = failureOf(error);
    failure.happened = error.code == ErrorCode::Conflict ? Texts::tr("The title cannot be published yet.")
                                                         : Texts::tr("The title could not be published.");
    failure.kept = Texts::tr("The film is complete on the server.");
    failure.advice = Texts::tr("Open the title and publish it there.");
    return failure;
}

} // namespace vitascope::studio
