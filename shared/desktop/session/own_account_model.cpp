// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/desktop/session/own_account_model.h"

#include "shared/base/log.h"
#include "shared/desktop/text/error_text.h"

#include <algorithm>

namespace vitascope::desktop {
namespace {

constexpr int kShortestPassword = 8; // the server has the last word

} // namespace

OwnAccountModel::OwnAccountModel(OwnAccount& account, QObject* parent) : QObject(parent), account_(account) {}

void OwnAccountModel::load() {
    if (state_ == State::Loading)
        return;
    state_ = State::Loading;
    errorText_.clear();
    Q_EMIT changed();
    account_.sessions(this, [this](Result<wire::SessionList> list) {
        state_ = list ? State::Ready : State::Failed;
        devices_ = list ? std::move(list->items) : std::vector<wire::Session>();
        std::stable_partition(devices_.begin(), devices_.end(), [](const wire::Session& each) { return each.current; });
        if (!list)
            errorText_ = errorSentence(list.error());
        Q_EMIT changed();
    });
}

QString OwnAccountModel::mistakeIn(const PasswordForm& form) {
    if (form.current.isEmpty())
        return tr("Enter the password that you have now.");
    if (form.wanted.size() < kShortestPassword)
        return tr("Choose a password of at least %n characters.", nullptr, kShortestPassword);
    if (form.wanted == form.current)
        return tr("Choose another password than the one that you have now.");
    if (form.wanted != form.again)
        return tr("The new password and its repetition differ.");
    return {};
}

void OwnAccountModel::changePassword(const PasswordForm& form) {
    if (busy_)
        return;
    errorText_ = mistakeIn(form);
    busy_ = errorText_.isEmpty();
    Q_EMIT changed();
    if (busy_)
        account_.changePassword({Secret(form.current.toStdString()), Secret(form.wanted.toStdString())}, this,
                                [this](const Result<void>& changed) { takePassword(changed); });
}

void OwnAccountModel::takePassword(const Result<void>& changed) {
    busy_ = false;
    if (changed) {
        Q_EMIT passwordChanged();
        load(); // the other devices are signed out
        return;
    }
    const auto code = changed.error().code;
    log::warning("the password was not changed", {{"why", changed.error().message}});
    if (code == ErrorCode::Forbidden)
        errorText_ = tr("The password that you have now is another one.");
    else if (code == ErrorCode::InvalidInput)
        errorText_ = tr("The server does not accept this password: it is among the first that attackers try. Choose "
                        "another one.");
    else
        errorText_ = errorSentence(changed.error());
    Q_EMIT this->changed();
}

void OwnAccountModel::end(SessionId id) {
    if (busy_)
        return;
    busy_ = true;
    Q_EMIT changed();
    account_.endSession(id, this, [this](const Result<void>& ended) { takeEnd(ended); });
}

void OwnAccountModel::endOthers() {
    if (busy_)
        return;
    busy_ = true;
    Q_EMIT changed();
    account_.endOtherSessions(this, [this](const Result<void>& ended) { takeEnd(ended); });
}

void OwnAccountModel::takeEnd(const Result<void>& ended) {
    busy_ = false;
    load();
    if (!ended && ended.error().code != ErrorCode::NotFound) { // it has ended by itself
        errorText_ = errorSentence(ended.error());
        Q_EMIT changed();
    }
}

} // namespace vitascope::desktop
