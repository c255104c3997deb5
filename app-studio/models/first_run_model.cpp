// SPDX-License-Identifier: GPL-3.0-or-later
#include "app-studio/models/first_run_model.h"

namespace vitascope::studio {

void FirstRunModel::enter() {
    if (step_ == Step::SignIn)
        go(Step::Settings);
}

void FirstRunModel::next() {
    go(step_ == Step::Settings ? Step::Sample : Step::Done);
}

void FirstRunModel::back() {
    if (step_ == Step::Sample)
        go(Step::Settings);
}

void FirstRunModel::go(Step step) {
    if (step == step_)
        return;
    step_ = step;
    Q_EMIT changed();
}

} // namespace vitascope::studio
