-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who did what. Entries outlive what they speak of, so nothing is referenced; none is ever changed.

CREATE TABLE audit_entry (
    id         TEXT PRIMARY KEY, -- UUIDv7: in the order of time
    at         INTEGER NOT NULL,
    actor_id   TEXT,             -- a user, or nobody
    address    TEXT NOT NULL,
    request_id TEXT NOT NULL,
    action     TEXT NOT NULL,    -- 'kind.verb'
    subject    TEXT NOT NULL,    -- 'kind:id'
    details    TEXT NOT NULL     -- a line 'key=value' each
);
CREATE INDEX audit_entry_by_actor ON audit_entry (actor_id, id);
CREATE INDEX audit_entry_by_action ON audit_entry (action, id);
CREATE INDEX audit_entry_by_subject ON audit_entry (subject, id);
CREATE INDEX audit_entry_by_time ON audit_entry (at);

CREATE TRIGGER audit_entry_is_final BEFORE UPDATE ON audit_entry
BEGIN
    SELECT RAISE(ABORT, 'an entry of the audit log never changes');
END;
