// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/administration/user_model.h"

#include <utility>

namespace vitascope::studio {

UserModel::UserModel(Accounts& accounts, QObject* parent) : QObject(parent), accounts_(accounts) {}

void UserModel::choose(const wire::User& user) {
    const bool isSame = user_ && user_->id == user.id;
    user_ = user;
    if (!isSame) {
        sessions_.clear();
        sessionsState_ = LoadState::Loading;
        loadSessions();
    }
    Q_EMIT changed();
}

void UserModel::clear() {
    user_.reset();
    sessions_.clear();
    sessionsState_ = LoadState::Idle;
    Q_EMIT changed();
}

template<class T, class Taken>
desktop::Answer<T> UserModel::answerTo(Taken taken) {
    ++busy_;
    Q_EMIT changed();
    return [this, taken = std::move(taken)](Result<T> result) {
        --busy_;
        if (!result)
            Q_EMIT failed(result.error());
        else if constexpr (std::is_void_v<T>)
            taken();
        else
            taken(*result);
        Q_EMIT changed();
    };
}

void UserModel::loadSessions() {
    accounts_.sessions(user_->id, this, [this, id = user_->id](Result<wire::SessionList> list) {
        if (!user_ || user_->id != id)
            return;
        sessionsState_ = list ? LoadState::Ready : LoadState::Failed;
        if (list)
            sessions_ = std::move(list->items);
        Q_EMIT changed();
    });
}

void UserModel::setRole(wire::Role role) {
    if (!user_ || user_->role == role)
        return;
    accounts_.setRole(user_->id, role, this, answerTo<wire::User>([this](const wire::User& user) {
                          if (user_ && user_->id == user.id)
                              user_ = user;
                          Q_EMIT saved(user);
                      }));
}

void UserModel::setBlocked(bool isBlocked) {
    if (!user_)
        return;
    accounts_.setBlocked(user_->id, isBlocked, this, answerTo<wire::User>([this](const wire::User& user) {
                             if (user_ && user_->id == user.id) {
                                 user_ = user;
                                 loadSessions();
                             }
                             Q_EMIT saved(user);
                         }));
}

void UserModel::allowPasswordReset() {
    if (!user_)
        return;
    accounts_.allowPasswordReset(user_->id, this,
                                 answerTo<wire::ResetToken>([this, user = *user_](const wire::ResetToken& token) {
                                     Q_EMIT resetAllowed(user, token);
                                 }));
}

void UserModel::endSession(SessionId session) {
    if (!user_)
        return;
    accounts_.endSessions(user_->id, session, this, answerTo<void>([this] {
                              if (user_)
                                  loadSessions();
                          }));
}

void UserModel::endSessions() {
    if (!user_)
        return;
    accounts_.endSessions(user_->id, {}, this, answerTo<void>([this] {
                              if (user_)
                                  loadSessions();
                          }));
}

} // namespace vitascope::studio
