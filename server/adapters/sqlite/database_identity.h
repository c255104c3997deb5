// SPDX-License-Identifier: GPL-3.0-or-later
// Which database this is: an id that it gets when it is made and that its copies and backups share. Stores of files are
// marked with it. Thread: any.
#pragma once

#include "server/domain/unit_of_work.h"

#include <string>

namespace vitascope::server::sqlite {

[[nodiscard]] Result<std::string> identityOf(UnitOfWork& database);

} // namespace vitascope::server::sqlite
