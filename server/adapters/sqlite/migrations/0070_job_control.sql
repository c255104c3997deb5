-- SPDX-License-Identifier: GPL-3.0-or-later
-- Jobs that people see, end and restart.

ALTER TABLE job ADD COLUMN cancelled INTEGER NOT NULL DEFAULT 0; -- dead because somebody asked for its end
ALTER TABLE job ADD COLUMN priority INTEGER NOT NULL DEFAULT 0;  -- of the jobs that are due, those with more go first
ALTER TABLE job ADD COLUMN title_id TEXT;                        -- the title it works for
ALTER TABLE job ADD COLUMN ended_at INTEGER;                     -- when it was done, given up or cancelled

UPDATE job SET ended_at = due_at WHERE state IN ('done', 'dead');

CREATE INDEX job_by_end ON job (ended_at) WHERE ended_at IS NOT NULL;
CREATE INDEX track_by_job ON track (job_id);

-- What a job's attempts told: lines with their times.
CREATE TABLE job_notes (
    job_id TEXT PRIMARY KEY REFERENCES job (id) ON DELETE CASCADE,
    notes  TEXT NOT NULL
);
