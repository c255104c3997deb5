-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who watched what, and what they think of it.

-- Who watches; a user's first one is made when it is needed.
CREATE TABLE profile (
    id         TEXT PRIMARY KEY,
    user_id    TEXT NOT NULL REFERENCES user (id) ON DELETE CASCADE,
    created_at INTEGER NOT NULL
);
CREATE INDEX profile_by_user ON profile (user_id, created_at, id);

CREATE TABLE favourite (
    profile_id TEXT NOT NULL REFERENCES profile (id) ON DELETE CASCADE,
    title_id   TEXT NOT NULL REFERENCES title (id) ON DELETE CASCADE,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (profile_id, title_id)
) WITHOUT ROWID;
CREATE INDEX favourite_by_time ON favourite (profile_id, created_at DESC, title_id DESC);
CREATE INDEX favourite_by_title ON favourite (title_id);

CREATE TABLE rating (
    profile_id TEXT NOT NULL REFERENCES profile (id) ON DELETE CASCADE,
    title_id   TEXT NOT NULL REFERENCES title (id) ON DELETE CASCADE,
    stars      INTEGER NOT NULL CHECK (stars BETWEEN 1 AND 10),
    rated_at   INTEGER NOT NULL,
    PRIMARY KEY (profile_id, title_id)
) WITHOUT ROWID;
CREATE INDEX rating_by_title ON rating (title_id);

-- How far a profile is; times in milliseconds of film.
CREATE TABLE watch_state (
    profile_id TEXT NOT NULL REFERENCES profile (id) ON DELETE CASCADE,
    title_id   TEXT NOT NULL REFERENCES title (id) ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    duration   INTEGER NOT NULL,
    finished   INTEGER NOT NULL,
    changed_at INTEGER NOT NULL, -- when it was watched, by the viewer's clock
    PRIMARY KEY (profile_id, title_id)
) WITHOUT ROWID;
CREATE INDEX watch_state_unfinished ON watch_state (profile_id, changed_at DESC) WHERE finished = 0;
CREATE INDEX watch_state_by_title ON watch_state (title_id);

-- What players told, each once: the id is the player's.
CREATE TABLE watch_event (
    id          TEXT PRIMARY KEY,
    profile_id  TEXT NOT NULL REFERENCES profile (id) ON DELETE CASCADE,
    title_id    TEXT NOT NULL REFERENCES title (id) ON DELETE CASCADE,
    kind        TEXT NOT NULL CHECK (kind IN ('start', 'pause', 'seek', 'stop', 'position')),
    position    INTEGER NOT NULL,
    at          INTEGER NOT NULL,
    received_at INTEGER NOT NULL
);
CREATE INDEX watch_event_by_start ON watch_event (title_id, profile_id, at) WHERE kind = 'start';
CREATE INDEX watch_event_by_receipt ON watch_event (received_at);
CREATE INDEX watch_event_by_profile ON watch_event (profile_id);

-- What all profiles together did with a title; kept with each of their changes.
CREATE TABLE title_figures (
    title_id TEXT PRIMARY KEY REFERENCES title (id) ON DELETE CASCADE,
    plays    INTEGER NOT NULL,
    ratings  INTEGER NOT NULL,
    stars    INTEGER NOT NULL -- of all ratings together
);
