// SPDX-License-Identifier: GPL-3.0-or-later
// How a call that takes its time answers: a function that is called once, on the GUI thread, from the event loop. It
// is not called when the context object that was given with it is gone by then.
#pragma once

#include "shared/base/result.h"

#include <functional>

class QObject;

namespace vitascope::desktop {

template<class T>
using Answer = std::function<void(Result<T>)>;

} // namespace vitascope::desktop
