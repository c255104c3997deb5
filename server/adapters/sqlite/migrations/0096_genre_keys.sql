-- SPDX-License-Identifier: GPL-3.0-or-later
-- The genres of before 0030 got keys that a program would not give them ("sci-fi-&-fantasy"): give them those of
-- genreKey(), letters and digits in lower case, and one hyphen for whatever stands between them.

CREATE TABLE genre_rekeyed (
    old  TEXT PRIMARY KEY,
    new  TEXT NOT NULL,
    name TEXT NOT NULL
) WITHOUT ROWID;

INSERT INTO genre_rekeyed (old, new, name)
WITH RECURSIVE folded (old, name, place, key, has_gap) AS (
    SELECT key, name, 1, '', 0 FROM genre
    UNION ALL
    SELECT old, name, place + 1,
           CASE WHEN substr(name, place, 1) GLOB '[A-Za-z0-9]' OR unicode(substr(name, place, 1)) > 127
                THEN key || CASE WHEN has_gap AND key <> '' THEN '-' ELSE '' END || lower(substr(name, place, 1))
                ELSE key END,
           NOT (substr(name, place, 1) GLOB '[A-Za-z0-9]' OR unicode(substr(name, place, 1)) > 127)
    FROM folded WHERE place <= length(name)
)
SELECT old, key, name FROM folded WHERE place = length(name) + 1 AND key <> '' AND key <> old;

-- A genre that has the key already keeps its name; a title that has both keeps one.
INSERT OR IGNORE INTO genre (key, name) SELECT new, name FROM genre_rekeyed ORDER BY old;
UPDATE OR IGNORE title_genre SET genre_key = (SELECT new FROM genre_rekeyed WHERE old = genre_key)
WHERE genre_key IN (SELECT old FROM genre_rekeyed);
DELETE FROM title_genre WHERE genre_key IN (SELECT old FROM genre_rekeyed);
DELETE FROM genre WHERE key IN (SELECT old FROM genre_rekeyed);
DROP TABLE genre_rekeyed;
