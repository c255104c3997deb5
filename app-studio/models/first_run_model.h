// SPDX-License-Identifier: GPL-3.0-or-later
// What follows the first sign-in with the studio: language and look, then a sample film on request. Thread: the GUI
// thread.
#pragma once

#include <QObject>

namespace vitascope::studio {

class FirstRunModel final : public QObject {
    Q_OBJECT
public:
    enum class Step { SignIn, Settings, Sample, Done };

    using QObject::QObject;

    void begin() { go(Step::SignIn); }
    // Somebody has signed in.
    void enter();
    void next();
    void back();
    void finish() { go(Step::Done); }

    [[nodiscard]] Step step() const { return step_; }
    // After the sign-in, before the end.
    [[nodiscard]] bool isOn() const { return step_ == Step::Settings || step_ == Step::Sample; }

Q_SIGNALS:
    void changed();

private:
    void go(Step step);

    Step step_ = Step::Done;
};

} // namespace vitascope::studio
