-- SPDX-License-Identifier: GPL-3.0-or-later
-- Which database this is, whatever its file is called: stores of files are marked with it. One row, made here.

CREATE TABLE database_identity (
    id TEXT NOT NULL
);
INSERT INTO database_identity (id) VALUES (lower(hex(randomblob(16))));
