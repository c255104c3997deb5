-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a title tells beside its name: people, texts in more languages, age rating, genres with keys; and the trash.

ALTER TABLE title ADD COLUMN tagline TEXT NOT NULL DEFAULT '';
ALTER TABLE title ADD COLUMN language TEXT;
ALTER TABLE title ADD COLUMN minimum_age INTEGER CHECK (minimum_age BETWEEN 0 AND 21);
ALTER TABLE title ADD COLUMN age_label TEXT;
ALTER TABLE title ADD COLUMN external_id TEXT;
ALTER TABLE title ADD COLUMN backdrop_version INTEGER;
ALTER TABLE title ADD COLUMN trashed_at INTEGER; -- a title in the trash has the state draft, too
CREATE UNIQUE INDEX title_by_external_id ON title (external_id) WHERE external_id IS NOT NULL;
CREATE INDEX title_by_trash ON title (trashed_at, id) WHERE trashed_at IS NOT NULL;

CREATE TABLE genre (
    key  TEXT PRIMARY KEY,
    name TEXT NOT NULL
) WITHOUT ROWID;

INSERT OR IGNORE INTO genre (key, name)
SELECT lower(replace(genre, ' ', '-')), genre FROM title_genre ORDER BY title_id, place;

CREATE TABLE new_title_genre (
    title_id  TEXT NOT NULL REFERENCES title (id) ON DELETE CASCADE,
    place     INTEGER NOT NULL,
    genre_key TEXT NOT NULL REFERENCES genre (key),
    PRIMARY KEY (title_id, place),
    UNIQUE (genre_key, title_id)
) WITHOUT ROWID;
INSERT OR IGNORE INTO new_title_genre (title_id, place, genre_key)
SELECT title_id, place, lower(replace(genre, ' ', '-')) FROM title_genre ORDER BY title_id, place;
DROP TABLE title_genre;
ALTER TABLE new_title_genre RENAME TO title_genre;

CREATE TABLE person (
    id   TEXT PRIMARY KEY,
    name TEXT NOT NULL COLLATE NOCASE
);
CREATE INDEX person_by_name ON person (name, id);

CREATE TABLE title_credit (
    title_id  TEXT NOT NULL REFERENCES title (id) ON DELETE CASCADE,
    place     INTEGER NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (id),
    role      TEXT NOT NULL CHECK (role IN ('director', 'writer', 'cast', 'composer', 'producer', 'cinematographer',
                                            'editor')),
    character TEXT,
    PRIMARY KEY (title_id, place)
) WITHOUT ROWID;
CREATE INDEX title_credit_by_person ON title_credit (person_id);

CREATE TABLE title_localization (
    title_id    TEXT NOT NULL REFERENCES title (id) ON DELETE CASCADE,
    language    TEXT NOT NULL, -- BCP 47
    name        TEXT NOT NULL,
    tagline     TEXT NOT NULL,
    description TEXT NOT NULL,
    PRIMARY KEY (title_id, language)
) WITHOUT ROWID;
