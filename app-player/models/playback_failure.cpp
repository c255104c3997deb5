// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-player/models/playback_failure.h"

#include "shared/desktop/text/error_text.h"

#include <QCoreApplication>

namespace vitascope::player {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PlaybackFailure)
public:
    static PlaybackFailure away() {
        return {QStringLiteral("cloud-off"), tr("The server is away"),
                tr("It cannot be reached at the moment. The film goes on from here when you try again."), true};
    }
    static PlaybackFailure signedOut() {
        return {QStringLiteral("user"), tr("You are signed out"),
                tr("Your session has ended. Sign in again to go on where you were."), false};
    }
    static PlaybackFailure withdrawn() {
        return {QStringLiteral("film"), tr("This film was withdrawn"),
                tr("It is no longer on offer. An editor may publish it again later."), false};
    }
    static PlaybackFailure noRight() {
        return {QStringLiteral("eye-off"), tr("You may not watch this film"),
                tr("Your account has no right to it. Ask an administrator of the server."), false};
    }
    static PlaybackFailure codecMissing() {
        return {QStringLiteral("film"), tr("The film is in a format that cannot be played"),
                tr("This program lacks the decoder. Tell an editor of the server."), false};
    }
    static PlaybackFailure damaged() {
        return {QStringLiteral("alert"), tr("The film is damaged here"),
                tr("What arrived cannot be decoded. Try again; if it stays so, tell an administrator."), true};
    }
    static PlaybackFailure other(const Error& error) {
        return {QStringLiteral("alert"), tr("The film cannot go on"), desktop::errorSentence(error), true};
    }
};

} // namespace

PlaybackFailure rightFailure(const Error& error) {
    switch (error.code) {
    case ErrorCode::Unavailable:
    case ErrorCode::Timeout:
        return Words::away();
    case ErrorCode::Unauthenticated:
        return Words::signedOut();
    case ErrorCode::NotFound:
        return Words::withdrawn();
    case ErrorCode::Forbidden:
        return Words::noRight();
    default:
        return Words::other(error);
    }
}

PlaybackFailure engineFailure(const Error& error) {
    switch (error.code) {
    case ErrorCode::InvalidInput:
        return Words::codecMissing();
    case ErrorCode::Corrupt:
        return Words::damaged();
    case ErrorCode::Unauthenticated: // of the URLs, not of the account: new ones may be good
    case ErrorCode::Forbidden:
        return Words::other(error);
    default:
        return rightFailure(error);
    }
}

} // namespace vitascope::player
