// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/models/trouble.h"

#include "shared/desktop/text/error_text.h"

#include <QCoreApplication>

namespace vitascope::player {
namespace {

struct TroubleTable {
    Q_DECLARE_TR_FUNCTIONS(TroubleTable)
public:
    static TroubleText of(Trouble trouble) {
        const auto icon = [](const char* name) { return QString::fromLatin1(name); };
        switch (trouble) {
        case Trouble::ServerAway:
            return {icon("cloud-off"), tr("The server cannot be reached"),
                    tr("It does not answer at the moment. The films come back by themselves as soon as it does; check "
                       "your connection meanwhile."),
                    tr("Try again now"), Remedy::TryAgain};
        case Trouble::SignedOut:
            return {icon("user"), tr("You are signed out"),
                    tr("The server no longer takes your sign-in. Sign in again to go on."), tr("Sign in"),
                    Remedy::SignIn};
        case Trouble::Withdrawn:
            return {icon("film-off"), tr("This film is no longer here"),
                    tr("It was taken out of the catalogue. There may be another one that you like."),
                    tr("Browse films"), Remedy::ShowFilms};
        case Trouble::NoRight:
            return {icon("lock"), tr("You may not watch this film"),
                    tr("Your account has no right to it. Ask an administrator of the server for it."),
                    tr("Browse films"), Remedy::ShowFilms};
        case Trouble::CodecMissing:
            return {icon("codec"), tr("This film cannot be played here"),
                    tr("This computer has no decoder for it. Install the missing codec, then try again."),
                    tr("Try again"), Remedy::TryAgain};
        case Trouble::NoAudioDevice:
            return {icon("volume-off"), tr("There is no sound"),
                    tr("No loudspeaker was found. The film goes on without sound; connect one to hear it."),
                    tr("Go on"), Remedy::GoOn};
        case Trouble::Damaged:
            return {icon("alert"), tr("What arrived was damaged"),
                    tr("Try again. If it stays so, tell an administrator of the server."), tr("Try again"),
                    Remedy::TryAgain};
        case Trouble::EmptyCatalogue:
            return {icon("film"), tr("No films yet"),
                    tr("Films appear here as soon as an editor of this server publishes them."), tr("Check again"),
                    Remedy::TryAgain};
        case Trouble::NothingFound:
            return {icon("search"), tr("Nothing found"),
                    tr("No film fits these words and filters. Use fewer of them, or look at all films."),
                    tr("Show all films"), Remedy::ClearFilters};
        case Trouble::NoFavourites:
            return {icon("heart"), tr("No favourites yet"), tr("Press the heart on a film's page and it appears here."),
                    tr("Browse films"), Remedy::ShowFilms};
        case Trouble::Unexpected:
            break;
        }
        return {icon("warning"), tr("Something went wrong"),
                tr("This should not happen. Try again; the log says more."), tr("Try again"), Remedy::TryAgain};
    }
};

// What is another thing to say to somebody whose film stands.
struct FailureTable {
    Q_DECLARE_TR_FUNCTIONS(PlaybackFailure)
public:
    static TroubleText of(Trouble trouble, const Error& error) {
        const auto lasting = [](const char* icon, const QString& heading, const QString& text) {
            return TroubleText{QString::fromLatin1(icon), heading, text, TroubleTable::tr("Browse films"),
                               Remedy::ShowFilms};
        };
        const auto passing = [](const char* icon, const QString& heading, const QString& text) {
            return TroubleText{QString::fromLatin1(icon), heading, text, TroubleTable::tr("Try again"),
                               Remedy::TryAgain};
        };
        switch (trouble) {
        case Trouble::ServerAway:
            return passing("cloud-off", tr("The server cannot be reached"),
                           tr("It does not answer at the moment. The film goes on from here when you try again."));
        case Trouble::SignedOut:
            return {QStringLiteral("user"), tr("You are signed out"),
                    tr("Your session has ended. Sign in again to go on where you were."), TroubleTable::tr("Sign in"),
                    Remedy::SignIn};
        case Trouble::Withdrawn:
            return lasting("film-off", tr("This film was withdrawn"),
                           tr("It is no longer on offer. An editor may publish it again later."));
        case Trouble::NoRight:
            return lasting("lock", tr("You may not watch this film"),
                           tr("Your account has no right to it. Ask an administrator of the server."));
        case Trouble::CodecMissing:
            return TroubleTable::of(trouble);
        case Trouble::Damaged:
            return passing("alert", tr("The film is damaged here"),
                           tr("What arrived cannot be decoded. Try again; if it stays so, tell an administrator."));
        default:
            return passing("alert", tr("The film cannot go on"), desktop::errorSentence(error));
        }
    }
};

} // namespace

Trouble troubleOf(const Error& error) {
    switch (error.code) {
    case ErrorCode::Unavailable:
    case ErrorCode::Timeout:
        return Trouble::ServerAway;
    case ErrorCode::Unauthenticated:
        return Trouble::SignedOut;
    case ErrorCode::Forbidden:
        return Trouble::NoRight;
    case ErrorCode::NotFound:
        return Trouble::Withdrawn;
    case ErrorCode::Corrupt:
        return Trouble::Damaged;
    case ErrorCode::InvalidInput:
    case ErrorCode::AlreadyExists:
    case ErrorCode::Conflict:
    case ErrorCode::Cancelled:
    case ErrorCode::Internal:
        break;
    }
    return Trouble::Unexpected;
}

Trouble troubleOf(const Error& error, FailedPart part) {
    if (part == FailedPart::Engine && error.code == ErrorCode::InvalidInput)
        return Trouble::CodecMissing;
    const auto trouble = troubleOf(error);
    const bool isOfUrls = trouble == Trouble::SignedOut || trouble == Trouble::NoRight; // new ones may be good
    if (part == FailedPart::Engine ? isOfUrls : trouble == Trouble::Damaged)
        return Trouble::Unexpected;
    return trouble;
}

TroubleText describeFailure(const Error& error, FailedPart part) {
    return FailureTable::of(troubleOf(error, part), error);
}

TroubleText describe(Trouble trouble) {
    return TroubleTable::of(trouble);
}

QString staleText() {
    return TroubleTable::tr("The server does not answer at the moment. What you see here may be out of date.");
}

QString wholeText(Trouble trouble) {
    const auto text = describe(trouble);
    return text.heading + QStringLiteral(". ") + text.text;
}

bool passesByItself(Trouble trouble) {
    return trouble == Trouble::ServerAway;
}

} // namespace vitascope::player
