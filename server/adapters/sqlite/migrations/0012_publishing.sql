-- SPDX-License-Identifier: GPL-3.0-or-later
-- Packages and their tracks. A committed track never changes.

CREATE TABLE package (
    id              TEXT PRIMARY KEY,
    title_id        TEXT NOT NULL REFERENCES title (id),
    asset           TEXT NOT NULL CHECK (asset IN ('main', 'trailer', 'extra')),
    duration_ticks  INTEGER NOT NULL,
    timescale       INTEGER NOT NULL,
    revision        INTEGER NOT NULL, -- the number of committed tracks
    playable        INTEGER NOT NULL,
    creator_id      TEXT NOT NULL REFERENCES user (id),
    idempotency_key TEXT,
    created_at      INTEGER NOT NULL,
    UNIQUE (creator_id, idempotency_key)
);
CREATE INDEX package_by_title ON package (title_id, created_at DESC, id DESC);

CREATE TABLE track (
    id              TEXT PRIMARY KEY,
    package_id      TEXT NOT NULL REFERENCES package (id) ON DELETE CASCADE,
    name            TEXT NOT NULL,
    kind            TEXT NOT NULL CHECK (kind IN ('video', 'audio', 'subtitles')),
    is_default      INTEGER NOT NULL,
    state           TEXT NOT NULL CHECK (state IN ('verifying', 'committed', 'refused')),
    reason          TEXT NOT NULL, -- why it was refused
    manifest        TEXT NOT NULL, -- JSON, see docs/package-format.md
    manifest_digest TEXT NOT NULL,
    blob_digest     TEXT NOT NULL,
    blob_size       INTEGER NOT NULL,
    upload_id       TEXT NOT NULL, -- the upload's row is gone once the track is committed
    job_id          TEXT NOT NULL REFERENCES job (id),
    media_playlist  TEXT,          -- written at commit
    created_at      INTEGER NOT NULL,
    committed_at    INTEGER,
    CHECK ((state = 'committed') = (media_playlist IS NOT NULL))
);
CREATE UNIQUE INDEX track_by_name ON track (package_id, name) WHERE state <> 'refused';
CREATE INDEX track_by_package ON track (package_id, created_at, id);
