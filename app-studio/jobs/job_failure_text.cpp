// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/jobs/job_failure.h"

#include <QCoreApplication>
#include <QLocale>

namespace vitascope::studio {
namespace {

// The context of these texts in the translations.
class Texts {
    Q_DECLARE_TR_FUNCTIONS(JobFailureTexts)
};

QString sourceKept() {
    return Texts::tr("The film itself is untouched. Tracks that were complete are kept.");
}

QString uploadKept() {
    return Texts::tr("The package on this computer is complete as far as it was made, and the server keeps what has "
                     "arrived.");
}

QString diskAdvice(std::int64_t need) {
    if (need <= 0)
        return Texts::tr("Make room on the disk of the packages, then try again.");
    return Texts::tr("Make room on the disk of the packages: about %1 more are needed. Then try again.")
        .arg(QLocale().formattedDataSize(need, 1, QLocale::DataSizeSIFormat));
}

FailureText textOfSource(const JobFailure& failure) {
    switch (failure.kind) {
    case FailureKind::SourceMissing:
        return {Texts::tr("“%1” is no longer where it was.").arg(failure.subject), sourceKept(),
                Texts::tr("Put the file back, or connect its disk, then try again.")};
    case FailureKind::SourceChanged:
        return {Texts::tr("“%1” has changed since it was put into the queue.").arg(failure.subject),
                Texts::tr("Nothing of the changed file was taken."),
                Texts::tr("Try again to package the film as it is now.")};
    case FailureKind::SourceUnreadable:
        return {Texts::tr("“%1” cannot be read to its end: its disk fails.").arg(failure.subject), sourceKept(),
                Texts::tr("Copy the film to another disk and drop that copy. Making room does not help here.")};
    case FailureKind::NoAccess:
        return {Texts::tr("A file or folder could not be opened."), sourceKept(),
                Texts::tr("Check that you may read the film and write to the folder of packages, then try again.")};
    case FailureKind::NotAFilm:
        return {Texts::tr("This file cannot be packaged as a film."), sourceKept(),
                Texts::tr("Choose a video file that plays to its end on this computer.")};
    case FailureKind::SourceDamaged:
        return {Texts::tr("The film is damaged or cut off."), sourceKept(),
                Texts::tr("Copy the film again from where it came from, then try again.")};
    case FailureKind::DiskFull:
        return {Texts::tr("The disk is full."), sourceKept(), diskAdvice(failure.need)};
    case FailureKind::PackagerMissing:
        return {Texts::tr("The program vitascope-package was not found."), sourceKept(),
                Texts::tr("Install Vitascope again, then try again.")};
    default:
        return {Texts::tr("Packaging ended unexpectedly."), sourceKept(),
                Texts::tr("Try again. If it happens again, report it with the log.")};
    }
}

FailureText textOfUpload(const JobFailure& failure) {
    switch (failure.kind) {
    case FailureKind::SignedOut:
        return {Texts::tr("Your sign-in has ended."), uploadKept(),
                Texts::tr("Sign in: the upload goes on where it stopped.")};
    case FailureKind::NotAllowed:
        return {Texts::tr("Your account may not upload films."), uploadKept(),
                Texts::tr("Ask an administrator for the role of an editor, then try again.")};
    case FailureKind::TitleGone:
        return {Texts::tr("The title, or a file of the package, is no longer there."), uploadKept(),
                Texts::tr("Check that the title still exists, then try again.")};
    case FailureKind::PackageDamaged:
        return {Texts::tr("The bytes of the package changed on their way or on disk."), uploadKept(),
                Texts::tr("Package the film again. If it happens again, check this computer's disk.")};
    case FailureKind::QuotaReached:
        return {Texts::tr("You have as much on the server as you may."), uploadKept(),
                Texts::tr("End other uploads or ask an administrator for more room, then try again.")};
    case FailureKind::ServerAway:
        return {Texts::tr("The server or a disk could not be reached."), uploadKept(),
                Texts::tr("Try again later: the upload goes on where it stopped.")};
    case FailureKind::ServerCannotPackage:
        return {Texts::tr("The server could not package “%1”.").arg(failure.subject),
                Texts::tr("The server keeps the uploaded film for a week."),
                Texts::tr("Read why, then try again, or let this computer package the film.")};
    case FailureKind::TrackRefused:
        return {Texts::tr("The server refused the track %1.").arg(failure.subject),
                Texts::tr("The other tracks that it has proved are kept."),
                Texts::tr("Package the film again. If it happens again, report it with the log.")};
    default:
        return {Texts::tr("The server refused the upload."), uploadKept(), Texts::tr("Read the log, then try again.")};
    }
}

} // namespace

FailureText textOf(const JobFailure& failure) {
    switch (failure.kind) {
    case FailureKind::SourceMissing:
    case FailureKind::SourceChanged:
    case FailureKind::SourceUnreadable:
    case FailureKind::NoAccess:
    case FailureKind::NotAFilm:
    case FailureKind::SourceDamaged:
    case FailureKind::DiskFull:
    case FailureKind::PackagerMissing:
    case FailureKind::PackagerFailed:
    case FailureKind::Unknown:
        return textOfSource(failure);
    case FailureKind::CannotPublish:
        return {Texts::tr("The title cannot be published yet."), Texts::tr("The film is complete on the server."),
                Texts::tr("Open the title and publish it there.")};
    case FailureKind::QueueNotKept:
        return {Texts::tr("The queue could not be written to this computer's disk."), sourceKept(),
                Texts::tr("Make room on the disk, then try again.")};
    default:
        return textOfUpload(failure);
    }
}

} // namespace vitascope::studio
