-- SPDX-License-Identifier: GPL-3.0-or-later
-- Work that outlives the request that asked for it.

CREATE TABLE job (
    id         TEXT PRIMARY KEY,
    kind       TEXT NOT NULL,
    subject    TEXT NOT NULL,
    state      TEXT NOT NULL CHECK (state IN ('queued', 'running', 'done', 'dead')),
    attempts   INTEGER NOT NULL,
    fence      INTEGER NOT NULL, -- grows with each lease; writes show the number they were given
    created_at INTEGER NOT NULL,
    due_at     INTEGER NOT NULL, -- queued: not before; running: the end of the lease
    reason     TEXT NOT NULL
);
CREATE INDEX job_by_due ON job (due_at, id) WHERE state IN ('queued', 'running');
