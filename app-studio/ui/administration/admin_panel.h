// SPDX-License-Identifier: GPL-3.0-or-later
// The frame of a panel of the administration: heading, a sentence below it, room for its main act at the right, a
// notice, and what it shows: a turning sign while nothing is known, the reason and a way to try again when that failed,
// or its content. Thread: the GUI thread.
#pragma once

#include "app-studio/models/administration/load_state.h"
#include "shared/base/error.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QStackedWidget;
class QVBoxLayout;

namespace vitascope::desktop {
class EmptyState;
class NoticeBar;
} // namespace vitascope::desktop

namespace vitascope::studio {

class AdminPanel : public QWidget {
    Q_OBJECT
public:
    // The panel is shown, and its model may ask the server; it is not any more.
    virtual void begin() = 0;
    virtual void end() {}

protected:
    explicit AdminPanel(const QString& heading, const QString& explanation, QWidget* parent = nullptr);

    // Below the heading; what does not fit scrolls if `scrolls`.
    void setContent(QWidget* content, bool scrolls);
    [[nodiscard]] QHBoxLayout* acts() { return acts_; }
    [[nodiscard]] QVBoxLayout* foot() { return foot_; } // below all of it
    [[nodiscard]] desktop::NoticeBar& notice() { return *notice_; }

    void showState(LoadState state, const Error& error);
    // The content's place says that there is nothing.
    void showEmpty(const QString& icon, const QString& heading, const QString& text, const QString& action = {});
    void tellFailure(const Error& error);
    // The person chose what an empty or failed panel offers.
    virtual void onOffer() { begin(); }

private:
    QHBoxLayout* acts_;
    QVBoxLayout* foot_;
    desktop::NoticeBar* notice_;
    QWidget* head_;
    QStackedWidget* states_;
    desktop::EmptyState* empty_;
    QWidget* content_ = nullptr;
};

// What a failure means where somebody administers the server.
[[nodiscard]] QString adminErrorSentence(const Error& error);

} // namespace vitascope::studio
