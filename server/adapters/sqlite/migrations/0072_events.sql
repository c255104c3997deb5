-- SPDX-License-Identifier: GPL-3.0-or-later
-- That something has changed, for programs that show it. Old rows are forgotten; numbers are never given twice.

CREATE TABLE event (
    number     INTEGER PRIMARY KEY AUTOINCREMENT,
    at         INTEGER NOT NULL,
    kind       TEXT NOT NULL,
    subject    TEXT NOT NULL, -- the id of what has changed
    state      TEXT NOT NULL,
    title_id   TEXT,
    permission TEXT NOT NULL, -- which one it takes to learn of it
    user_id    TEXT           -- the only one who may, where it is set
);
