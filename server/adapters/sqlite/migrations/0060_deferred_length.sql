-- SPDX-License-Identifier: GPL-3.0-or-later
-- An upload may be made before its length is known; SQLite changes a column only by a new table.

CREATE TABLE upload_new (
    id         TEXT PRIMARY KEY,
    owner_id   TEXT NOT NULL REFERENCES user (id) ON DELETE CASCADE,
    length     INTEGER, -- nothing while its sender does not know
    offset     INTEGER NOT NULL CHECK (offset >= 0 AND (length IS NULL OR offset <= length)), -- bytes that are durable
    metadata   TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    held       INTEGER NOT NULL -- a track is being verified from it
);
INSERT INTO upload_new (id, owner_id, length, offset, metadata, created_at, expires_at, held)
SELECT id, owner_id, length, offset, metadata, created_at, expires_at, held FROM upload;
DROP TABLE upload;
ALTER TABLE upload_new RENAME TO upload;
CREATE INDEX upload_by_expiry ON upload (expires_at) WHERE held = 0;
CREATE INDEX upload_by_owner ON upload (owner_id);
