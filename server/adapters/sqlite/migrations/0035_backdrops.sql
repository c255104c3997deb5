-- SPDX-License-Identifier: GPL-3.0-or-later
-- Backdrops. SQLite cannot alter a CHECK, so both tables of pictures are made anew; the new renditions are made before
-- the old pictures go, since their removal takes the old renditions along.

CREATE TABLE new_picture (
    id         TEXT PRIMARY KEY,
    title_id   TEXT NOT NULL REFERENCES title (id) ON DELETE CASCADE,
    kind       TEXT NOT NULL CHECK (kind IN ('poster', 'backdrop')),
    version    INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    UNIQUE (title_id, kind)
);
INSERT INTO new_picture (id, title_id, kind, version, created_at)
SELECT id, title_id, kind, version, created_at FROM picture;

-- Refers to new_picture, and follows it when that gets its name.
CREATE TABLE new_picture_rendition (
    picture_id TEXT NOT NULL REFERENCES new_picture (id) ON DELETE CASCADE,
    width      INTEGER NOT NULL,
    height     INTEGER NOT NULL,
    size       INTEGER NOT NULL,
    digest     TEXT NOT NULL,
    PRIMARY KEY (picture_id, width)
);
INSERT INTO new_picture_rendition (picture_id, width, height, size, digest)
SELECT picture_id, width, height, size, digest FROM picture_rendition;

DROP TABLE picture_rendition;
DROP TABLE picture;
ALTER TABLE new_picture RENAME TO picture;
ALTER TABLE new_picture_rendition RENAME TO picture_rendition;

-- The last version that a title's pictures of a kind had; it outlives them.
CREATE TABLE picture_version (
    title_id TEXT NOT NULL REFERENCES title (id) ON DELETE CASCADE,
    kind     TEXT NOT NULL CHECK (kind IN ('poster', 'backdrop')),
    last     INTEGER NOT NULL,
    PRIMARY KEY (title_id, kind)
) WITHOUT ROWID;
INSERT INTO picture_version (title_id, kind, last)
SELECT id, 'poster', poster_version FROM title WHERE poster_version IS NOT NULL;
