-- SPDX-License-Identifier: GPL-3.0-or-later
-- Backups that the server was asked for. The name is that of the folder.

CREATE TABLE backup (
    name     TEXT PRIMARY KEY,
    state    TEXT NOT NULL CHECK (state IN ('running', 'done', 'failed')),
    begun_at INTEGER NOT NULL,
    ended_at INTEGER,
    reason   TEXT NOT NULL,
    files    INTEGER NOT NULL,
    bytes    INTEGER NOT NULL
);
