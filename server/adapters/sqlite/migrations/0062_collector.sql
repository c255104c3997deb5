-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a sweep of the collector found to be left behind, and when first; a later sweep removes it if it still is.

CREATE TABLE orphan (
    kind       TEXT NOT NULL, -- 'blob', 'spool file' …
    name       TEXT NOT NULL,
    first_seen INTEGER NOT NULL,
    PRIMARY KEY (kind, name)
) WITHOUT ROWID;
CREATE INDEX track_by_blob ON track (blob_digest);
