-- SPDX-License-Identifier: GPL-3.0-or-later
-- Uploaded films that the server packages; a row is gone once its package is there.

CREATE TABLE raw_film (
    upload_id    TEXT PRIMARY KEY,
    title_id     TEXT NOT NULL REFERENCES title (id) ON DELETE CASCADE,
    asset        TEXT NOT NULL CHECK (asset IN ('main', 'trailer', 'extra')),
    submitter_id TEXT NOT NULL,
    job_id       TEXT NOT NULL
);
CREATE INDEX raw_film_by_title ON raw_film (title_id);
CREATE INDEX raw_film_by_job ON raw_film (job_id);
