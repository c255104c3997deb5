// SPDX-License-Identifier: GPL-3.0-or-later
// What one viewer watched and the server does not know yet, kept in a file over restarts. Of several positions in a row
// only the last one matters, so that a day without the server stays small. A file that cannot be written (a full disk)
// is a line in the log and what it had is kept; all is written with the next event. One that cannot be read is put
// aside, with ".broken" at its name. The file is its owner's alone. Thread: the GUI thread.
#pragma once

#include "shared/wire/watching.h"

#include <QString>

#include <vector>

namespace vitascope::player {

class WatchJournal {
public:
    // Reads what the file keeps, which need not be there.
    explicit WatchJournal(QString file);

    void add(const wire::WatchEvent& event);
    [[nodiscard]] bool isEmpty() const { return events_.empty(); }
    // The oldest ones, as many as the server takes at once.
    [[nodiscard]] wire::WatchEventBatch batch() const;
    void forget(const wire::WatchEventBatch& told);

private:
    void read();
    void putAside() const;
    void save();

    QString file_;
    bool isWritten_ = true;                // the last time
    std::vector<wire::WatchEvent> events_; // in the order in which they happened
};

} // namespace vitascope::player
