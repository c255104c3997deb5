// SPDX-License-Identifier: GPL-3.0-or-later
// Walks through the records of a CSV file (RFC 4180; commas or semicolons, whichever stand in the first record; CRLF or
// LF; a byte order mark) without holding more than one. It is forgiving: what is wrong with a record is the server's to
// say. Blocking; thread: any.
#pragma once

#include "shared/base/result.h"

#include <QByteArrayList>
#include <QString>

#include <functional>
#include <stop_token>

namespace vitascope::studio {

struct CsvLine {
    int line = 0; // where the record begins; the first is 1
    QByteArrayList cells;
};

// Calls take() for each record that is not an empty line, until it returns false. NotFound when the file cannot be
// opened, Cancelled when it was stopped.
[[nodiscard]] Result<void> scanCsv(const QString& file, const std::function<bool(const CsvLine&)>& take,
                                   const std::stop_token& stop = {});

// A record as RFC 4180 writes it, with commas and CRLF.
[[nodiscard]] QByteArray csvLine(const QByteArrayList& cells);

} // namespace vitascope::studio
