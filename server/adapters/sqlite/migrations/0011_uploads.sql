-- SPDX-License-Identifier: GPL-3.0-or-later
-- Bytes on their way in; the file of an upload is spool/<id> in the data folder.

CREATE TABLE upload (
    id         TEXT PRIMARY KEY,
    owner_id   TEXT NOT NULL REFERENCES user (id) ON DELETE CASCADE,
    length     INTEGER NOT NULL,
    offset     INTEGER NOT NULL CHECK (offset >= 0 AND offset <= length), -- bytes that are durable
    metadata   TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    held       INTEGER NOT NULL -- a track is being verified from it
);
CREATE INDEX upload_by_expiry ON upload (expires_at) WHERE held = 0;
