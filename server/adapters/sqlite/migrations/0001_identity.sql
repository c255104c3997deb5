-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who may do what: people, where they are signed in, and how a fresh server gets its first administrator.

CREATE TABLE user (
    id            TEXT PRIMARY KEY,
    login         TEXT NOT NULL,
    login_key     TEXT NOT NULL UNIQUE, -- the login as it is compared: without regard to case
    display_name  TEXT NOT NULL,
    role          TEXT NOT NULL CHECK (role IN ('viewer', 'editor', 'administrator')),
    password_hash TEXT NOT NULL,        -- Argon2id in the PHC format
    created_at    INTEGER NOT NULL
);

-- One sign-in on one device; a family of refresh tokens of which the newest counts.
CREATE TABLE session (
    id            TEXT PRIMARY KEY,
    user_id       TEXT NOT NULL REFERENCES user (id) ON DELETE CASCADE,
    device        TEXT NOT NULL,
    token_hash    TEXT NOT NULL UNIQUE, -- SHA-256 of the refresh token that counts
    created_at    INTEGER NOT NULL,
    used_at       INTEGER NOT NULL,
    expires_at    INTEGER NOT NULL,
    revoked_at    INTEGER
);
CREATE INDEX session_by_user ON session (user_id);
CREATE INDEX session_by_revocation ON session (revoked_at) WHERE revoked_at IS NOT NULL;

-- Refresh tokens that were replaced; one that comes back tells that it was stolen.
CREATE TABLE spent_refresh_token (
    token_hash TEXT PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    spent_at   INTEGER NOT NULL
);
CREATE INDEX spent_refresh_token_by_session ON spent_refresh_token (session_id);

-- The one-time token that makes the first administrator; no row once the server is claimed.
CREATE TABLE claim (
    only       INTEGER PRIMARY KEY CHECK (only = 1),
    token_hash TEXT NOT NULL,
    created_at INTEGER NOT NULL
);

-- Keys that the server made for itself and that all its processes share; the newest of a purpose signs, all verify.
CREATE TABLE server_key (
    id         TEXT PRIMARY KEY,
    purpose    TEXT NOT NULL,
    secret     TEXT NOT NULL,
    created_at INTEGER NOT NULL
);
CREATE INDEX server_key_by_purpose ON server_key (purpose, created_at);
