-- SPDX-License-Identifier: GPL-3.0-or-later
-- Films and their pictures.

CREATE TABLE title (
    id                TEXT PRIMARY KEY,
    version           INTEGER NOT NULL,
    state             TEXT NOT NULL CHECK (state IN ('draft', 'published')),
    name              TEXT NOT NULL,
    original_name     TEXT,
    original_language TEXT,
    description       TEXT NOT NULL,
    year              INTEGER,
    created_at        INTEGER NOT NULL,
    updated_at        INTEGER NOT NULL,
    published_at      INTEGER,
    poster_version    INTEGER
);
CREATE INDEX title_by_state ON title (state, id);

CREATE TABLE title_genre (
    title_id TEXT NOT NULL REFERENCES title (id) ON DELETE CASCADE,
    place    INTEGER NOT NULL,
    genre    TEXT NOT NULL,
    PRIMARY KEY (title_id, place)
);

-- A picture that was re-encoded by us, in several widths; its files are pictures/<id>/<width>.jpg in the data folder.
CREATE TABLE picture (
    id         TEXT PRIMARY KEY,
    title_id   TEXT NOT NULL REFERENCES title (id) ON DELETE CASCADE,
    kind       TEXT NOT NULL CHECK (kind IN ('poster')),
    version    INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    UNIQUE (title_id, kind)
);

CREATE TABLE picture_rendition (
    picture_id TEXT NOT NULL REFERENCES picture (id) ON DELETE CASCADE,
    width      INTEGER NOT NULL,
    height     INTEGER NOT NULL,
    size       INTEGER NOT NULL,
    digest     TEXT NOT NULL,
    PRIMARY KEY (picture_id, width)
);
