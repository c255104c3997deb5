-- SPDX-License-Identifier: GPL-3.0-or-later
-- What administrators changed of the configuration while the server ran.

CREATE TABLE setting (
    key        TEXT PRIMARY KEY,
    value      TEXT NOT NULL,
    changed_at INTEGER NOT NULL
);
