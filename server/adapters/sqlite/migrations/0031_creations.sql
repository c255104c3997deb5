-- SPDX-License-Identifier: GPL-3.0-or-later
-- What was made for which Idempotency-Key, for a day.

CREATE TABLE creation (
    creator_id      TEXT NOT NULL REFERENCES user (id) ON DELETE CASCADE,
    idempotency_key TEXT NOT NULL,
    request_digest  TEXT NOT NULL,
    made_id         TEXT NOT NULL,
    created_at      INTEGER NOT NULL,
    PRIMARY KEY (creator_id, idempotency_key)
) WITHOUT ROWID;
CREATE INDEX creation_by_time ON creation (created_at);
