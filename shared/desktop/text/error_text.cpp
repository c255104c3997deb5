// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/text/error_text.h"

#include <QCoreApplication>

namespace vitascope::desktop {
namespace {

struct ErrorText {
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
public:
    static QString of(ErrorCode code) {
        switch (code) {
        case ErrorCode::InvalidInput:
            return tr("The server did not accept these details. Check them and try again.");
        case ErrorCode::Unauthenticated:
            return tr("Your sign-in has ended. Sign in again to go on.");
        case ErrorCode::Forbidden:
            return tr("Your account may not do this. Ask an administrator of the server.");
        case ErrorCode::NotFound:
            return tr("This is no longer on the server.");
        case ErrorCode::AlreadyExists:
            return tr("This exists already. Choose another name.");
        case ErrorCode::Conflict:
            return tr("Somebody changed this meanwhile. Reload it and try again.");
        case ErrorCode::Unavailable:
            return tr("The server cannot be reached. Check the address and your connection.");
        case ErrorCode::Timeout:
            return tr("The server takes too long to answer. Try again in a moment.");
        case ErrorCode::Cancelled:
            return tr("Cancelled.");
        case ErrorCode::Corrupt:
            return tr("What arrived was damaged. Try again; if it stays so, tell an administrator.");
        case ErrorCode::Internal:
            break;
        }
        return tr("Something went wrong in the program. The log says what.");
    }
    static QString wrongSignIn() { return tr("This login and password do not fit. Check them and try again."); }
    static QString registrationClosed() {
        return tr("This server takes no new accounts, or the token is not its own.");
    }
    static QString loginTaken() { return tr("This login is taken. Choose another one."); }
};

} // namespace

QString errorSentence(const Error& error) {
    return ErrorText::of(error.code);
}

QString signInErrorSentence(const Error& error) {
    switch (error.code) {
    case ErrorCode::Unauthenticated:
        return ErrorText::wrongSignIn();
    case ErrorCode::Forbidden:
        return ErrorText::registrationClosed();
    case ErrorCode::AlreadyExists:
    case ErrorCode::Conflict:
        return ErrorText::loginTaken();
    default:
        return errorSentence(error);
    }
}

} // namespace vitascope::desktop
