-- SPDX-License-Identifier: GPL-3.0-or-later
-- Tracks of thumbnails. SQLite cannot alter a CHECK, so the table is made anew.

CREATE TABLE new_track (
    id              TEXT PRIMARY KEY,
    package_id      TEXT NOT NULL REFERENCES package (id) ON DELETE CASCADE,
    name            TEXT NOT NULL,
    kind            TEXT NOT NULL CHECK (kind IN ('video', 'audio', 'subtitles', 'thumbnails')),
    is_default      INTEGER NOT NULL,
    state           TEXT NOT NULL CHECK (state IN ('verifying', 'committed', 'refused')),
    reason          TEXT NOT NULL, -- why it was refused
    manifest        TEXT NOT NULL, -- JSON, see docs/package-format.md
    manifest_digest TEXT NOT NULL,
    blob_digest     TEXT NOT NULL,
    blob_size       INTEGER NOT NULL,
    upload_id       TEXT NOT NULL, -- the upload's row is gone once the track is committed
    job_id          TEXT NOT NULL REFERENCES job (id),
    media_playlist  TEXT,          -- or index of thumbnails; written at commit
    created_at      INTEGER NOT NULL,
    committed_at    INTEGER,
    CHECK ((state = 'committed') = (media_playlist IS NOT NULL))
);
INSERT INTO new_track (id, package_id, name, kind, is_default, state, reason, manifest, manifest_digest, blob_digest,
                       blob_size, upload_id, job_id, media_playlist, created_at, committed_at)
SELECT id, package_id, name, kind, is_default, state, reason, manifest, manifest_digest, blob_digest, blob_size,
       upload_id, job_id, media_playlist, created_at, committed_at
FROM track;
DROP TABLE track;
ALTER TABLE new_track RENAME TO track;

CREATE UNIQUE INDEX track_by_name ON track (package_id, name) WHERE state <> 'refused';
CREATE INDEX track_by_package ON track (package_id, created_at, id);
CREATE INDEX track_by_blob ON track (blob_digest);
CREATE INDEX track_by_job ON track (job_id);
CREATE INDEX track_bytes_by_package ON track (package_id, state, blob_digest, blob_size);
CREATE INDEX track_bytes ON track (state, blob_digest, blob_size);
