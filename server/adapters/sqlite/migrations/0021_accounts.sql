-- SPDX-License-Identifier: GPL-3.0-or-later
-- Blocked users, where a session was last used from, invitations, and password resets.

ALTER TABLE user ADD COLUMN blocked_at INTEGER;
ALTER TABLE session ADD COLUMN address TEXT NOT NULL DEFAULT '';

-- What lets somebody make an account while registration is by invitation.
CREATE TABLE invitation (
    id         TEXT PRIMARY KEY,
    token_hash TEXT NOT NULL UNIQUE, -- SHA-256 of the token that was shown once
    role       TEXT NOT NULL CHECK (role IN ('viewer', 'editor', 'administrator')),
    note       TEXT NOT NULL,
    created_by TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    uses       INTEGER NOT NULL CHECK (uses > 0),
    used       INTEGER NOT NULL CHECK (used BETWEEN 0 AND uses),
    revoked_at INTEGER
);

-- The one-time token with which a user sets a new password; a user has at most one.
CREATE TABLE password_reset (
    user_id    TEXT PRIMARY KEY REFERENCES user (id) ON DELETE CASCADE,
    token_hash TEXT NOT NULL UNIQUE,
    expires_at INTEGER NOT NULL
);
